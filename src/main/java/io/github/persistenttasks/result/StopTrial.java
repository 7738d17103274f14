package io.github.persistenttasks.result;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What ended a task when that was tried after the verdict.
 *
 * @param stopsOn {@code null} where nothing was tried
 * @param millis milliseconds that the task took to end then
 */
public record StopTrial(@Nullable StopsOn stopsOn, OptionalLong millis) {

    public static final StopTrial NOT_TRIED = new StopTrial(null, OptionalLong.empty());
}
