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
 * A dependency graph after Maven selected a version of each artifact. An artifact on which several others depend is a child of each of
 * them.
 *
 * <p>It is built from the graph of the verbose conflict resolver. That one replaces an artifact that lost a conflict with a node without
 * children that refers to the winner.
 */
final class DependencyGraph {

    private final Map<String, DependencyNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> trails = new LinkedHashMap<>();
    private final Map<String, Set<String>> children = new LinkedHashMap<>();

    /**
     * Creates a graph.
     *
     * @param root the root of the graph that the resolver collected
     * @param id the id of the root, which need not be an artifact
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

    /** Returns all ids in Maven's class path order: the root's first, and each one before its dependencies. */
    List<String> ids() {
        return List.copyOf(nodes.keySet());
    }

    /** Returns the node of the artifact's selected version. */
    DependencyNode node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    /** Returns the ids on the path from the root to the artifact's selected version, both included. */
    List<String> trail(String id) {
        return Objects.requireNonNull(trails.get(id), id);
    }

    /** Returns the ids of the artifact and of its transitive dependencies, with the selected versions. */
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
