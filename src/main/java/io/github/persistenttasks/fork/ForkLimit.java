package io.github.persistenttasks.fork;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Limits how many forked JVMs run at the same time in all modules of a build.
 *
 * <p>Modules may have their own class loaders for the plugin, so they share a counter of the JDK's, which also serves as monitor.
 */
public final class ForkLimit {

    private static final String RUNNING = ForkLimit.class.getName();

    private final AtomicInteger running;

    private ForkLimit(AtomicInteger running) {
        this.running = running;
    }

    /** Returns a limit that is not shared. */
    public static ForkLimit ofItsOwn() {
        return new ForkLimit(new AtomicInteger());
    }

    /**
     * Returns the limit of a build.
     *
     * @param counters returns the counter with a name, which all modules of the build share
     */
    public static ForkLimit of(Function<String, AtomicInteger> counters) {
        return new ForkLimit(counters.apply(RUNNING));
    }

    /**
     * Waits until fewer JVMs run than allowed, and counts one more.
     *
     * @param most the maximum number of running JVMs, including the new one
     * @throws InterruptedException if this thread is interrupted while it waits
     */
    void acquire(int most) throws InterruptedException {
        synchronized (running) {
            while (running.get() >= most) {
                running.wait();
            }
            running.incrementAndGet();
        }
    }

    void release() {
        synchronized (running) {
            running.decrementAndGet();
            running.notifyAll();
        }
    }
}
