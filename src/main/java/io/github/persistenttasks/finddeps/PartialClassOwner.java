package io.github.persistenttasks.finddeps;

import java.util.Optional;
import java.util.Set;

/** Says which artifact holds a class on a class path of only some of the artifacts. */
@FunctionalInterface
public interface PartialClassOwner {

    /** Returns the id of the artifact, one of these, that holds the class first on the class path. */
    Optional<String> of(String className, Set<String> ids);
}
