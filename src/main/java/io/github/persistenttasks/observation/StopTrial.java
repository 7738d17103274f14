package io.github.persistenttasks.observation;

import java.time.Duration;
import java.util.Optional;

/**
 * The outcome of the attempts to stop a thread after the verdict.
 *
 * @param means what ended the thread
 * @param after time that the thread took to end, empty for {@link Means#NOTHING}
 */
public record StopTrial(Means means, Optional<Duration> after) {

    /** What may end a thread. */
    public enum Means {
        /** Closing a provider, or the handle that an exercise returned. */
        CLOSE,
        /** A garbage collection. */
        GC,
        /** An interrupt. */
        INTERRUPT,
        /** The thread outlived all attempts. */
        NOTHING
    }
}
