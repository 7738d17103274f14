package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task was doing at the verdict.
 *
 * @param state the state of its thread; {@code null} if not known
 * @param activity a short description such as {@code running}, {@code waiting for work} or {@code sleeping}, or {@code null}
 * @param stack the stack of its thread
 * @param waitsFor the lock that it waited for and the thread that held the lock, or {@code null}
 */
public record Snapshot(
        Thread.@Nullable State state,
        @Nullable String activity,
        List<String> stack,
        @Nullable String waitsFor) {

    /** Returns the snapshot of a task that is not a live thread. */
    public static Snapshot ofStack(List<String> stack) {
        return new Snapshot(null, null, stack, null);
    }
}
