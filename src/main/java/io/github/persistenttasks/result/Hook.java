package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shutdown hook that was registered during the probe.
 *
 * @param artifact the artifact whose code registered it; {@code null} if not known
 * @param className class of the hook's {@code Runnable}, or of the hook if it has none
 * @param initializer the initializer that led to it; {@code null} if not known
 * @param startedAt the stack of its registration, innermost frame first
 * @param run the outcome of its run
 * @param late whether its registration was refused because the shutdown had begun
 */
public record Hook(
        @Nullable String artifact,
        String className,
        String name,
        @Nullable InitializerRef initializer,
        List<String> startedAt,
        HookRun run,
        boolean late) {}
