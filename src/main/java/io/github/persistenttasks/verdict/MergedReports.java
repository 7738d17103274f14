package io.github.persistenttasks.verdict;

import io.github.persistenttasks.result.Artifact;
import io.github.persistenttasks.result.Attempt;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Conclusion;
import io.github.persistenttasks.result.Exit;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.Hook;
import io.github.persistenttasks.result.InitializerCounts;
import io.github.persistenttasks.result.JvmVerdict;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.Stop;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.Uncaught;
import io.github.persistenttasks.result.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Merges several reports on the same class path: the tasks of the first report, and those that the others add. A finding in several reports
 * is reported once.
 */
final class MergedReports {

    /** Says in which of the reports a finding and its task are. */
    interface Occurrence {

        /** Returns the finding, which is in the reports with these numbers. */
        Finding mark(Finding finding, List<Integer> numbers);

        /** Returns the task, which is in the reports with these numbers. */
        Task mark(Task task, List<Integer> numbers);
    }

    private final List<CheckReport> reports;
    private final List<JvmVerdict> jvms;
    private final Occurrence occurrence;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** The numbers of the reports with a finding, by its identity. */
    private final Map<String, List<Integer>> seen = new HashMap<>();

    /** The first report in which a finding is a violation, by its identity. An ignore rule may match it in one report and not in another. */
    private final Map<String, Integer> violated = new HashMap<>();

    private MergedReports(List<CheckReport> reports, List<JvmVerdict> jvms, Occurrence occurrence) {
        this.reports = reports;
        this.jvms = jvms;
        this.occurrence = occurrence;
    }

    /**
     * Returns the merged report.
     *
     * @param jvms the verdict on each JVM, if there are several
     */
    static CheckReport of(List<CheckReport> reports, List<JvmVerdict> jvms, Occurrence occurrence) {
        return new MergedReports(reports, jvms, occurrence).merged();
    }

    private CheckReport merged() {
        for (int number = 0; number < reports.size(); number++) {
            count(reports.get(number), number);
        }
        for (int number = 0; number < reports.size(); number++) {
            add(reports.get(number), number);
            addWithoutFindings(number);
        }
        CheckReport first = reports.get(0);
        return new CheckReport(
                first.run(),
                new Conclusion(
                        reports.stream().map(CheckReport::verdict).reduce(Verdict.CLEAN, Verdict::and),
                        exit(),
                        first.conclusion().expectFailure(),
                        common(Conclusion::notes),
                        common(Conclusion::unmatched),
                        jvms),
                each(CheckReport::artifacts, Artifact::id, MergedReports::worse),
                each(CheckReport::initializers, MergedReports::identity, MergedReports::worse),
                tasks,
                findings,
                each(CheckReport::hooks, MergedReports::identity, (one, other) -> one),
                each(CheckReport::uncaught, MergedReports::identity, (one, other) -> one));
    }

    /** Returns the elements of all reports; of an element in several reports, the one that {@code choice} selects. */
    private <T> List<T> each(
            Function<CheckReport, List<T>> list, Function<T, Object> identity, BinaryOperator<T> choice) {
        Map<Object, T> all = new LinkedHashMap<>();
        for (CheckReport report : reports) {
            Map<Object, Integer> numbers = new HashMap<>();
            for (T one : list.apply(report)) {
                // Elements that one report has twice stay separate.
                Object key = Arrays.asList(identity.apply(one), numbers.merge(identity.apply(one), 1, Integer::sum));
                all.merge(key, one, choice);
            }
        }
        return List.copyOf(all.values());
    }

    private static Object identity(Attempt attempt) {
        return List.of(attempt.artifact(), attempt.initializer());
    }

    private static Object identity(Hook hook) {
        return Arrays.asList(
                hook.artifact(),
                hook.className(),
                hook.name(),
                hook.initializer(),
                hook.run().outcome());
    }

    private static Object identity(Uncaught uncaught) {
        return Arrays.asList(uncaught.artifact(), uncaught.thread(), uncaught.error(), uncaught.initializer());
    }

    private static Attempt worse(Attempt one, Attempt other) {
        boolean fails = one.outcome() == Outcome.LOADED && other.outcome() != Outcome.LOADED;
        boolean leaves = other.exercise() != null
                && (one.exercise() == null
                        || one.exercise().verdict().compareTo(other.exercise().verdict()) < 0);
        return fails || leaves ? other : one;
    }

