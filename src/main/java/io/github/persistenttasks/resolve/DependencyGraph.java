package io.github.persistenttasks.resolve;

import io.github.persistenttasks.classpath.ArtifactId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;

/**
 * A dependency graph after Maven chose one version of each artifact, where an artifact that several others ask for is a child of
 * each of them.
 *
 * <p>It is read from a graph of the verbose conflict resolver: that one leaves, where an artifact lost, a node without children
 * which points to the winner.
 */
final class DependencyGraph {

    private final Map<String, DependencyNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> trails = new LinkedHashMap<>();
    private final Map<String, Set<String>> children = new LinkedHashMap<>();

    /**
     * @param root what the resolver collected
     * @param id the id of the root, which needs not be an artifact's
     */
    DependencyGraph(DependencyNode root, String id) {
        visit(root, id, List.of());
    }

    private void visit(DependencyNode node, String id, List<String> parents) {
        nodes.put(id, node);
        List<String> trail = new ArrayList<>(parents);
        trail.add(id);
        trails.put(id, List.copyOf(trail));
        Set<String> targets = new LinkedHashSet<>();
        children.put(id, targets);
        for (DependencyNode child : node.getChildren()) {
            DependencyNode winner = (DependencyNode) child.getData().get(ConflictResolver.NODE_DATA_WINNER);
            if (winner != null) {
                targets.add(id(winner));
            } else {
                String childId = id(child);
                targets.add(childId);
                if (!nodes.containsKey(childId)) {
                    visit(child, childId, trail);
                }
            }
        }
    }

    /** Returns all ids, the root's first, in Maven's class path order: each one before what it asks for. */
    List<String> ids() {
        return List.copyOf(nodes.keySet());
    }

    /** Returns where the artifact won. */
    DependencyNode node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    /** Returns the ids from the root to the place where the artifact won, both included. */
    List<String> trail(String id) {
        return Objects.requireNonNull(trails.get(id), id);
    }

    /** Returns the id of the artifact and of all that it brings along, wherever in the graph that won. */
    Set<String> closure(String id) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> todo = new ArrayDeque<>(List.of(id));
        while (!todo.isEmpty()) {
            String next = todo.pop();
            if (reached.add(next)) {
                todo.addAll(children.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    private static String id(DependencyNode node) {
        return ArtifactId.of(node.getArtifact()).toString();
    }
}
