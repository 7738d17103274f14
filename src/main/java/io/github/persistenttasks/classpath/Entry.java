package io.github.persistenttasks.classpath;

import java.nio.file.Path;
import java.util.List;

/**
 * One artifact on the class path under test.
 *
 * @param id {@code groupId:artifactId:version} for a plain jar, else {@code groupId:artifactId:extension[:classifier]:version}
 * @param file the jar or the directory of classes
 * @param trail ids from the project (or the artifact asked for) to this artifact, both included; some of them may have no entry: a
 *     POM has no file
 * @param direct whether it is the project itself, the artifact asked for, or a dependency that one of these declares
 * @param closure ids of this artifact and of everything that comes with it, in class path order, as the project's graph mediates it;
 *     each of them has an entry
 */
public record Entry(String id, Path file, List<String> trail, boolean direct, List<String> closure) {

    public Entry {
        trail = List.copyOf(trail);
        closure = List.copyOf(closure);
    }

    /** Not of the closures: together these can be as long as the square of the class path. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
