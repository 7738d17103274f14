package io.github.persistenttasks.fork;

import javax.inject.Named;
import javax.inject.Singleton;

/** How many forked JVMs run at a time, over all modules of a build. */
@Named
@Singleton
public final class ForkLimit {

    private int running;

    /**
     * Waits until fewer than so many run, and counts one more.
     *
     * @param most the most that may run, the new one included
     * @throws InterruptedException when this thread is interrupted meanwhile
     */
    synchronized void acquire(int most) throws InterruptedException {
        while (running >= most) {
            wait();
        }
        running++;
    }

    synchronized void release() {
        running--;
        notifyAll();
    }
}
