package io.github.persistenttasks.goal;

import java.util.concurrent.TimeUnit;

/** Measures the time since it was created. */
final class Stopwatch {

    private final long start = System.nanoTime();

    /** Returns the elapsed time in milliseconds. */
    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
