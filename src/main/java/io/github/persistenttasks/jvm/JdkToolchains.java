package io.github.persistenttasks.jvm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.toolchain.Toolchain;

/** The JDK toolchains of a build, as one of its projects sees them. */
public interface JdkToolchains {

    /** Returns the one that the project's build has chosen for all plugins. */
    Optional<Toolchain> chosen();

    /** Returns those that provide this, all of them where nothing is required. */
    List<Toolchain> providing(Map<String, String> requirements);
}
