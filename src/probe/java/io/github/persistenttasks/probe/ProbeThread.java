package io.github.persistenttasks.probe;

import java.util.concurrent.locks.LockSupport;

/** How the probe creates its threads, and how they wait. */
final class ProbeThread {

    private ProbeThread() {}

    /**
     * Creates a daemon thread in the system's group, as the JVM's own are, because code under test looks for threads in the group of the
     * main thread.
     */
    static Thread daemon(String name, Runnable action) {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        Thread thread = new Thread(group, action, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Waits without regard to interrupts. */
    static void pause(long millis) {
        long until = System.nanoTime() + millis * 1000000;
        long left = until - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            Thread.interrupted();
            left = until - System.nanoTime();
        }
    }
}
