package io.github.persistenttasks.result;

import java.util.List;

/**
 * The report of {@code check}: the content of {@code report.json}, which all other formats show.
 *
 * @param artifacts the artifacts of the class path
 * @param initializers the initializers and their outcomes
 * @param tasks the tasks that were alive at the verdict, including daemon threads
 * @param findings all findings, including those that do not fail the build
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
}
