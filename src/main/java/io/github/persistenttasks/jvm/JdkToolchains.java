package io.github.persistenttasks.jvm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.toolchain.Toolchain;

/** The JDK toolchains that are available to a project of the build. */
public interface JdkToolchains {

    /** Returns the toolchain that the project's build has selected for all plugins, if any. */
    Optional<Toolchain> chosen();

    /** Returns the toolchains that meet the requirements; all toolchains if there are none. */
    List<Toolchain> providing(Map<String, String> requirements);
}
