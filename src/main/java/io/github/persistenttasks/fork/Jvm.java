package io.github.persistenttasks.fork;

import java.nio.file.Path;

/**
 * The Java installation that is forked.
 *
 * @param executable its {@code java}
 * @param home its home directory
 * @param feature its feature version, for example 8 or 17
 */
public record Jvm(Path executable, Path home, int feature) {

    /** The first version that has modules, and knows argument files. */
    private static final int MODULES = 9;

    boolean hasModules() {
        return feature >= MODULES;
    }
}
