package io.github.persistenttasks.result;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The result of the trials to stop a task after the verdict.
 *
 * @param stopsOn the way that ended the task; {@code null} if there were no trials
 * @param millis milliseconds that the task took to end; empty if it did not
 */
public record StopTrial(@Nullable StopsOn stopsOn, OptionalLong millis) {

    public static final StopTrial NOT_TRIED = new StopTrial(null, OptionalLong.empty());
}
