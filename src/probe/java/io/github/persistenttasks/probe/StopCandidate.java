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

    /** How a user gets to the object, if the label says it; otherwise {@code null}. */
    private volatile AccessPath path;

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

    /** Creates a candidate for a method of the object at the end of this path. */
    static StopCandidate at(AccessPath path, Method method, int rank) {
        StopCandidate candidate =
                new StopCandidate(StoppedBy.CALL, path.object, method, path.label(method.getName()), rank);
        candidate.path = path;
        return candidate;
    }

    /** Returns whether a user has to call other methods to get to the object. */
    boolean hasPath() {
        return path != null;
    }

    /** Returns whether the path leads to the object. It calls code under test. */
    boolean leads() {
        AccessPath followed = path;
        return followed != null && followed.leads();
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
            path = null;
        }
    }
}
