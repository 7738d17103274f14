package io.github.persistenttasks.fork;

/** A JVM that boots while its plan is still being made. It has its place among those that may run. */
public final class HeadStart implements AutoCloseable {

    private final ForkLimit limit;
    private Fork fork;

    HeadStart(ForkLimit limit) {
        this.limit = limit;
    }

    synchronized void put(Fork started) {
        close();
        fork = started;
    }

    /** Returns the JVM with its place if it is one for these settings; else it is ended, so that another one can have the place. */
    synchronized Fork take(ForkSettings settings) {
        if (fork == null || !fork.isFor(settings)) {
            close();
            return null;
        }
        Fork taken = fork;
        fork = null;
        return taken;
    }

    /** Ends the JVM if no plan came for it. */
    @Override
    public synchronized void close() {
        if (fork != null) {
            fork.close();
            fork = null;
            limit.release();
        }
    }
}
