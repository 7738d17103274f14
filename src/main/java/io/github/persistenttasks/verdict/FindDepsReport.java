package io.github.persistenttasks.verdict;

import io.github.persistenttasks.result.Verdict;
import java.util.List;

/**
 * All that {@code find-deps} found out: what {@code find-deps.json} holds.
 *
 * @param dependencies in the order of the class path; the first is the project's own classes or the artifact asked for
 * @param verdict the worst of the dependencies' verdicts
 * @param violations findings that fail the build where findings do, each counted once however many dependencies have it
 * @param forks how many JVMs it took
 * @param notes what the user should know besides: ignore rules that expired or never matched
 * @param reproduce the command that runs the same again, or {@code null}
 * @param started when it began, ISO 8601
 */
public record FindDepsReport(
        int schemaVersion,
        String goal,
        String project,
        CheckReport.Jvm jvm,
        double tmaxSeconds,
        Verdict verdict,
        List<Dependency> dependencies,
        int violations,
        int forks,
        List<String> notes,
        String reproduce,
        String started) {

    /**
     * What depending on one artifact alone would do.
     *
     * @param culprits ids of the artifacts that started the tasks left
     * @param tasks what was left, as in {@code check}'s report
     * @param millis milliseconds from the start of the JVM that gave the verdict until it gave it, 0 where none did
     * @param isolated whether the verdict comes from a JVM of its own
     * @param confirmedBy {@link #SHARED_RUN} where that JVM was ended before tmax: nothing in it could act by then, and what a run with others
     *     showed at tmax stands for it; else {@code null}
     * @param note what the user should know besides, for example that isolation disagreed with the sweep, or {@code null}
     * @param findings what was found out about it and its closure, also what does not matter for the verdict
     */
    public record Dependency(
            String id,
            List<String> trail,
            boolean direct,
            Verdict verdict,
            List<String> culprits,
            List<CheckReport.Task> tasks,
            long millis,
            boolean isolated,
            String confirmedBy,
            String note,
            List<CheckReport.Finding> findings) {

        /** Confirms a verdict: a JVM that ran the dependency together with others, and was waited for until tmax. */
        public static final String SHARED_RUN = "shared run";
    }
}
