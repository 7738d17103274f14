package io.github.persistenttasks.probe;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The call of a method that may stop threads. It may take its time, or never return. */
final class StopCall implements Runnable {

    final StopCandidate candidate;

    /** When it was made, as a time of {@link System#nanoTime}. */
    final long start = System.nanoTime();

    private final Collection<Thread> threads;

    /** The threads that had not ended when the method was about to be called; {@code null} until then. */
    private volatile Set<Thread> aliveBefore;

    private volatile boolean returned;

    /** Whether it is known to have changed something. */
    private boolean effective;

    /**
     * Creates a call.
     *
     * @param threads those that have not been seen to end
     */
    StopCall(StopCandidate candidate, Collection<Thread> threads) {
        this.candidate = candidate;
        this.threads = threads;
    }

    @Override
    public void run() {
        Set<Thread> alive = Collections.newSetFromMap(new IdentityHashMap<Thread, Boolean>());
        for (Thread thread : threads) {
            if (thread.isAlive()) {
                alive.add(thread);
            }
        }
        aliveBefore = alive;
        try {
            candidate.call();
        } finally {
            returned = true;
        }
    }

    /** Returns whether the method has been called, which may be a while after the call was made if the machine is busy. */
    boolean hasBegun() {
        return aliveBefore != null;
    }

    boolean hasReturned() {
        return returned;
    }

    /** Returns whether the thread may have ended because of this call: it was alive when the call began. */
    boolean mayHaveEnded(Thread thread) {
        Set<Thread> alive = aliveBefore;
        return alive != null && alive.contains(thread);
    }

    void setEffective() {
        effective = true;
    }

    boolean isEffective() {
        return effective;
    }
}
