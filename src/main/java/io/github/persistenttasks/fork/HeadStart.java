package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/** A JVM that boots, and runs the beginning of its plan, while the rest of that is still being made. It has its place among those that may run. */
public final class HeadStart implements AutoCloseable {

    private final ForkLimit limit;
    private Fork fork;
    private boolean busy;

    HeadStart(ForkLimit limit) {
        this.limit = limit;
    }

    /** Takes a JVM; where this one is {@code busy} with cold code, that waits until the other has booted. */
    synchronized void put(Fork started, boolean busy) {
        close();
        fork = started;
        this.busy = busy;
    }

    /**
     * Has the JVM get ready; before that it looks at nothing of the class path.
     *
     * @throws CannotForkException when it cannot be told
     */
    public synchronized void prepare() throws CannotForkException {
        if (fork != null) {
            fork.greet();
        }
    }

    /**
     * Has the JVM run these first, or next, as soon as it can; more of the plan is still to come.
     *
     * <p>Where this thread is interrupted that is left for whoever runs the plan to notice.
     *
     * @throws CannotForkException when they are too many to tell
     */
    public synchronized void tell(List<Initializer> part) throws CannotForkException {
        try {
            if (fork != null) {
                if (busy) {
                    busy = false;
                    fork.awaitHello();
                }
                fork.tell(part);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns the JVM with its place if it is one for these settings and does what the plan begins with; else it is ended, so that another one
     * can have the place.
     */
    synchronized Fork take(ForkSettings settings, List<Initializer> plan) {
        if (fork == null || !fork.isFor(settings) || !fork.isFor(plan)) {
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
