package io.github.persistenttasks.result;

import java.util.List;

/**
 * All that {@code find-deps} found out: what {@code find-deps.json} holds.
 *
 * @param verdict the worst of the dependencies' verdicts
 * @param dependencies in the order of the class path; the first is the project's own classes or the artifact asked for
 * @param violations findings that fail the build where findings do, each counted once however many dependencies have it
 * @param forks how many JVMs it took
 * @param notes what the user should know besides: ignore rules that expired or never matched
 */
public record FindDepsReport(
        RunDetails run,
        Verdict verdict,
        List<Dependency> dependencies,
        int violations,
        int forks,
        List<String> notes) {}
