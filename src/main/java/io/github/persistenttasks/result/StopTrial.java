package io.github.persistenttasks.result;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The result of the trials to stop a task after the verdict.
 *
 * @param stopsOn the way that ended the task; {@code null} if there were no trials
 * @param stoppedBy the method that ended it, if it was a method
 * @param tried the methods and other ways that were tried, in this order
 * @param millis milliseconds that the task took to end; empty if it did not
 */
public record StopTrial(
        @Nullable StopsOn stopsOn, @Nullable String stoppedBy, List<String> tried, OptionalLong millis) {

    public static final StopTrial NOT_TRIED = new StopTrial(null, null, List.of(), OptionalLong.empty());

    public StopTrial {
        tried = List.copyOf(tried);
    }
}
