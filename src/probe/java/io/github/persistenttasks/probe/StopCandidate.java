package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.StoppedBy;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A method to call that may stop some threads. Keeps its object from being collected until it has been called. */
final class StopCandidate {

    final StoppedBy way;

    /** How a user would write the call. */
    final String label;

    /** The threads that it may stop. */
    final Set<Thread> targets = Collections.newSetFromMap(new IdentityHashMap<Thread, Boolean>());

    /** {@code null} for a static method, and after the call. */
    private volatile Object object;

    private final Method method;

    /** The smaller, the nearer to the user's code. */
    private int rank;

    /**
     * Creates a candidate.
     *
     * @param object the object of the method, {@code null} for a static method
     */
    StopCandidate(StoppedBy way, Object object, Method method, String label, int rank) {
        this.way = way;
        this.object = object;
        this.method = method;
        this.label = label;
        this.rank = rank;
    }

    /** Returns the object or class whose method it is. */
    Object key() {
        return object == null ? method.getDeclaringClass() : object;
    }

    int rank() {
        return rank;
    }

    /** Adds a thread for which the method has this rank. */
    void add(Thread thread, int rankForThread) {
        targets.add(thread);
        rank = Math.min(rank, rankForThread);
    }

    /** Calls the method. */
    void call() {
        try {
            Opener.open(method).invoke(object);
        } catch (ReflectiveOperationException itsOwn) {
            return;
        } finally {
            object = null;
        }
    }
}
