package io.github.persistenttasks.classpath;

import java.nio.file.Path;
import java.util.List;

/**
 * One artifact on the class path under test.
 *
 * @param id {@code groupId:artifactId:version} for a plain jar, otherwise {@code groupId:artifactId:extension[:classifier]:version}
 * @param file the jar or the directory of classes
 * @param trail ids from the project or the requested artifact to this artifact, both included; some may have no entry, because a POM has no
 *     file
 * @param direct whether it is the project itself, the requested artifact, or a dependency that one of these declares
 * @param closure ids of this artifact and its transitive dependencies, in class path order and with the versions of the project's graph;
 *     each of them has an entry
 */
public record Entry(String id, Path file, List<String> trail, boolean direct, List<String> closure) {

    public Entry {
        trail = List.copyOf(trail);
        closure = List.copyOf(closure);
    }

    /** Hashes only the id, because the closures of all entries together grow with the square of the class path's length. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