    private static Artifact worse(Artifact one, Artifact other) {
        List<String> problems = new ArrayList<>(one.problems());
        other.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
        return new Artifact(
                one.id(),
                one.trail(),
                one.direct(),
                one.excluded(),
                one.verdict().and(other.verdict()),
                most(one.initializers(), other.initializers()),
                List.copyOf(problems));
    }

    private static InitializerCounts most(InitializerCounts one, InitializerCounts other) {
        return new InitializerCounts(
                Math.max(one.total(), other.total()),
                Math.max(one.failed(), other.failed()),
                Math.max(one.missing(), other.missing()),
                Math.max(one.millis(), other.millis()));
    }

    /** Returns the notes that all reports have: a rule is unused only if it is unused in all of them. */
    private List<String> common(Function<Conclusion, List<String>> lines) {
        return lines.apply(reports.get(0).conclusion()).stream()
                .filter(line -> reports.stream()
                        .allMatch(report -> lines.apply(report.conclusion()).contains(line)))
                .toList();
    }

    private void count(CheckReport report, int number) {
        report.findings().stream()
                .map(Finding::identity)
                .distinct()
                .forEach(identity -> seen.computeIfAbsent(identity, none -> new ArrayList<>())
                        .add(number));
        report.findings().stream()
                .filter(Finding::violation)
                .forEach(finding -> violated.putIfAbsent(finding.identity(), number));
    }

    private void add(CheckReport report, int number) {
        for (Finding finding : report.findings()) {
            String identity = finding.identity();
            List<Integer> numbers = seen.getOrDefault(identity, List.of(number));
            if (violated.getOrDefault(identity, numbers.get(0)) != number) {
                continue;
            }
            OptionalLong id = OptionalLong.empty();
            Optional<Task> task = task(report, finding);
            if (task.isPresent()) {
                id = OptionalLong.of(tasks.size() + 1);
                tasks.add(occurrence.mark(task.get().numbered(id.getAsLong()), numbers));
            }
            findings.add(occurrence.mark(finding.about(id), numbers));
        }
    }

    /** Adds the tasks of a report that no finding is about, such as those that a program cuts off when it ends. */
    private void addWithoutFindings(int number) {
        for (Task task : withoutFindings(number)) {
            boolean known = IntStream.range(0, number)
                    .anyMatch(earlier -> withoutFindings(earlier).stream().anyMatch(other -> isSame(task, other)));
            if (!known) {
                List<Integer> numbers = IntStream.range(number, reports.size())
                        .filter(later -> withoutFindings(later).stream().anyMatch(other -> isSame(task, other)))
                        .boxed()
                        .toList();
                tasks.add(occurrence.mark(task.numbered(tasks.size() + 1), numbers));
            }
        }
    }

    private List<Task> withoutFindings(int number) {
        CheckReport report = reports.get(number);
        Set<Long> found = report.findings().stream()
                .flatMapToLong(finding -> finding.task().stream())
                .boxed()
                .collect(Collectors.toSet());
        return report.tasks().stream()
                .filter(task -> !found.contains(task.id()))
                .toList();
    }

    private static boolean isSame(Task one, Task other) {
        return one.kind() == other.kind()
                && Objects.equals(one.artifact(), other.artifact())
                && one.startedAt().equals(other.startedAt())
                && StableName.of(one.name()).equals(StableName.of(other.name()));
    }

    private static Optional<Task> task(CheckReport report, Finding finding) {
        return report.tasks().stream()
                .filter(task -> finding.task().isPresent() && finding.task().getAsLong() == task.id())
                .findFirst();
    }

    private Exit exit() {
        boolean all =
                reports.stream().allMatch(report -> report.conclusion().exit().byItself());
        boolean each = reports.stream()
                .allMatch(report -> report.conclusion().exit().millis().isPresent());
        OptionalLong longest = reports.stream()
                .flatMapToLong(report -> report.conclusion().exit().millis().stream())
                .max();
        return new Exit(all, each ? longest : OptionalLong.empty(), status(), stop());
    }

    /** Returns the highest status of the program, because one that is not zero says more. */
    private OptionalInt status() {
        return reports.stream()
                .map(report -> report.conclusion().exit().status())
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max();
    }

    /** Returns the worst answer of the program to the signal that asks it to end: that it does not, else the slowest. */
    private Optional<Stop> stop() {
        return reports.stream()
                .flatMap(report -> report.conclusion().exit().stop().stream())
                .max(Comparator.comparing((Stop stop) -> !stop.ends())
                        .thenComparing(stop -> stop.hooksMillis().orElse(Long.MAX_VALUE)));
    }
}
