package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shutdown hook that was registered during the probe.
 *
 * @param artifact the artifact whose code registered it, {@code null} where nothing can tell
 * @param className class of the hook, or of what it runs
 * @param initializer what ran when it was registered, {@code null} where that is not known
 * @param startedAt where it was created, innermost first
 * @param run how it ended
 * @param late whether it came only after the shutdown had begun, and was refused
 */
public record Hook(
        @Nullable String artifact,
        String className,
        String name,
        @Nullable InitializerRef initializer,
        List<String> startedAt,
        HookRun run,
        boolean late) {}
