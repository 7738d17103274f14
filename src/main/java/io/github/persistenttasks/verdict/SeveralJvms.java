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
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.Uncaught;
import io.github.persistenttasks.result.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Merges the reports of a check on several JVMs: the tasks on the first JVM, and those that the others add. A finding on several JVMs is
 * reported once; a finding that is not on all JVMs names those on which it was found.
 */
public final class SeveralJvms {

    private final List<CheckReport> reports;
    private final List<String> names;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** The names of the JVMs on which a finding was found, by its identity. */
    private final Map<String, List<String>> seen = new HashMap<>();

    private SeveralJvms(List<CheckReport> reports) {
        this.reports = reports;
        this.names = names(reports);
    }

    /** Returns the merged report; a single report is returned unchanged. */
    public static CheckReport merge(List<CheckReport> reports) {
        return reports.size() == 1 ? reports.get(0) : new SeveralJvms(reports).merged();
    }

    /** Returns the names of the JVMs; installations of the same version are distinguished by their directories. */
    private static List<String> names(List<CheckReport> reports) {
        Map<String, Long> versions = reports.stream()
                .collect(Collectors.groupingBy(
                        report -> "JDK " + report.run().jvm().version(), Collectors.counting()));
        return reports.stream()
                .map(report -> report.run().jvm())
                .map(jvm -> versions.getOrDefault("JDK " + jvm.version(), 0L) == 1
                        ? "JDK " + jvm.version()
                        : "JDK " + jvm.version() + " in " + jvm.home())
                .toList();
    }

    private CheckReport merged() {
        for (int number = 0; number < reports.size(); number++) {
            count(reports.get(number), names.get(number));
        }
        Set<String> reported = new HashSet<>();
        reports.forEach(report -> add(report, reported));
        CheckReport first = reports.get(0);
        return new CheckReport(
                first.run(),
                new Conclusion(
                        reports.stream().map(CheckReport::verdict).reduce(Verdict.CLEAN, Verdict::and),
                        exit(),
                        first.conclusion().expectFailure(),
                        notes(),
                        reports.stream().map(SeveralJvms::verdict).toList()),
                each(CheckReport::artifacts, Artifact::id, SeveralJvms::worse),
                each(CheckReport::initializers, SeveralJvms::identity, SeveralJvms::worse),
                tasks,
                findings,
                each(CheckReport::hooks, SeveralJvms::identity, (one, other) -> one),
                each(CheckReport::uncaught, SeveralJvms::identity, (one, other) -> one));
    }

    private static JvmVerdict verdict(CheckReport report) {
        return new JvmVerdict(
                report.run().jvm(), report.verdict(), report.conclusion().exit(), report.violations());
    }

    /** Returns the elements of all reports; of an element in several reports, the one that {@code choice} selects. */
    private <T> List<T> each(
            Function<CheckReport, List<T>> list, Function<T, Object> identity, BinaryOperator<T> choice) {
        Map<Object, T> all = new LinkedHashMap<>();
        for (CheckReport report : reports) {
            Map<Object, Integer> numbers = new HashMap<>();
            for (T one : list.apply(report)) {
                // Elements that one JVM has twice stay separate.
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

    /** Returns the notes that all JVMs have: a rule is unused only if it is unused on all of them. */
    private List<String> notes() {
        return reports.get(0).conclusion().notes().stream()
                .filter(note -> reports.stream()
                        .allMatch(report -> report.conclusion().notes().contains(note)))
                .toList();
    }

    private void count(CheckReport report, String name) {
        report.findings().stream()
                .map(Finding::identity)
                .distinct()
                .forEach(identity -> seen.computeIfAbsent(identity, none -> new ArrayList<>())
                        .add(name));
    }

    private void add(CheckReport report, Set<String> reported) {
        Set<String> own = new HashSet<>();
        for (Finding finding : report.findings()) {
            String identity = finding.identity();
            if (reported.contains(identity)) {
                continue;
            }
            own.add(identity);
            List<String> where = seen.getOrDefault(identity, List.of());
            boolean everywhere = where.size() == reports.size();
            List<String> jvms = everywhere ? List.of() : List.copyOf(where);
            OptionalLong id = OptionalLong.empty();
            Optional<Task> task = task(report, finding);
            if (task.isPresent()) {
                id = OptionalLong.of(tasks.size() + 1);
                tasks.add(task.get().numbered(id.getAsLong()).seenOn(jvms));
            }
            String message = finding.message() + (everywhere ? "" : " Seen on " + String.join(" and ", where) + ".");
            findings.add(new Finding(
                    finding.kind(),
                    finding.artifact(),
                    finding.initializer(),
                    message,
                    id,
                    identity,
                    finding.ruling(),
                    jvms));
        }
        reported.addAll(own);
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
        return new Exit(all, each ? longest : OptionalLong.empty());
    }
}
