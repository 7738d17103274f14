package io.github.persistenttasks.report;

import io.github.persistenttasks.result.Artifact;
import io.github.persistenttasks.result.Attempt;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.HookOutcome;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Severity;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Groups the tasks of a report by culprit, and groups similar tasks. */
final class TaskGroups {

    private final CheckReport report;
    private final Map<Long, Task> tasks;

    TaskGroups(CheckReport report) {
        this.report = report;
        this.tasks = report.tasks().stream()
                .collect(Collectors.toMap(Task::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /**
     * An artifact and the tasks that it started.
     *
     * @param artifact its id; {@code null} if not known
     * @param groups its tasks, grouped by similarity
     */
    record Culprit(@Nullable String artifact, List<Group> groups) {

        /** Returns its trail; empty if not known. */
        List<String> trail() {
            return groups.get(0).task().attribution().trail();
        }

        /** Returns the groups that keep the JVM alive. */
        List<Group> vital() {
            return groups.stream().filter(group -> group.task().keepsJvmAlive()).toList();
        }

        /** Returns the number of its tasks. */
        int tasks() {
            return groups.stream().mapToInt(Group::size).sum();
        }
    }

    /**
     * A task and similar ones, which are shown together.
     *
     * @param task the worst of them
     */
    record Group(Task task, List<Task> others) {

        /** Returns a description of what led to the task, and of the number of other tests that led to such a task; empty if not known. */
        Optional<String> source() {
            int more = tests().size() - 1;
            return Optional.ofNullable(Wording.source(task.initializer()))
                    .map(source -> more > 0 ? source + " and " + Wording.count(more, "more test") : source);
        }

        /** Returns the tests that led to the tasks; empty if something else did. */
        List<String> tests() {
            return tasks().stream()
                    .map(Task::initializer)
                    .filter(initializer -> initializer != null && initializer.isTest())
                    .distinct()
                    .flatMap(initializer -> Optional.ofNullable(Wording.source(initializer)).stream())
                    .toList();
        }

        int size() {
            return 1 + others.size();
        }

        /** Returns all tasks of the group. */
        List<Task> tasks() {
            return Stream.concat(Stream.of(task), others.stream()).toList();
        }

        /** Returns a description of the task and the number of others. */
        String headline() {
            boolean alike = others.stream()
                    .allMatch(other -> SimilarTasks.stem(other.name()).equals(SimilarTasks.stem(task.name())));
            return Wording.headline(task, others.size(), alike ? "like it" : "that the same call started");
        }
    }

    /** Returns whether the finding does not prevent a clean verdict. */
    static boolean isAside(Finding finding) {
        return finding.kind().severity() == Severity.NOTE;
    }

    /** Returns the culprits of the running tasks in the selected findings; those that keep the JVM alive come first. */
    List<Culprit> culprits(Predicate<Finding> chosen) {
        List<Task> found = report.findings().stream()
                .filter(chosen)
                .filter(this::isAboutRunningTask)
                .flatMap(finding -> task(finding).stream())
                .distinct()
                .toList();
        return culprits(found);
    }

    /** Returns what identifies the culprit and its tasks in the reports of all modules of a build. */
    String identity(Culprit culprit, Predicate<Finding> chosen) {
        Set<Long> ids = culprit.groups().stream()
                .flatMap(group -> group.tasks().stream())
                .map(Task::id)
                .collect(Collectors.toSet());
        return report.findings().stream()
                .filter(chosen)
                .filter(finding -> finding.task().isPresent()
                        && ids.contains(finding.task().getAsLong()))
                .map(Finding::identity)
                .sorted()
                .collect(Collectors.joining("\n", culprit.artifact() + "\n", ""));
    }

    /** Returns the culprits of the tasks; those that keep the JVM alive come first. */
    static List<Culprit> culprits(Collection<Task> tasks) {
        Map<Optional<String>, List<Task>> byArtifact = tasks.stream()
                .collect(Collectors.groupingBy(
                        task -> Optional.ofNullable(task.artifact()), LinkedHashMap::new, Collectors.toList()));
        return byArtifact.entrySet().stream()
                .map(entry -> new Culprit(entry.getKey().orElse(null), SimilarTasks.groups(entry.getValue())))
                .sorted(Comparator.comparing(culprit -> culprit.groups().get(0).task(), Task.worstFirst()))
                .toList();
    }

    /** Returns the selected findings that the tasks of the culprits do not cover. */
    List<Finding> others(Predicate<Finding> chosen) {
        return report.findings().stream()
                .filter(chosen)
                .filter(finding -> !isAboutRunningTask(finding))
                .toList();
    }

    /** Returns the task of the finding, if it has one. */
    Optional<Task> task(Finding finding) {
        return finding.task().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(tasks.get(finding.task().getAsLong()));
    }

    /** Returns what the finding says about its artifact, as the predicate of a sentence. */
    String says(Finding finding) {
        Optional<Task> task = task(finding);
        if (finding.kind() != FindingKind.HOOK || task.isEmpty()) {
            return Wording.says(finding);
        }
        return report.hooks().stream()
                .filter(hook -> !hook.late() && hook.name().equals(task.get().name()))
                .map(hook -> hook.run().outcome() == HookOutcome.THREW
                        ? "has a shutdown hook that throws"
                        : "has a shutdown hook that does not end")
                .findFirst()
                .orElseGet(() -> Wording.says(finding));
    }

    /** Returns whether the task of the finding keeps the JVM alive. */
    boolean keepsJvmAlive(Finding finding) {
        return task(finding).filter(Task::keepsJvmAlive).isPresent();
    }

    private boolean isAboutRunningTask(Finding finding) {
        return task(finding).filter(task -> task.kind() != TaskKind.HOOK).isPresent();
    }

    /** Returns the frames where the finding happened, innermost first; empty if not known. */
    List<String> frames(Finding finding) {
        return task(finding).map(TaskGroups::frames).orElseGet(() -> framesOfAttempt(finding));
    }

    private List<String> framesOfAttempt(Finding finding) {
        return attempt(finding).map(attempt -> attempt.failure().stack()).orElse(List.of());
    }

    /** Returns the last lines of the output if the finding is that the JVM ended by itself. */
    List<String> output(Finding finding) {
        return attempt(finding).map(attempt -> attempt.failure().output()).orElse(List.of());
    }

    /** Returns the file with the output of the initializer that led to the finding, if known. */
    Optional<String> log(Finding finding) {
        return attempt(finding)
                .flatMap(attempt -> Optional.ofNullable(attempt.run().log()));
    }

    /** Returns the file with the output of the initializer that started the task, if known. */
    Optional<String> log(Task task) {
        InitializerRef initializer = task.initializer();
        return initializer == null
                ? Optional.empty()
                : report.initializers().stream()
                        .filter(attempt -> attempt.initializer().equals(initializer.whole()))
                        .flatMap(attempt -> Stream.ofNullable(attempt.run().log()))
                        .findFirst();
    }

    private Optional<Attempt> attempt(Finding finding) {
        InitializerRef initializer = finding.initializer();
        return initializer == null
                ? Optional.empty()
                : attempt(finding, initializer).or(() -> attempt(finding, initializer.whole()));
    }

    private Optional<Attempt> attempt(Finding finding, InitializerRef initializer) {
        return report.initializers().stream()
                .filter(attempt -> attempt.artifact().equals(finding.artifact())
                        && attempt.initializer().equals(initializer))
                .findFirst();
    }

    /** Returns the files with the output of all initializers that led to the chosen findings. */
    List<String> logs(Predicate<Finding> chosen) {
        Set<InitializerRef> initializers = report.findings().stream()
                .filter(chosen)
                .flatMap(finding -> Stream.ofNullable(finding.initializer()))
                .map(InitializerRef::whole)
                .collect(Collectors.toSet());
        return report.initializers().stream()
                .filter(attempt -> initializers.contains(attempt.initializer()))
                .flatMap(attempt -> Stream.ofNullable(attempt.run().log()))
                .distinct()
                .toList();
    }

    /** Returns the relevant frames of the task's creation. */
    static List<String> frames(Task task) {
        List<String> where = task.attribution().where();
        return where.isEmpty() ? task.startedAt() : where;
    }

    /** Returns the trail of the artifact; empty if not known. */
    List<String> trail(@Nullable String artifact) {
        return report.artifacts().stream()
                .filter(candidate -> candidate.id().equals(artifact))
                .map(Artifact::trail)
                .findFirst()
                .orElse(List.of());
    }

    /** Returns the first elements, at most {@code limit}. */
    static <T> List<T> first(List<T> list, int limit) {
        return new ArrayList<>(list.subList(0, Math.min(limit, list.size())));
    }
}
