package io.github.persistenttasks.result;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What was probed, on which JVM and when.
 *
 * @param project id of the project, or of the artifact asked for
 * @param jvm the forked JVM
 * @param tmaxSeconds seconds that the JVM had from <em>loaded</em> to the beginning of its shutdown
 * @param started when the run began
 * @param reproduce the command that runs the same again, or {@code null}
 * @param classPathMillis milliseconds that the resolution of the class path took, empty where that was not measured
 */
public record RunDetails(
        String project,
        Jvm jvm,
        double tmaxSeconds,
        Instant started,
        @Nullable String reproduce,
        OptionalLong classPathMillis) {

    RunDetails resolvedIn(long millis) {
        return new RunDetails(project, jvm, tmaxSeconds, started, reproduce, OptionalLong.of(millis));
    }
}
