package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task was doing at the verdict.
 *
 * @param state of its thread, {@code null} where that is not known
 * @param activity what it was doing, in a few words: {@code running}, {@code waiting for work}, {@code sleeping} and so on
 * @param stack where it was
 * @param waitsFor the lock that it waits for and the thread that holds it, or {@code null}
 */
public record Snapshot(
        Thread.@Nullable State state,
        @Nullable String activity,
        List<String> stack,
        @Nullable String waitsFor) {

    /** Returns what is known of a task that is not a live thread. */
    public static Snapshot ofStack(List<String> stack) {
        return new Snapshot(null, null, stack, null);
    }
}
