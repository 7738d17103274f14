package io.github.persistenttasks.result;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What led to a task.
 *
 * @param initializer what ran when it was started, {@code null} where that is not known
 * @param startedAt where it was created, innermost first
 * @param parent name of the thread that created it, {@code null} where that is not known
 * @param ancestors the threads between the initializer and the task, the nearest first
 * @param millis milliseconds from JVM start to its creation, empty where that is not known
 */
public record Creation(
        @Nullable InitializerRef initializer,
        List<String> startedAt,
        @Nullable String parent,
        List<Ancestor> ancestors,
        OptionalLong millis) {}
