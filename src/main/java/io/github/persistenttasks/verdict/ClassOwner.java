package io.github.persistenttasks.verdict;

import java.util.Optional;

/**
 * Finds the artifact that contains a class. Classes of the JDK and classes that were generated at run time without a source belong to no
 * artifact.
 */
@FunctionalInterface
public interface ClassOwner {

    /** Returns the id of the first artifact on the class path that contains the class. */
    Optional<String> of(String className);
}
