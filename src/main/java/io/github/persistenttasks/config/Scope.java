package io.github.persistenttasks.config;

import java.util.Set;

/** The scope that selects the dependencies on the class path under test. */
public enum Scope {
    /** The class path of the running application. */
    RUNTIME(Set.of("compile", "runtime")),
    /** The class path for compiling its sources. */
    COMPILE(Set.of("compile", "provided", "system", "compile-only")),
    /** The class path of its running tests. */
    TEST(Set.of("compile", "runtime", "provided", "system", "test", "test-runtime"));

    private final Set<String> dependencyScopes;

    Scope(Set<String> dependencyScopes) {
        this.dependencyScopes = dependencyScopes;
    }

    /** Returns whether a dependency with this scope is on the class path; an absent name means {@code compile}. */
    public boolean includes(String dependencyScope) {
        return dependencyScopes.contains(
                dependencyScope == null || dependencyScope.isEmpty() ? "compile" : dependencyScope);
    }
}
