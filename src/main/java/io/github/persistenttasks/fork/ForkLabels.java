package io.github.persistenttasks.fork;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The labels of the forks of a build that are not free for another fork. A fork has its label until it is closed: its JVM may have ended long
 * before, while the processes that it has left are still searched by the label.
 */
final class ForkLabels {

    private static final String NAME = ForkLabels.class.getName() + ".";

    private final Function<String, AtomicInteger> counters;

    /**
     * Creates the labels of a build.
     *
     * @param counters returns the counter with a name, which all modules of the build share
     */
    ForkLabels(Function<String, AtomicInteger> counters) {
        this.counters = counters;
    }

    boolean isFree(int label) {
        return forks(label).get() == 0;
    }

    void take(int label) {
        forks(label).incrementAndGet();
    }

    void release(int label) {
        forks(label).decrementAndGet();
    }

    /** Returns the number of forks that have this label. */
    private AtomicInteger forks(int label) {
        return counters.apply(NAME + label);
    }
}
