package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shutdown hook that was registered during the probe.
 *
 * @param type class of the hook's {@code Runnable}, or of the hook if it has none
 * @param initializer the initializer that led to it, if known
 * @param startedAt the stack on which it was registered
 * @param loadedElsewhere the classes on that stack that a class loader of the code under test has defined, with the URL of the file of each
 *     or an empty text
 * @param late whether its registration was refused because the shutdown had begun
 * @param result the outcome of its run
 */
public record Hook(
        int fork,
        String name,
        String type,
        Optional<Initializer> initializer,
        List<Frame> startedAt,
        Map<String, String> loadedElsewhere,
        boolean late,
        Result result) {

    /** Returns whether the hook threw an exception or did not end. */
    public boolean failed() {
        return result.outcome() != Outcome.FINISHED;
    }

    /**
     * The outcome of a hook's run.
     *
     * @param took how long it ran; empty if it did not end
     * @param error the exception's class and message, if it threw one
     * @param state the state of the hook's thread, if it is still running
     * @param stack the stack of the exception, or of the hook if it hangs
     */
    public record Result(
            Outcome outcome,
            Optional<Duration> took,
            Optional<String> error,
            Optional<Thread.State> state,
            List<Frame> stack) {}

    /** The outcomes of a hook. */
    public enum Outcome {
        FINISHED,
        THREW,
        /** The hook was still running tmax after the shutdown began. */
        RUNNING
    }
}
