package io.github.persistenttasks.report;

import io.github.persistenttasks.result.Ancestor;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Snapshot;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.text.PrintableText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The threads of each initializer as a tree: a thread is below the thread that created it, down to those that were alive at the verdict.
 */
final class TaskTree {

    /** Maximum number of nodes; a larger tree would not be readable. */
    private static final int MOST_NODES = 500;

    private final Map<InitializerRef, Node> roots = new LinkedHashMap<>();
    private int nodes;

    private TaskTree() {}

    /** An initializer, or threads with the same name that were created at the same place by the same thread. */
    static final class Node {
        private final String text;
        /** By name and creation stack, which is all that is known of a thread that has ended. */
        private final Map<List<Object>, Node> children = new LinkedHashMap<>();

        private @Nullable String state;
        private int alive;

        private Node(String text) {
            this.text = text;
        }

        /** Returns its name and the number of threads. */
        String text() {
            return alive > 1 ? text + " (" + alive + " of them)" : text;
        }

        /** Returns a short description of its state, or {@code null} for an initializer. */
        @Nullable
        String state() {
            return state;
        }

        /** Returns whether it was alive at the verdict. */
        boolean isAlive() {
            return alive > 0;
        }

        /** Returns the threads that it created, if they or their descendants were alive at the verdict. */
        Collection<Node> children() {
            return children.values();
        }
    }

    /** Returns the initializers that led to the tasks, in the tasks' order. */
    static Collection<Node> of(List<Task> tasks) {
        TaskTree tree = new TaskTree();
        for (Task task : tasks) {
            if (tree.nodes < MOST_NODES && (task.kind() == TaskKind.THREAD || task.kind() == TaskKind.TIMER)) {
                tree.add(task);
            }
        }
        return tree.roots.values();
    }

    private void add(Task task) {
        String source = Wording.source(task.initializer());
        Node node = roots.computeIfAbsent(
                task.initializer(), same -> new Node(source == null ? "an unknown initializer" : source));
        List<Ancestor> ancestors = task.creation().ancestors();
        for (int i = ancestors.size() - 1; i >= 0; i--) {
            Ancestor ancestor = ancestors.get(i);
            node = child(node, ancestor.name(), ancestor.startedAt());
            if (!node.isAlive()) {
                node.state = state(ancestor);
            }
        }
        node = child(node, task.name(), task.startedAt());
        node.alive++;
        node.state = state(task.snapshot());
    }

    private Node child(Node parent, String name, List<String> startedAt) {
        return parent.children.computeIfAbsent(List.of(name, startedAt), key -> {
            nodes++;
            return new Node("\"" + PrintableText.name(name) + "\"");
        });
    }

    private static @Nullable String state(Snapshot snapshot) {
        String state = snapshot.activity() != null || snapshot.state() == null
                ? snapshot.activity()
                : snapshot.state().name();
        return snapshot.waitsFor() == null ? state : state + ", waiting for " + snapshot.waitsFor();
    }

    private static String state(Ancestor ancestor) {
        if (ancestor.error() != null) {
            return "failed with " + ancestor.error();
        }
        return ancestor.state() == null || ancestor.state() == Thread.State.TERMINATED ? "finished" : "alive";
    }
}
