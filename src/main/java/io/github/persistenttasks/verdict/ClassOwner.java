package io.github.persistenttasks.verdict;

import java.util.Optional;

/** Tells which artifact holds a class; a class of the JDK's, or one that was made at run time, is no artifact's. */
@FunctionalInterface
public interface ClassOwner {

    /** Returns the id of the artifact that holds the class first on the class path. */
    Optional<String> of(String className);
}
