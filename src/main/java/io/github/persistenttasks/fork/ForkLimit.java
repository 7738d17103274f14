package io.github.persistenttasks.fork;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * How many forked JVMs run at a time, over all modules of a build.
 *
 * <p>Modules may have class loaders of their own for the plugin. So what they share is counters, and one of these is also what is waited on.
 */
public final class ForkLimit {

    private static final String RUNNING = ForkLimit.class.getName();

    private final AtomicInteger running;

    private ForkLimit(AtomicInteger running) {
        this.running = running;
    }

    /** Returns a limit that nobody else shares. */
    public static ForkLimit ofItsOwn() {
        return new ForkLimit(new AtomicInteger());
    }

    /**
     * Returns the limit of a build.
     *
     * @param counters returns the counter of a name, the same one for all modules of the build
     */
    public static ForkLimit of(Function<String, AtomicInteger> counters) {
        return new ForkLimit(counters.apply(RUNNING));
    }

    /**
     * Waits until fewer than so many run, and counts one more.
     *
     * @param most the most that may run, the new one included
     * @throws InterruptedException when this thread is interrupted meanwhile
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
