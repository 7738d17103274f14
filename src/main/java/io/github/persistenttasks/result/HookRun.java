package io.github.persistenttasks.result;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a shutdown hook's run.
 *
 * @param millis milliseconds that it ran; empty if it did not end
 * @param error the exception's text, or {@code null}
 * @param stack the stack of the exception, or of the hook if it hung
 */
public record HookRun(
        HookOutcome outcome, OptionalLong millis, @Nullable String error, List<String> stack) {}
