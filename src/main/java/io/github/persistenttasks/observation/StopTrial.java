package io.github.persistenttasks.observation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The result of the trials to stop a thread after the verdict.
 *
 * @param means the way that ended the thread
 * @param method the method that ended it, for {@link Means#CLOSE} and {@link Means#CALL}
 * @param tried the methods and other ways that were tried on the thread, in this order
 * @param after how long the thread took to end; empty for {@link Means#NOTHING} and {@link Means#UNKNOWN}
 * @param untried a method that may end it and could not be tried
 */
public record StopTrial(
        Means means, Optional<String> method, List<String> tried, Optional<Duration> after, Optional<String> untried) {

    /** Creates the result of trials that left no method out. */
    public StopTrial(Means means, Optional<String> method, List<String> tried, Optional<Duration> after) {
        this(means, method, tried, after, Optional.empty());
    }

    public StopTrial {
        tried = List.copyOf(tried);
    }

    /** The ways to stop a thread. */
    public enum Means {
        /** Nothing: the thread ended by itself before anything was tried. */
        ITSELF,
        /** Nothing: the thread is one of those that end by themselves, and another one like it takes its place each time. */
        SUCCEEDED,
        /** Closing a provider, or the handle that an exercise returned. */
        CLOSE,
        /** Calling a method. */
        CALL,
        /** A garbage collection. */
        GC,
        /** An interrupt. */
        INTERRUPT,
        /** The shutdown of the JVM: a shutdown hook of the code under test ended it. */
        SHUTDOWN,
        /** None of these ways. */
        NOTHING,
        /** Not known: the JVM ended in a trial. */
        UNKNOWN
    }
}
