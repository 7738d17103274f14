package io.github.persistenttasks.report;

import io.github.persistenttasks.report.CheckPage.Fact;
import io.github.persistenttasks.report.TaskGroups.Culprit;
import io.github.persistenttasks.result.Dependency;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.text.PrintableText;
import io.github.persistenttasks.text.WrappedLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model of the template of {@code find-deps.html}. */
final class FindDepsPage {

    private final FindDepsReport report;
    private final Map<String, Integer> anchors = new LinkedHashMap<>();

    FindDepsPage(FindDepsReport report) {
        this.report = report;
        report.dependencies().forEach(dependency -> anchors.putIfAbsent(dependency.id(), anchors.size()));
    }

    FindDepsReport report() {
        return report;
    }

    String project() {
        return Wording.artifact(report.run().project());
    }

    String tone() {
        return Wording.word(report.verdict());
    }

    String sentence() {
        return switch (report.verdict()) {
            case CLEAN -> "No dependency leaves tasks running.";
            case INCOMPLETE -> "Some dependencies could not be probed completely.";
            case PERSISTENT -> {
                long culprits = report.dependencies().stream()
                        .flatMap(dependency -> dependency.culprits().stream())
                        .distinct()
                        .count();
                long concerned = report.dependencies().stream()
                        .filter(dependency -> dependency.verdict() == Verdict.PERSISTENT)
                        .count();
                yield Wording.count(culprits, "artifact") + (culprits == 1 ? " leaves" : " leave") + " tasks running; "
                        + concerned + " of "
                        + Wording.count(report.dependencies().size(), "dependency") + " "
                        + (concerned == 1 ? "is" : "are") + " affected.";
            }
        };
    }

    String conclusion() {
        return FindDepsConsole.of(report, false, false, List.of()).conclusion().replace(WrappedLines.TIE, ' ') + ".";
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        String vendor = report.run().jvm().vendor() == null
                ? ""
                : ", " + PrintableText.name(report.run().jvm().vendor());
        facts.add(new Fact("JVM", Wording.jvm(report.run().jvm()) + vendor));
        facts.add(new Fact("Checked", Wording.moment(report.run().started().toString())));
        facts.add(new Fact("tmax", Wording.seconds(report.run().tmaxSeconds())));
        facts.add(new Fact("Dependencies", String.valueOf(report.dependencies().size())));
        facts.add(new Fact("JVMs", String.valueOf(report.forks())));
        return facts;
    }

    DependencyTree tree() {
        return DependencyTree.of(report);
    }

    /** Returns the anchor of the artifact in the tree, or {@code null} if it is not in the tree. */
    @Nullable
    String anchor(String id) {
        return anchors.containsKey(id) ? "d" + anchors.get(id) : null;
    }

    static String tone(DependencyTree node) {
        if (node.dependency() == null) {
            return "clean";
        }
        return node.blamed()
                ? "culprit"
                : node.dependency().verdict() == Verdict.PERSISTENT
                        ? "victim"
                        : Wording.word(node.dependency().verdict());
    }

    /** Returns the evidence for the verdict on the dependency. */
    static String evidence(Dependency dependency) {
        if (!dependency.isolated()) {
            return "in a JVM with others";
        }
        return dependency.confirmedBy() == null
                ? "in a JVM of its own"
                : "in a JVM of its own, confirmed by the " + dependency.confirmedBy();
    }

    static List<String> via(Dependency dependency) {
        return dependency.culprits().stream()
                .filter(id -> !id.equals(dependency.id()))
                .toList();
    }

    /** Returns the culprits with the tasks that each of them left in any JVM, without duplicates. */
    List<Culprit> culprits() {
        List<Task> tasks = new ArrayList<>();
        Set<List<Object>> known = new HashSet<>();
        for (Dependency dependency : report.dependencies()) {
            List<Task> more = dependency.culprits().stream()
                    .flatMap(id -> FindDepsConsole.tasksOf(id, dependency).stream())
                    .filter(task -> !known.contains(likeness(task)))
                    .toList();
            more.forEach(task -> known.add(likeness(task)));
            tasks.addAll(more);
        }
        return TaskGroups.culprits(tasks);
    }

    private static List<Object> likeness(Task task) {
        return Arrays.asList(task.artifact(), task.kind(), task.daemon(), task.initializer(), task.startedAt());
    }
}
