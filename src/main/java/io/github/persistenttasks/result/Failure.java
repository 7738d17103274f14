package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an initializer did not return.
 *
 * @param error the exception's text, or how the JVM ended; {@code null} if the initializer returned
 * @param missing whether the initializer failed only because a class is missing
 * @param stack the stack of the exception, or of the blocked initializer
 */
public record Failure(@Nullable String error, boolean missing, List<String> stack) {

    public static final Failure NONE = new Failure(null, false, List.of());
}
