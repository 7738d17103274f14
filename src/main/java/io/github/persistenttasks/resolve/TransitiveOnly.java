package io.github.persistenttasks.resolve;

import java.util.Set;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencySelector;
import org.eclipse.aether.graph.Dependency;

/**
 * Selects the dependencies that are transitive for dependents of an artifact.
 *
 * <p>Maven's own selectors accept all dependencies of a graph's root, because they assume that it is the project.
 */
final class TransitiveOnly implements DependencySelector {

    private static final Set<String> LEFT_OUT = Set.of("test", "provided");

    @Override
    public boolean selectDependency(Dependency dependency) {
        return !dependency.isOptional() && !LEFT_OUT.contains(dependency.getScope());
    }

    @Override
    public DependencySelector deriveChildSelector(DependencyCollectionContext context) {
        return this;
    }

    // The resolver uses selectors as keys of its cache.
    @Override
    public boolean equals(Object other) {
        return other instanceof TransitiveOnly;
    }

    @Override
    public int hashCode() {
        return TransitiveOnly.class.hashCode();
    }
}
