package io.github.persistenttasks.result;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The report of {@code check}: the content of {@code report.json}, which all other formats show.
 *
 * @param artifacts the artifacts of the class path
 * @param initializers the initializers and their outcomes
 * @param tasks the tasks that were alive at the verdict, including daemon threads; those that keep the JVM alive come first
 * @param findings all findings, including those that do not fail the build; those on tasks that keep the JVM alive come first
 * @param hooks shutdown hooks that were registered during the probe
 * @param uncaught background threads that died of an exception
 */
public record CheckReport(
        RunDetails run,
        Conclusion conclusion,
        List<Artifact> artifacts,
        List<Attempt> initializers,
        List<Task> tasks,
        List<Finding> findings,
        List<Hook> hooks,
        List<Uncaught> uncaught) {

    public CheckReport {
        tasks = tasks.stream().sorted(Task.worstFirst()).toList();
        Map<Long, Task> first = tasks.stream()
                .filter(Task::keepsJvmAlive)
                .collect(Collectors.toMap(Task::id, Function.identity(), (one, other) -> one));
        findings = findings.stream()
                .sorted(Comparator.comparing(finding -> finding.task().isEmpty()
                        || !first.containsKey(finding.task().getAsLong())))
                .toList();
    }

    public Verdict verdict() {
        return conclusion.verdict();
    }

    /** Returns the number of findings that fail the build. */
    public int violations() {
        return (int) findings.stream().filter(Finding::violation).count();
    }

    /** Returns the same report with the time for resolving the class path. */
    public CheckReport resolvedIn(long millis) {
        return new CheckReport(
                run.resolvedIn(millis), conclusion, artifacts, initializers, tasks, findings, hooks, uncaught);
    }

    /** Returns the same report of a plan that was run this many times. */
    public CheckReport repeated(int times) {
        return new CheckReport(
                run.repeated(times), conclusion, artifacts, initializers, tasks, findings, hooks, uncaught);
    }
}
