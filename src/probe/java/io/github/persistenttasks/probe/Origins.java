package io.github.persistenttasks.probe;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Attributes threads to the code that started them, without an agent, in three ways.
 *
 * <p>The value of an {@link InheritableThreadLocal} is computed in the creating thread while a thread is being constructed. A thread that
 * is created without inherited thread locals is still in its creator's {@link Group}. A thread that has a group of its own as well is
 * attributed to the initializer after which it was first seen.
 */
final class Origins {

    /** The thread group of one initializer. */
    static final class Group extends ThreadGroup {
        private final Origins origins;
        volatile int initializer;

        Group(ThreadGroup parent, String name, Origins origins, int initializer) {
            super(parent, name);
            this.origins = origins;
            this.initializer = initializer;
        }

        /** Returns whether the group is empty and still as it was created. */
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

    /** Receives threads that died of an exception. */
    interface Uncaught {
        void died(Thread thread, Throwable error, Origin origin, int initializer);
    }

    /** Receives each initializer that creates a thread, once. */
    interface FirstThread {
        void createdBy(int initializer);
    }

    private final Internals internals;
    private final Thread main;
    private final ThreadGroup mainGroup;
    private final Uncaught uncaught;
    private final FirstThread firstThread;

    /** The initializer that ran when a live thread was first seen, by the thread's number. The map is replaced, never changed. */
    private volatile Map<Long, Integer> appeared = new HashMap<Long, Integer>();

    private volatile int current = -1;

    /** The steps of test methods, by the numbers of the methods. */
    private final Map<Integer, Integer> steps = new ConcurrentHashMap<Integer, Integer>();

    private volatile boolean testing;
    private volatile int step = -1;

    /** The initializer to which threads belong that nothing else attributes, or -1. */
    private volatile int rest = -1;
    /** Initializers that have been reported; they may create any number of threads. */
    private final Set<Integer> reported = ConcurrentHashMap.newKeySet();

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
                    : child(parent, new Throwable(), creator);
            int initializer = origin.initializer;
            if (initializer >= 0 && reported.add(initializer)) {
                firstThread.createdBy(initializer);
            }
            return origin;
        }
    };

    /** Begins to track the threads that the current thread creates, which will run the initializers. */
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

    /** Returns the origin of a thread that is created by a thread with the origin {@code parent}. */
    private Origin child(Origin parent, Throwable where, Thread creator) {
        int running = current;
        boolean now = testing && running >= 0 && running != parent.initializer && !isSchedule(creator, where);
        return parent.child(where, creator, now ? running : parent.initializer);
    }

    /**
     * Returns whether the thread is running a task of a timer or a scheduled executor. Such a task belongs to the test that scheduled it,
     * whereas the task of any other pool was most likely submitted by the test that is running.
     */
    private static boolean isSchedule(Thread creator, Throwable where) {
        if (creator.getClass().getName().equals("java.util.TimerThread")) {
            return true;
        }
        for (StackTraceElement frame : where.getStackTrace()) {
            if (frame.getClassName().equals("java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Records that the main thread begins to run the initializer.
     *
     * @param test whether it is a test class: then what an older thread starts is attributed to it as well
     */
    void begin(int initializer, boolean test) throws IllegalAccessException {
        testing = test;
        step = initializer;
        current = initializer;
        boolean reuse = group != null && !used && group.isPristine(mainGroup);
        used = false;
        if (reuse) {
            group.initializer = initializer;
        } else {
            group = new Group(mainGroup, mainGroup.getName(), this, initializer);
            internals.setGroup(main, group);
        }
    }

    /** Records that a method of the test class begins. */
    void runs(int number) {
        steps.put(number, step);
        current = number;
    }

    /** Records that a method of the test class has ended. Threads that are seen for the first time now are attributed to it. */
    void ran(int number, int outer) {
        look(number);
        current = outer;
    }

    /** Returns whether an initializer is this step, or a method of this step's test class. */
    boolean isOf(int number, OptionalInt initializer) {
        return initializer.isPresent()
                && (initializer.getAsInt() == number
                        || Integer.valueOf(number).equals(steps.get(initializer.getAsInt())));
    }

    /**
     * Records that the main thread will run a program, to which all threads belong that are created from now on. The program sees a thread
     * group as it would without the probe: it is called "main" and belongs to the root group.
     */
    void beginProgram(int initializer) throws IllegalAccessException {
        current = initializer;
        rest = initializer;
        group = new Group(mainGroup.getParent(), mainGroup.getName(), this, initializer);
        internals.setGroup(main, group);
    }

    /** Records that the initializer has returned. Threads that are seen for the first time now are attributed to it. */
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

    /** Gives the main thread its group back, because the group that counted its start must count its end. */
    void finish() throws IllegalAccessException {
        local.remove();
        internals.setGroup(main, mainGroup);
    }

    /** Returns the recorded origin of a thread, or {@code null} if it inherited none. */
    Origin of(Thread thread) {
        Object value = internals.inherited(thread, local);
        return value instanceof Origin && value != root ? (Origin) value : null;
    }

    /** Returns the number of the initializer that led to the thread, if it is known. */
    OptionalInt initializerOf(Thread thread, Origin origin) {
        if (origin != null && origin.initializer >= 0) {
            return OptionalInt.of(origin.initializer);
        }
        Integer first = appeared.get(internals.number(thread));
        ThreadGroup candidate = thread.getThreadGroup();
        while (candidate != null) {
            if (candidate instanceof Group) {
                int initializer = ((Group) candidate).initializer;
                boolean inMethod = first != null && isOf(initializer, OptionalInt.of(first));
                return OptionalInt.of(inMethod ? first : initializer);
            }
            candidate = candidate.getParent();
        }
        return optional(first == null ? rest : first);
    }

    /** Returns the number of an initializer, or an empty value for -1. */
    static OptionalInt optional(int initializer) {
        return initializer < 0 ? OptionalInt.empty() : OptionalInt.of(initializer);
    }

    /** Returns whether the thread existed before the first initializer ran, as those of the JVM and the probe did. */
    boolean isOlder(Thread thread) {
        Integer first = appeared.get(internals.number(thread));
        return first != null && first == -1;
    }
}
