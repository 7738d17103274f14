package io.github.persistenttasks.fork;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Limits how many forked JVMs run at the same time in all modules of a build.
 *
 * <p>Modules may have their own class loaders for the plugin, so they share counters of the JDK's; that of the JVMs also serves as monitor.
 */
public final class ForkLimit {

    private static final String RUNNING = ForkLimit.class.getName();

    private final AtomicInteger running;
    private final ForkLabels labels;

    private ForkLimit(Function<String, AtomicInteger> counters) {
        this.running = counters.apply(RUNNING);
        this.labels = new ForkLabels(counters);
    }

    /** Returns a limit that is not shared. */
    public static ForkLimit ofItsOwn() {
        Map<String, AtomicInteger> own = new ConcurrentHashMap<>();
        return new ForkLimit(name -> own.computeIfAbsent(name, unknown -> new AtomicInteger()));
    }

    /**
     * Returns the limit of a build.
     *
     * @param counters returns the counter with a name, which all modules of the build share; may be called at any time
     */
    public static ForkLimit of(Function<String, AtomicInteger> counters) {
        return new ForkLimit(counters);
    }

    /** Returns the labels of the forks under this limit. */
    ForkLabels labels() {
        return labels;
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
