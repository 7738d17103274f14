package io.github.persistenttasks.observation;

import java.time.Duration;
import java.util.Optional;

/**
 * The result of the trials to stop a thread after the verdict.
 *
 * @param means the way that ended the thread
 * @param after how long the thread took to end; empty for {@link Means#NOTHING}
 */
public record StopTrial(Means means, Optional<Duration> after) {

    /** The ways to stop a thread. */
    public enum Means {
        /** Nothing: the thread ended by itself before anything was tried. */
        ITSELF,
        /** Nothing: the thread is one of those that end by themselves, and another one like it takes its place each time. */
        SUCCEEDED,
        /** Closing a provider, or the handle that an exercise returned. */
        CLOSE,
        /** A garbage collection. */
        GC,
        /** An interrupt. */
        INTERRUPT,
        /** The shutdown of the JVM: a shutdown hook of the code under test ended it. */
        SHUTDOWN,
        /** None of these ways. */
        NOTHING
    }
}
