package io.github.persistenttasks.report;

import io.github.persistenttasks.result.Dependency;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies as a tree, built from their trails.
 *
 * @param id the artifact's id
 * @param dependency the result for it; {@code null} for an artifact that is on a trail but not on the class path
 * @param blamed whether its code started a task, for itself or another artifact
 * @param children the dependencies that are on the class path through it, in class path order
 */
record DependencyTree(String id, @Nullable Dependency dependency, boolean blamed, List<DependencyTree> children) {

    static DependencyTree of(FindDepsReport report) {
        Map<String, Dependency> byId = new LinkedHashMap<>();
        report.dependencies().forEach(dependency -> byId.putIfAbsent(dependency.id(), dependency));
        Set<String> culprits = report.dependencies().stream()
                .flatMap(dependency -> dependency.culprits().stream())
                .collect(Collectors.toSet());
        DependencyTree root = of(report.run().project(), byId, culprits);
        for (Dependency dependency : report.dependencies()) {
            DependencyTree node = root;
            for (String id : below(dependency.trail(), report.run().project())) {
                node = node.child(id, byId, culprits);
            }
        }
        return root;
    }

    private static List<String> below(List<String> trail, String root) {
        return !trail.isEmpty() && trail.get(0).equals(root) ? trail.subList(1, trail.size()) : trail;
    }

    private static DependencyTree of(String id, Map<String, Dependency> byId, Set<String> culprits) {
        return new DependencyTree(id, byId.get(id), culprits.contains(id), new ArrayList<>());
    }

    private DependencyTree child(String id, Map<String, Dependency> byId, Set<String> culprits) {
        for (DependencyTree child : children) {
            if (child.id.equals(id)) {
                return child;
            }
        }
        DependencyTree child = of(id, byId, culprits);
        children.add(child);
        return child;
    }

    /** Returns whether it or an artifact below it is not clean or is a culprit. */
    boolean matters() {
        return !isClean() || children.stream().anyMatch(DependencyTree::matters);
    }

    private boolean isClean() {
        return !blamed && (dependency == null || dependency.verdict() == Verdict.CLEAN && dependency.note() == null);
    }

    /** Returns the tree without its clean branches. */
    DependencyTree onlyWhatMatters() {
        return new DependencyTree(
                id,
                dependency,
                blamed,
                children.stream()
                        .filter(DependencyTree::matters)
                        .map(DependencyTree::onlyWhatMatters)
                        .toList());
    }

    /** Returns the number of artifacts below it. */
    int size() {
        return children.stream().mapToInt(child -> 1 + child.size()).sum();
    }

    /**
     * Returns the lines of the tree as Maven draws it, wrapped to fit the console.
     *
     * @param mark returns the text after a dependency
     */
    List<String> draw(Function<Dependency, String> mark) {
        List<String> lines = new ArrayList<>();
        Deque<Drawn> open = new ArrayDeque<>();
        open.push(new Drawn(this, "", ""));
        while (!open.isEmpty()) {
            Drawn next = open.pop();
            DependencyTree node = next.node();
            String marked = node.dependency == null ? "" : mark.apply(node.dependency);
            String text = Wording.artifact(node.id) + (marked.isEmpty() ? "" : "  <- " + marked);
            String below = next.further() + (node.children.isEmpty() ? "    " : "|   ");
            lines.addAll(new Block().add(next.first(), text, below).lines());
            for (int index = node.children.size() - 1; index >= 0; index--) {
                boolean last = index == node.children.size() - 1;
                open.push(new Drawn(
                        node.children.get(index),
                        next.further() + (last ? "\\- " : "+- "),
                        next.further() + (last ? "   " : "|  ")));
            }
        }
        return lines;
    }

    private record Drawn(DependencyTree node, String first, String further) {}
}
