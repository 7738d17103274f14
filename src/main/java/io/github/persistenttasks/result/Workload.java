package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task works for and still has to do.
 *
 * @param pool the pool that it works for, or {@code null}
 * @param pending the next tasks of a timer, at most 20
 * @param pendingTotal how many pending tasks there are
 */
public record Workload(@Nullable Pool pool, List<Pending> pending, int pendingTotal) {

    public static final Workload NONE = new Workload(null, List.of(), 0);
}
