package io.github.persistenttasks.probe;

import java.lang.ref.WeakReference;

/**
 * Where a thread, timer, worker or hook comes from: recorded by the thread that created it, while it was being constructed.
 */
final class Origin {

    /** How many ancestors are remembered; a relay of threads must not keep each of its runners. */
    static final int ANCESTORS = 8;

    /** The creation's stack. */
    final Throwable where;

    /** The name that the creating thread had. */
    final String creatorName;

    /** Number of the initializer that led to it, or -1. */
    final int initializer;

    final long createdNanos = System.nanoTime();

    /** The creating thread, which may be gone, then what created that, and so on, {@link #ANCESTORS} at most. */
    final Link[] ancestors;

    /** A thread on the way from an initializer to another thread. */
    static final class Link {
        final String name;
        final WeakReference<Thread> thread;
        final Throwable where;

        Link(String name, Thread thread, Throwable where) {
            this.name = name;
            this.thread = new WeakReference<Thread>(thread);
            this.where = where;
        }
    }

    private Origin(Throwable where, Thread creator, int initializer, Link[] ancestors) {
        this.where = where;
        this.creatorName = creator.getName();
        this.initializer = initializer;
        this.ancestors = ancestors;
    }

    /** Returns the origin of what the main thread creates during an initializer. */
    static Origin onMain(Throwable where, Thread main, int initializer) {
        return new Origin(where, main, initializer, new Link[0]);
    }

    /** Returns the origin of what a thread with this origin creates. */
    Origin child(Throwable where, Thread creator) {
        int length = Math.min(ancestors.length + 1, ANCESTORS);
        Link[] links = new Link[length];
        links[0] = new Link(creator.getName(), creator, this.where);
        System.arraycopy(ancestors, 0, links, 1, length - 1);
        return new Origin(where, creator, initializer, links);
    }
}
