package io.github.persistenttasks.finddeps;

import java.util.Optional;
import java.util.Set;

/** Finds the artifact that contains a class on a part of the class path. */
@FunctionalInterface
public interface PartialClassOwner {

    /** Returns the id of the first of these artifacts on the class path that contains the class. */
    Optional<String> of(String className, Set<String> ids);
}
