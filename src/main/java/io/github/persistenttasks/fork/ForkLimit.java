package io.github.persistenttasks.fork;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/**
 * How many forked JVMs run at a time, over all modules of a build.
 *
 * <p>Modules that give the plugin other dependencies have class loaders of their own for it. So what they share is an object of the JDK's, and
 * it is also what is waited on.
 */
public final class ForkLimit {

    private static final String RUNNING = ForkLimit.class.getName();
    private static final String STARTED = RUNNING + ".started";

    private final AtomicInteger running;
    private final AtomicInteger started;

    private ForkLimit(AtomicInteger running, AtomicInteger started) {
        this.running = running;
        this.started = started;
    }

    /** Returns a limit that nobody else shares. */
    public static ForkLimit ofItsOwn() {
        return new ForkLimit(new AtomicInteger(), new AtomicInteger());
    }

    /** Returns the limit of the build that this is the session of. */
    public static ForkLimit of(RepositorySystemSession session) {
        SessionData data = session.getData();
        return new ForkLimit(counter(data, RUNNING), counter(data, STARTED));
    }

    private static AtomicInteger counter(SessionData data, String key) {
        data.set(key, null, new AtomicInteger());
        return (AtomicInteger) data.get(key);
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
            started.incrementAndGet();
        }
    }

    /** Returns how many have been counted so far, over all modules. */
    int started() {
        return started.get();
    }

    void release() {
        synchronized (running) {
            running.decrementAndGet();
            running.notifyAll();
        }
    }
}
