package io.github.persistenttasks.result;

import java.util.List;

/**
 * The report of {@code find-deps}: the content of {@code find-deps.json}.
 *
 * @param verdict the worst of the dependencies' verdicts
 * @param dependencies the dependencies in class path order; the first one is the project itself or the requested artifact
 * @param violations the number of findings that fail the build if {@code failOnViolation} is set, as in the report of {@code check}; a
 *     finding of several dependencies counts once
 * @param forks the number of JVMs that were started
 * @param notes notes for the user: ignore rules that expired or never matched
 */
public record FindDepsReport(
        RunDetails run,
        Verdict verdict,
        List<Dependency> dependencies,
        int violations,
        int forks,
        List<String> notes) {}
