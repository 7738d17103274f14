package io.github.persistenttasks.result;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How a shutdown hook ended.
 *
 * @param millis milliseconds that it ran, empty where it did not end
 * @param error what it threw, or {@code null}
 * @param stack of what it threw, or where it hung
 */
public record HookRun(
        HookOutcome outcome, OptionalLong millis, @Nullable String error, List<String> stack) {}
