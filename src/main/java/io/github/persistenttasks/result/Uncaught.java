package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A background thread that died of an exception.
 *
 * @param artifact the artifact whose code started the thread; {@code null} if not known
 * @param thread name of the thread
 * @param error the exception's text
 * @param stack the stack of the exception
 * @param initializer the initializer that led to the thread; {@code null} if not known
 */
public record Uncaught(
        @Nullable String artifact,
        String thread,
        String error,
        List<String> stack,
        @Nullable InitializerRef initializer) {}
