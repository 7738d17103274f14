package io.github.persistenttasks.resolve;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Scope;

/** Resolves the class path of one project or artifact. */
@FunctionalInterface
public interface ClassPathSource {

    /**
     * Returns the class path.
     *
     * @param scope the scope that selects dependencies
     * @throws ConfigurationException if the artifact's coordinates are invalid
     * @throws ResolutionException if an artifact cannot be resolved
     */
    ClassPath of(Scope scope) throws ConfigurationException, ResolutionException;
}
