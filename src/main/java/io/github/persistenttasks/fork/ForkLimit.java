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

    private final AtomicInteger running;

    private ForkLimit(AtomicInteger running) {
        this.running = running;
    }

    /** Returns a limit that nobody else shares. */
    public static ForkLimit ofItsOwn() {
        return new ForkLimit(new AtomicInteger());
    }

    /** Returns the limit of the build that this is the session of. */
    public static ForkLimit of(RepositorySystemSession session) {
        SessionData data = session.getData();
        data.set(RUNNING, null, new AtomicInteger());
        return new ForkLimit((AtomicInteger) data.get(RUNNING));
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
