package io.github.persistenttasks.resolve;

import java.util.Set;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencySelector;
import org.eclipse.aether.graph.Dependency;

/**
 * Selects the dependencies that an artifact brings to whoever depends on it.
 *
 * <p>Maven's own selectors let what the root of a graph declares through, since they take it for the project.
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

    // The resolver caches what it collected under its selectors.
    @Override
    public boolean equals(Object other) {
        return other instanceof TransitiveOnly;
    }

    @Override
    public int hashCode() {
        return TransitiveOnly.class.hashCode();
    }
}
