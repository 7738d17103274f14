package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread in the chain of threads that leads from an initializer to a task.
 *
 * @param state its state at the verdict: {@link Thread.State#TERMINATED} if it had ended, {@code null} if not known
 * @param startedAt the stack of its creation, innermost frame first
 * @param error the exception that it died of, or {@code null}
 */
public record Ancestor(
        String name,
        Thread.@Nullable State state,
        List<String> startedAt,
        @Nullable String error) {}
