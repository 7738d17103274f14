package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pool and the pending tasks of a task.
 *
 * @param pool the pool that it works for, or {@code null}
 * @param pending the pending tasks that are due first, at most 20
 * @param pendingTotal the number of all pending tasks
 */
public record Workload(@Nullable Pool pool, List<Pending> pending, int pendingTotal) {

    public static final Workload NONE = new Workload(null, List.of(), 0);
}
