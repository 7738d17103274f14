package io.github.persistenttasks.fork;

import java.nio.file.Path;

/**
 * The Java installation that is forked.
 *
 * @param executable its {@code java}
 * @param home its home directory
 * @param version its whole version, for example {@code 17.0.15}
 * @param vendor who built it, {@code null} where it does not say
 */
public record Jvm(Path executable, Path home, String version, String vendor) {

    /** The first version that has modules, and knows argument files. */
    private static final int MODULES = 9;

    /** Returns the feature version, for example 8 for {@code 1.8.0_402} and 17 for {@code 17.0.15}. */
    public int feature() {
        String[] parts = version.split("[._+-]");
        int first = Integer.parseInt(parts[0]);
        return first == 1 && parts.length > 1 ? Integer.parseInt(parts[1]) : first;
    }

    boolean hasModules() {
        return feature() >= MODULES;
    }
}
