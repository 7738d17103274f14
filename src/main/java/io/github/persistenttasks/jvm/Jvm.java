package io.github.persistenttasks.jvm;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.codehaus.plexus.languages.java.version.JavaVersion;

/**
 * The Java installation of the forked JVM.
 *
 * @param executable its {@code java} executable
 * @param home its home directory
 * @param version its full version, for example {@code 17.0.15}
 * @param vendor its vendor, if known
 */
public record Jvm(Path executable, Path home, String version, Optional<String> vendor) {

    /** The first version with modules and argument files. */
    private static final int MODULES = 9;

    /** The suffix in the version of an early access build, such as {@code 27-ea}. */
    private static final Pattern SUFFIX = Pattern.compile("\\D.*");

    /** Returns the feature version, for example 8 for {@code 1.8.0_402} and 17 for {@code 17.0.15}. */
    public int feature() {
        String feature = JavaVersion.parse(version).asMajor().getValue(1);
        return Integer.parseInt(SUFFIX.matcher(feature).replaceFirst(""));
    }

    public boolean hasModules() {
        return feature() >= MODULES;
    }
}
