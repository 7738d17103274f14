package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.StoppedBy;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A method to call that may stop some threads. Its object is held weakly, so that a garbage collection can be tried as well. */
final class StopCandidate {

    final StoppedBy way;

    /** How a user would write the call. */
    final String label;

    /** The threads that it may stop. */
    final Set<Thread> targets = Collections.newSetFromMap(new IdentityHashMap<Thread, Boolean>());

    private final WeakReference<Object> object;
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
        this.object = object == null ? null : new WeakReference<Object>(object);
        this.method = method;
        this.label = label;
        this.rank = rank;
    }

    /** Returns the object or class whose method it is. */
    Object key() {
        Object target = object == null ? method.getDeclaringClass() : object.get();
        return target == null ? this : target;
    }

    int rank() {
        return rank;
    }

    /** Adds a thread for which the method has this rank. */
    void add(Thread thread, int rankForThread) {
        targets.add(thread);
        rank = Math.min(rank, rankForThread);
    }

    /** Calls the method, unless its object has been collected. */
    void call() {
        Object target = object == null ? null : object.get();
        if (object == null || target != null) {
            try {
                Opener.open(method).invoke(target);
            } catch (ReflectiveOperationException itsOwn) {
                return;
            }
        }
    }
}
