package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.classpath.ClassOrigins;
import io.github.persistenttasks.verdict.ClassOwner;
import java.util.Set;

/** Finds the artifacts that contain classes on parts of a class path. */
@FunctionalInterface
public interface PartialClassOwner {

    /** Returns the owners of the classes on the part of the class path with these artifacts. */
    ClassOwner within(Set<String> ids);

    /** Returns the owners of the classes on parts of a class path. */
    static PartialClassOwner of(ClassOrigins origins) {
        return ids -> ClassOwner.within(origins, ids);
    }
}
