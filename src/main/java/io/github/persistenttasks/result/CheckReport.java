package io.github.persistenttasks.result;

import java.util.List;

/**
 * All that {@code check} found out: what {@code report.json} holds and every other format shows.
 *
 * @param artifacts the class path
 * @param initializers what was run
 * @param tasks what was alive at the verdict, daemon threads included
 * @param findings all findings, also those that do not fail the build
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

    /** Returns the same report, whose class path took so many milliseconds to resolve. */
    public CheckReport resolvedIn(long millis) {
        return new CheckReport(
                run.resolvedIn(millis), conclusion, artifacts, initializers, tasks, findings, hooks, uncaught);
    }
}
