package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;
import java.util.Optional;

/**
 * How a fork ended that gave no verdict.
 *
 * @param initializer the one that it is attributed to, if any
 * @param kind what happened
 * @param message one sentence on what was seen: exit code, signal, thread, the first lines of the crash log
 * @param stack where it happened, as far as that is known
 */
public record Death(int fork, Optional<Initializer> initializer, Kind kind, String message, List<Frame> stack) {

    /** The ways in which a fork ends without a verdict. */
    public enum Kind {
        /** An initializer did not return. */
        BLOCKED,
        /** The JVM was ended by {@code System.exit} or {@code Runtime.halt}. */
        EXITED,
        /** The JVM died of a signal or a fatal error. */
        CRASHED,
        /** The fork did not go on, though no initializer was running, or what it said is lost. */
        LOST
    }
}
