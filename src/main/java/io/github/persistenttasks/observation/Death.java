package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;
import java.util.Optional;

/**
 * The end of a fork that did not reach a verdict.
 *
 * @param initializer the initializer to which the end is attributed, if any
 * @param kind what happened
 * @param message one sentence with the facts: exit code, signal, thread, first lines of the crash log
 * @param stack where it happened, if known
 * @param output the last lines of its output, if it ended by itself
 */
public record Death(
        int fork,
        Optional<Initializer> initializer,
        Kind kind,
        String message,
        List<Frame> stack,
        List<String> output) {

    /** Creates an end whose output says nothing more. */
    public Death(int fork, Optional<Initializer> initializer, Kind kind, String message, List<Frame> stack) {
        this(fork, initializer, kind, message, stack, List.of());
    }

    /** Returns the same end, attributed to this initializer or to none. */
    public Death attributedTo(Optional<Initializer> other) {
        return new Death(fork, other, kind, message, stack, output);
    }

    /** Returns the same end with more facts. */
    public Death adding(String facts) {
        return new Death(fork, initializer, kind, message + facts, stack, output);
    }

    /** The ways in which a fork ends without a verdict. */
    public enum Kind {
        /** An initializer did not return. */
        BLOCKED,
        /** {@code System.exit} or {@code Runtime.halt} ended the JVM. */
        EXITED,
        /** The JVM died of a signal or a fatal error. */
        CRASHED,
        /** The fork ended or hung although no initializer was running, or its events were lost. */
        LOST
    }
}
