package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread between an initializer and a task that it led to.
 *
 * @param state its state at the verdict, {@link Thread.State#TERMINATED} where it had ended, {@code null} where that is not known
 * @param startedAt where it was created, innermost first
 * @param error the exception that it died of, or {@code null}
 */
public record Ancestor(
        String name,
        Thread.@Nullable State state,
        List<String> startedAt,
        @Nullable String error) {}
