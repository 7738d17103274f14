package io.github.persistenttasks.result;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The details of a run: what was probed, on which JVM and when.
 *
 * @param project id of the project or of the requested artifact
 * @param jvm the forked JVM
 * @param tmaxSeconds the limit for the time from <em>loaded</em> to the beginning of shutdown, in seconds
 * @param started when the run began
 * @param reproduce the command that repeats the run, or {@code null}
 * @param classPathMillis milliseconds for resolving the class path; empty if not measured
 * @param repeat how many times the plan was run
 */
public record RunDetails(
        String project,
        Jvm jvm,
        double tmaxSeconds,
        Instant started,
        @Nullable String reproduce,
        OptionalLong classPathMillis,
        int repeat) {

    /** Creates the details of a run that was not repeated. */
    public RunDetails(
            String project,
            Jvm jvm,
            double tmaxSeconds,
            Instant started,
            @Nullable String reproduce,
            OptionalLong classPathMillis) {
        this(project, jvm, tmaxSeconds, started, reproduce, classPathMillis, 1);
    }

    RunDetails resolvedIn(long millis) {
        return new RunDetails(project, jvm, tmaxSeconds, started, reproduce, OptionalLong.of(millis), repeat);
    }

    RunDetails repeated(int times) {
        return new RunDetails(project, jvm, tmaxSeconds, started, reproduce, classPathMillis, times);
    }
}
