package io.github.persistenttasks.probe;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who started which thread, found without an agent in three ways.
 *
 * <p>The value of an {@link InheritableThreadLocal} is computed in the creating thread while a thread is being constructed. A thread that is
 * made without inherited locals is in its creator's {@link Group} all the same. And one that names a group of its own as well was first
 * seen after some initializer.
 */
final class Origins {

    /** The group of the threads that are created during one initializer. */
    static final class Group extends ThreadGroup {
        private final Origins origins;
        volatile int initializer;

        Group(ThreadGroup parent, Origins origins, int initializer) {
            super(parent, parent.getName());
            this.origins = origins;
            this.initializer = initializer;
        }

        /** Returns whether nothing is in it and nobody has changed or destroyed it. */
        @SuppressWarnings({"deprecation", "removal"})
        boolean isPristine(ThreadGroup parent) {
            return activeCount() == 0
                    && activeGroupCount() == 0
                    && !isDestroyed()
                    && isDaemon() == parent.isDaemon()
                    && getMaxPriority() == parent.getMaxPriority();
        }

        @Override
        public void uncaughtException(Thread thread, Throwable error) {
            try {
                origins.uncaught.died(thread, error, origins.of(thread), initializer);
            } finally {
                super.uncaughtException(thread, error);
            }
        }
    }

    /** What is told of a thread that died of an exception. */
    interface Uncaught {
        void died(Thread thread, Throwable error, Origin origin, int initializer);
    }

    /** Told once per initializer, when it first creates a thread. */
    interface FirstThread {
        void createdBy(int initializer);
    }

    private final Internals internals;
    private final Thread main;
    private final ThreadGroup mainGroup;
    private final Uncaught uncaught;
    private final FirstThread firstThread;

    /** Initializer that ran when a live thread was first seen, by the thread's number; never changed, only replaced. */
    private volatile Map<Long, Integer> appeared = new HashMap<Long, Integer>();

    private volatile int current = -1;
    /** Initializers that have been told of; a thread may create others for as long as it likes. */
    private final Set<Integer> told = ConcurrentHashMap.newKeySet();

    private volatile boolean used;
    private Group group;

    private final Origin root;

    private final InheritableThreadLocal<Origin> local = new InheritableThreadLocal<Origin>() {
        @Override
        protected Origin childValue(Origin parent) {
            Thread creator = Thread.currentThread();
            used = true;
            Origin origin = parent == root
                    ? Origin.onMain(new Throwable(), creator, current)
                    : parent.child(new Throwable(), creator);
            int initializer = origin.initializer;
            if (initializer >= 0 && told.add(initializer)) {
                firstThread.createdBy(initializer);
            }
            return origin;
        }
    };

    /** Begins to follow what this thread creates; it is the one that will run the initializers. */
    Origins(Internals internals, Uncaught uncaught, FirstThread firstThread) {
        this.internals = internals;
        this.uncaught = uncaught;
        this.firstThread = firstThread;
        this.main = Thread.currentThread();
        this.mainGroup = main.getThreadGroup();
        this.root = Origin.onMain(new Throwable(), main, -1);
        look(-1);
        local.set(root);
    }

    /** Says that the main thread now runs this initializer. */
    void begin(int initializer) throws IllegalAccessException {
        current = initializer;
        boolean reuse = group != null && !used && group.isPristine(mainGroup);
        used = false;
        if (reuse) {
            group.initializer = initializer;
        } else {
            group = new Group(mainGroup, this, initializer);
            internals.setGroup(main, group);
        }
    }

    /** Says that the initializer has returned; threads that are seen now for the first time are taken for its own. */
    void end(int initializer) {
        look(initializer);
        current = -1;
    }

    private void look(int initializer) {
        Map<Long, Integer> before = appeared;
        Map<Long, Integer> now = new HashMap<Long, Integer>();
        for (Thread thread : internals.threads()) {
            long number = internals.number(thread);
            Integer first = before.get(number);
            now.put(number, first == null ? Integer.valueOf(initializer) : first);
        }
        appeared = now;
    }

    /** Gives the main thread back its group, so that its end is accounted for where its start was. */
    void finish() throws IllegalAccessException {
        local.remove();
        internals.setGroup(main, mainGroup);
    }

    /** Returns the recorded origin of a thread, or {@code null} where it inherited nothing. */
    Origin of(Thread thread) {
        Object value = internals.inherited(thread, local);
        return value instanceof Origin && value != root ? (Origin) value : null;
    }

    /** Returns the number of the initializer that led to the thread, as well as can be told. */
    OptionalInt initializerOf(Thread thread, Origin origin) {
        if (origin != null && origin.initializer >= 0) {
            return OptionalInt.of(origin.initializer);
        }
        ThreadGroup candidate = thread.getThreadGroup();
        while (candidate != null) {
            if (candidate instanceof Group) {
                return OptionalInt.of(((Group) candidate).initializer);
            }
            candidate = candidate.getParent();
        }
        Integer first = appeared.get(internals.number(thread));
        return optional(first == null ? -1 : first);
    }

    /** Returns the number of an initializer, or nothing for -1. */
    static OptionalInt optional(int initializer) {
        return initializer < 0 ? OptionalInt.empty() : OptionalInt.of(initializer);
    }

    /** Returns whether the thread was there before the first initializer ran: the JVM's own and the probe's. */
    boolean isOlder(Thread thread) {
        Integer first = appeared.get(internals.number(thread));
        return first != null && first == -1;
    }
}
