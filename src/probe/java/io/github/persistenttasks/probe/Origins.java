package io.github.persistenttasks.probe;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Attributes threads to the code that started them, without an agent, in two ways.
 *
 * <p>The value of an {@link InheritableThreadLocal} is computed in the creating thread while a thread is being constructed. A thread that
 * is created without inherited thread locals is attributed to the initializer after which it was first seen, unless a thread of another
 * initializer may have created it.
 */
final class Origins {

    /** Receives each initializer that creates a thread, once. */
    interface FirstThread {
        void createdBy(int initializer);
    }

    /** Stands for any of several initializers. */
    private static final int UNKNOWN = -2;

    private final Internals internals;
    private final FirstThread firstThread;

    /** The initializer that ran when a live thread was first seen, by the thread's number. The map is replaced, never changed. */
    private volatile Map<Long, Integer> appeared = new HashMap<Long, Integer>();

    /** The origins of the threads last seen, by number, because code under test may remove what a thread has inherited. */
    private volatile Map<Long, Origin> seen = new HashMap<Long, Origin>();

    private volatile int current = -1;

    /** The steps of test methods, by the numbers of the methods. */
    private final Map<Integer, Integer> steps = new ConcurrentHashMap<Integer, Integer>();

    private volatile boolean testing;
    private volatile int step = -1;

    /** The initializer to which threads belong that nothing else attributes, or -1. */
    private volatile int rest = -1;
    /** Initializers that have been reported; they may create any number of threads. */
    private final Set<Integer> reported = ConcurrentHashMap.newKeySet();

    /** The first step that uses the artifacts instead of loading them; the objects that it uses are recorded. */
    private volatile int firstUse = Integer.MAX_VALUE;

    private final StackObjects stackObjects = new StackObjects();

    private final Origin root;

    private final InheritableThreadLocal<Origin> local = new InheritableThreadLocal<Origin>() {
        @Override
        protected Origin childValue(Origin parent) {
            Thread creator = Thread.currentThread();
            Origin origin = parent == root
                    ? Origin.onMain(new Throwable(), creator, current)
                    : child(parent, new Throwable(), creator);
            int initializer = origin.initializer;
            if (initializer >= firstUse) {
                stackObjects.record(origin.where);
            }
            if (initializer >= 0 && reported.add(initializer)) {
                firstThread.createdBy(initializer);
            }
            return origin;
        }
    };

    /** Begins to track the threads that the current thread creates, which will run the initializers. */
    Origins(Internals internals, FirstThread firstThread) {
        this.internals = internals;
        this.firstThread = firstThread;
        this.root = Origin.onMain(new Throwable(), Thread.currentThread(), -1);
        look(-1);
        local.set(root);
    }

    /** Records that the main thread is about to run a step that uses the artifacts, as all steps after it do. */
    void beginUse(int step) {
        firstUse = Math.min(firstUse, step);
    }

    /** Returns the objects on the stacks on which threads were created. */
    StackObjects stackObjects() {
        return stackObjects;
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
     * Records that the main thread begins to run the initializer. An earlier one may have removed what the thread inherits.
     *
     * @param test whether it is a test class: then what an older thread starts is attributed to it as well
     */
    void begin(int initializer, boolean test) {
        testing = test;
        step = initializer;
        current = initializer;
        if (local.get() != root) {
            local.set(root);
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

    /** Records that the main thread will run a program, to which all threads belong that are created from now on. */
    void beginProgram(int initializer) {
        current = initializer;
        rest = initializer;
    }

    /** Records that the initializer has returned. Threads that are seen for the first time now are attributed to it. */
    void end(int initializer) {
        look(initializer);
        current = -1;
    }

    private void look(int initializer) {
        Map<Long, Integer> before = appeared;
        Map<Long, Integer> now = new HashMap<Long, Integer>();
        Map<Long, Origin> origins = new HashMap<Long, Origin>();
        Thread[] threads = internals.threads();
        boolean alone = true;
        for (Thread thread : threads) {
            Origin origin = of(thread);
            if (origin != null) {
                origins.put(internals.number(thread), origin);
                alone &= testing || origin.initializer == initializer;
            }
        }
        for (Thread thread : threads) {
            long number = internals.number(thread);
            Integer first = before.get(number);
            now.put(number, first == null ? Integer.valueOf(alone ? initializer : UNKNOWN) : first);
        }
        seen = origins;
        appeared = now;
    }

    /** Records that no initializer runs any more. */
    void finish() {
        local.remove();
    }

    /** Returns the recorded origin of a thread, or {@code null} if it inherited none. */
    Origin of(Thread thread) {
        Object value = internals.inherited(thread, local);
        if (value instanceof Origin) {
            return value == root ? null : (Origin) value;
        }
        return seen.get(internals.number(thread));
    }

    /** Returns the number of the initializer that led to the thread, if it is known. */
    OptionalInt initializerOf(Thread thread, Origin origin) {
        if (origin != null && origin.initializer >= 0) {
            return OptionalInt.of(origin.initializer);
        }
        Integer first = appeared.get(internals.number(thread));
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
