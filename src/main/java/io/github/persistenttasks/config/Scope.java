package io.github.persistenttasks.config;

import java.util.Set;

/** Which of a project's dependencies are on the class path under test. */
public enum Scope {
    /** What an application has when it runs. */
    RUNTIME(Set.of("compile", "runtime")),
    /** What its sources are compiled against. */
    COMPILE(Set.of("compile", "provided", "system", "compile-only")),
    /** What its tests have when they run. */
    TEST(Set.of("compile", "runtime", "provided", "system", "test", "test-runtime"));

    private final Set<String> dependencyScopes;

    Scope(Set<String> dependencyScopes) {
        this.dependencyScopes = dependencyScopes;
    }

    /** Returns whether a dependency whose scope has this name belongs to the class path; no name stands for {@code compile}. */
    public boolean includes(String dependencyScope) {
        return dependencyScopes.contains(
                dependencyScope == null || dependencyScope.isEmpty() ? "compile" : dependencyScope);
    }
}
