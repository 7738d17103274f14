package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of one initializer.
 *
 * @param run empty where it was not run
 * @param failure empty where it returned
 * @param heldThreads names of the threads that an exercise had alive when it returned its handle, before that was closed
 */
public record Attempt(
        Initializer initializer,
        Outcome outcome,
        Optional<Run> run,
        Optional<Failure> failure,
        List<String> heldThreads) {

    public Attempt {
        heldThreads = List.copyOf(heldThreads);
    }

    /** Returns whether it failed only because a class is missing. */
    public boolean lacksClass() {
        return failure.filter(Failure::missing).isPresent();
    }

    /**
     * When and where an initializer ran.
     *
     * @param fork number of the fork
     * @param start time from the start of the fork, if known
     * @param took empty where it did not return
     */
    public record Run(int fork, Optional<Duration> start, Optional<Duration> took) {}

    /**
     * Why an initializer did not return, or was not run.
     *
     * @param error the exception's class and message, or what ended the JVM
     * @param missing whether only a class is missing
     * @param stack of the exception, or where the initializer was
     */
    public record Failure(String error, boolean missing, List<Frame> stack) {

        public Failure {
            stack = List.copyOf(stack);
        }
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
