package io.github.persistenttasks.resolve;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.Scope;
import java.util.List;
import java.util.Optional;

/** The versions of the artifacts of one project or artifact, and its class path with another version of one of them. */
public interface VersionSource {

    /**
     * Returns the versions of an artifact that are newer than the one in use, in Maven's order, as the repositories' metadata names them.
     *
     * @param id the id of an artifact of the class path
     * @throws ResolutionException if the metadata cannot be read
     */
    List<String> newer(String id) throws ResolutionException;

    /**
     * Returns the class path with another version of an artifact: with what that version brings along, and the rest as it is.
     *
     * @param id the id of an artifact of the class path
     * @throws ResolutionException if something cannot be resolved
     */
    ClassPath with(String id, String version, Scope scope) throws ResolutionException;

    /** Returns where the project sets the version of an artifact, nothing without a project. */
    Optional<VersionDeclaration> declaration(String id);
}
