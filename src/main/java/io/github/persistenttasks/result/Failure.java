package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an initializer did not return.
 *
 * @param error the exception's text, or how the JVM ended; {@code null} if the initializer returned
 * @param missing whether the initializer failed only because a class is missing
 * @param stack the stack of the exception, or of the blocked initializer
 * @param output the last lines of the JVM's output, if it ended by itself
 */
public record Failure(@Nullable String error, boolean missing, List<String> stack, List<String> output) {

    public static final Failure NONE = new Failure(null, false, List.of());

    /** Creates a failure about which the output says nothing more. */
    public Failure(@Nullable String error, boolean missing, List<String> stack) {
        this(error, missing, stack, List.of());
    }
}
