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
     * @param scope which dependencies are on it
     * @throws ConfigurationException when what is named is no artifact
     * @throws ResolutionException when something cannot be resolved
     */
    ClassPath of(Scope scope) throws ConfigurationException, ResolutionException;
}
