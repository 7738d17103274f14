package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A shutdown hook that was registered during the probe.
 *
 * @param type class of the hook, or of the {@code Runnable} that it was given
 * @param initializer the initializer that led to it, if known
 * @param startedAt the stack on which it was registered
 * @param late whether it came only after the shutdown had begun, and was refused
 * @param result how its run ended
 */
public record Hook(
        int fork,
        String name,
        String type,
        Optional<Initializer> initializer,
        List<Frame> startedAt,
        boolean late,
        Result result) {

    /** Returns whether it threw or did not end. */
    public boolean failed() {
        return result.outcome() != Outcome.FINISHED;
    }

    /**
     * How the run of a hook ended.
     *
     * @param took time that it ran, empty where it did not end
     * @param error the exception's class and message, if it threw one
     * @param stack of the exception, or where the hook hangs
     */
    public record Result(Outcome outcome, Optional<Duration> took, Optional<String> error, List<Frame> stack) {}

    /** The ways in which the run of a hook ends. */
    public enum Outcome {
        FINISHED,
        THREW,
        /** It was still running tmax after the shutdown began. */
        RUNNING
    }
}
