package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of one initializer.
 *
 * @param run when and where it ran; empty if it was not run
 * @param failure why it did not return; empty if it returned
 * @param heldThreads names of the threads of an exercise that were alive while its handle was open, or of a test class when it ended
 * @param tests the tests of a test class that ended; empty for anything else
 */
public record Attempt(
        Initializer initializer,
        Outcome outcome,
        Optional<Run> run,
        Optional<Failure> failure,
        List<String> heldThreads,
        Optional<TestCounts> tests) {

    public Attempt {
        heldThreads = List.copyOf(heldThreads);
    }

    /** Creates the outcome of an initializer that is not a test class. */
    public Attempt(
            Initializer initializer,
            Outcome outcome,
            Optional<Run> run,
            Optional<Failure> failure,
            List<String> heldThreads) {
        this(initializer, outcome, run, failure, heldThreads, Optional.empty());
    }

    /**
     * The tests of a test class.
     *
     * @param run the number of tests, including those that failed or were skipped
     */
    public record TestCounts(int run, int failed, int skipped) {}

    /** Returns whether it failed only because a class is missing. */
    public boolean lacksClass() {
        return failure.filter(Failure::missing).isPresent();
    }

    /**
     * When and where an initializer ran.
     *
     * @param fork number of the fork
     * @param start time from the start of the fork, if known
     * @param took how long it took; empty if it did not return
     */
    public record Run(int fork, Optional<Duration> start, Optional<Duration> took) {}

    /**
     * Why an initializer did not return or was not run.
     *
     * @param error the exception's class and message, or how the JVM ended
     * @param missing whether it failed only because a class is missing
     * @param stack the stack of the exception, or of the initializer when the JVM ended
     * @param output the last lines of the JVM's output, if it ended by itself
     */
    public record Failure(String error, boolean missing, List<Frame> stack, List<String> output) {

        public Failure {
            stack = List.copyOf(stack);
            output = List.copyOf(output);
        }

        /** Creates a failure about which the output says nothing more. */
        public Failure(String error, boolean missing, List<Frame> stack) {
            this(error, missing, stack, List.of());
        }
    }

    /** The outcomes of an initializer. */
    public enum Outcome {
        LOADED,
        FAILED,
        BLOCKED,
        EXITED,
        CRASHED,
        SKIPPED
    }
}
