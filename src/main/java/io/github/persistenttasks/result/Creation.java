package io.github.persistenttasks.result;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How a task was created.
 *
 * @param initializer the initializer that led to it; {@code null} if not known
 * @param startedAt the stack of its creation, innermost frame first
 * @param parent name of the thread that created it; {@code null} if not known
 * @param ancestors the threads between the initializer and the task, nearest to the task first
 * @param millis milliseconds from JVM start to its creation; empty if not known
 */
public record Creation(
        @Nullable InitializerRef initializer,
        List<String> startedAt,
        @Nullable String parent,
        List<Ancestor> ancestors,
        OptionalLong millis) {}
