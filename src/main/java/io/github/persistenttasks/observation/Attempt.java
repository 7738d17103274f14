package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/**
 * What became of one initializer.
 *
 * @param fork number of the fork that ran it, 0 where none did
 * @param startMillis milliseconds from the start of the fork, -1 where it was not run
 * @param micros microseconds that it took, -1 where that is not known
 * @param error what it threw, or what ended the JVM; {@code null} where nothing did
 * @param missing whether it failed only for want of a class
 * @param stack of what it threw, or where it was
 * @param heldThreads names of the threads that an exercise had alive when it returned its handle, before that was closed
 */
public record Attempt(
        Initializer initializer,
        Outcome outcome,
        int fork,
        long startMillis,
        long micros,
        String error,
        boolean missing,
        List<Frame> stack,
        List<String> heldThreads) {

    public Attempt {
        stack = List.copyOf(stack);
        heldThreads = List.copyOf(heldThreads);
    }

    /** The ways in which the run of an initializer ends. */
    public enum Outcome {
        LOADED,
        FAILED,
        BLOCKED,
        EXITED,
        CRASHED,
        SKIPPED
    }
}
