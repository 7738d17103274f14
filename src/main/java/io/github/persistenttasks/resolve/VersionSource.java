package io.github.persistenttasks.resolve;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.Scope;
import java.util.List;
import java.util.Optional;

/** Finds versions of the artifacts on a class path, and resolves the class path with another version of one of them. */
public interface VersionSource {

    /**
     * Returns the versions of an artifact in the repositories' metadata that are newer than the one in use, in Maven's order.
     *
     * @param id the id of an artifact of the class path
     * @throws ResolutionException if the metadata cannot be read
     */
    List<String> newer(String id) throws ResolutionException;

    /**
     * Returns the class path with another version of an artifact and that version's dependencies; the rest is unchanged.
     *
     * @param id the id of an artifact of the class path
     * @throws ResolutionException if something cannot be resolved
     */
    ClassPath with(String id, String version, Scope scope) throws ResolutionException;

    /** Returns the place where the project sets the version of an artifact; empty if there is no project. */
    Optional<VersionDeclaration> declaration(String id);
}
