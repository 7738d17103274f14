package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Cause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;

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

    /** Receives each thread that is created. */
    interface Threads {
        void created(Origin origin);
    }

    static final Threads UNHEARD = new Threads() {
        @Override
        public void created(Origin origin) {}
    };

    private final Internals internals;
    private final Set<Thread> own;
    private final PassedTasks passed;
    private final SharedThreads shared;
    private final PoolNumbers pools;
    private final FirstThread firstThread;
    private final Threads threads;
    private final Thread main = Thread.currentThread();

    /** The initializer that ran when a live thread was first seen, by the thread's number. The map is replaced, never changed. */
    private volatile Map<Long, Integer> appeared = new HashMap<Long, Integer>();

    /** The origins of the threads last seen, by number, because code under test may remove what a thread has inherited. */
    private volatile Map<Long, Origin> seen = new HashMap<Long, Origin>();

    /** Whether no thread of an earlier initializer was alive when the threads were last looked at. */
    private boolean quiet = true;

    /** The waits of the threads of earlier initializers when the present one began; {@code null} if they do not matter. */
    private WaitCounts waits;

    /** For how many milliseconds threads may still come to their wait, in all initializers together. */
    private int patience = 20;

    /** Initializers that ran while threads of others did something: such a thread may have created what appeared meanwhile. */
    private final Set<Integer> accompanied = ConcurrentHashMap.newKeySet();

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
            Throwable where = new Throwable();
            Origin origin = parent == root ? Origin.onMain(where, creator, current) : child(parent, where, creator);
            int initializer = origin.initializer < 0 ? origin.meanwhile : origin.initializer;
            if (initializer >= firstUse) {
                stackObjects.record(origin.where);
            }
            if (initializer >= 0 && reported.add(initializer)) {
                firstThread.createdBy(initializer);
            }
            threads.created(origin);
            return origin;
        }
    };

    /**
     * Begins to track the threads that the current thread creates, which will run the initializers.
     *
     * @param own the probe's own threads, some of which start after this
     */
    Origins(Internals internals, Set<Thread> own, Threads threads, FirstThread firstThread) {
        this.internals = internals;
        this.own = own;
        this.passed = new PassedTasks(internals);
        this.shared = new SharedThreads(internals);
        this.pools = new PoolNumbers(internals);
        this.threads = threads;
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

    /** Returns the origin of what the current thread starts here. */
    Origin ofStart(Throwable where) {
        Thread creator = Thread.currentThread();
        Origin parent = of(creator);
        if (parent != null) {
            return child(parent, where, creator);
        }
        return Origin.onMain(
                where,
                creator,
                creator == main ? current : initializerOf(creator, null).orElse(-1));
    }

    /** Returns the origin of a thread that is created by a thread with the origin {@code parent}. */
    private Origin child(Origin parent, Throwable where, Thread creator) {
        int running = current;
        boolean now = testing && running >= 0 && running != parent.initializer && !isSchedule(creator, where);
        boolean isShared = shared.contains(creator);
        Origin origin = isShared
                ? Origin.onShared(where, creator, testing ? running : -1, running)
                : parent.child(where, creator, now ? running : parent.initializer, running);
        return origin.passing(passed.fileOf(isShared, where));
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
        pools.begin(initializer);
        if (local.get() != root) {
            local.set(root);
        }
        waits = quiet || test || internals.knowsMakers() ? null : waits(ofCodeUnderTest(appeared));
    }

    /** Returns how often the threads have waited. Those that have been started a moment ago may come to their wait first. */
    private WaitCounts waits(List<Long> numbers) {
        WaitCounts now = new WaitCounts(numbers);
        while (!now.areKnown() && patience-- > 0) {
            LockSupport.parkNanos(1000000);
            now = new WaitCounts(numbers);
        }
        return now;
    }

    /** Records that a method of the test class begins. */
    void runs(int number) {
        steps.put(number, step);
        current = number;
        pools.begin(number);
    }

    /** Records that a method of the test class has ended. Threads that are seen for the first time now are attributed to it. */
    void ran(int number, int outer) {
        look(number);
        current = outer;
        pools.begin(outer);
    }

    /** Returns whether an initializer is this step, or a method of this step's test class. */
    private boolean isOf(int number, OptionalInt initializer) {
        return initializer.isPresent()
                && (initializer.getAsInt() == number
                        || Integer.valueOf(number).equals(steps.get(initializer.getAsInt())));
    }

    /** Records that the main thread will run a program, to which all threads belong that are created from now on. */
    void beginProgram(int initializer) {
        current = initializer;
        rest = initializer;
        pools.begin(initializer);
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
        boolean alone = quiet || testing;
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
            now.put(
                    number,
                    own.contains(thread) ? Integer.valueOf(-1) : first == null ? Integer.valueOf(initializer) : first);
        }
        if (!alone && (waits == null || !waits.areUnchanged())) {
            accompanied.add(initializer);
        }
        waits = null;
        quiet = alone(threads, now);
        seen = origins;
        appeared = now;
    }

    /** Returns whether all threads are older than the first initializer, or run the JDK's code only. */
    private boolean alone(Thread[] threads, Map<Long, Integer> first) {
        for (Thread thread : threads) {
            String type = thread.getClass().getName();
            boolean ofJdk = type.equals("jdk.internal.misc.InnocuousThread") || type.equals("sun.misc.InnocuousThread");
            if (!ofJdk && first.get(internals.number(thread)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the numbers of the threads that are not older than the first initializer. */
    private static List<Long> ofCodeUnderTest(Map<Long, Integer> first) {
        List<Long> numbers = new ArrayList<Long>();
        for (Map.Entry<Long, Integer> one : first.entrySet()) {
            if (one.getValue() >= 0) {
                numbers.add(one.getKey());
            }
        }
        return numbers;
    }

    /** Records that no initializer runs any more. */
    void finish() {
        pools.begin(rest);
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

    /** Returns the number of the initializer that led to the thread, if that is certain. */
    OptionalInt initializerOf(Thread thread, Origin origin) {
        if (origin != null) {
            return optional(origin.initializer < 0 ? rest : origin.initializer);
        }
        Integer first = appeared.get(internals.number(thread));
        return optional(first == null ? rest : accompanied.contains(first) ? -1 : first);
    }

    /** Returns what is known of the code that led to the thread. */
    Cause causeOf(
            Thread thread, Origin origin, ThreadPoolExecutor pool, List<String> makers, StackTraceElement[] stack) {
        Integer first = appeared.get(internals.number(thread));
        int meanwhile = origin != null ? origin.meanwhile : first == null ? -1 : first;
        return new Cause(
                initializerOf(thread, origin),
                optional(meanwhile),
                pool == null ? OptionalInt.empty() : pools.initializerOf(pool),
                makers,
                loadedElsewhere(thread, origin, stack));
    }

    /** Returns the classes that loaders of the code under test have defined: those of the thread's creation, and those on the stack. */
    Map<String, String> loadedElsewhere(Thread thread, Origin origin, StackTraceElement[] stack) {
        Map<String, String> found = new LinkedHashMap<String, String>();
        if (origin != null) {
            found.putAll(origin.loadedElsewhere);
        }
        Object target = internals.target(thread);
        for (Class<?> type : new Class<?>[] {thread.getClass(), target == null ? Object.class : target.getClass()}) {
            ClassLoader loader = type.getClassLoader();
            if (Loaders.isOfCodeUnderTest(loader)) {
                Loaders.add(type, found);
                for (StackTraceElement frame : stack) {
                    Class<?> loaded = internals.loadedClass(loader, frame.getClassName());
                    if (loaded != null && Loaders.isOfCodeUnderTest(loaded.getClassLoader())) {
                        Loaders.add(loaded, found);
                    }
                }
            }
        }
        return found;
    }

    /** Returns whether the step, which is still running, led to the thread, or may have done so. */
    boolean mayBeOf(int number, Thread thread) {
        Origin origin = of(thread);
        if (origin == null && !appeared.containsKey(internals.number(thread))) {
            return true;
        }
        Cause cause = causeOf(thread, origin, null, Collections.<String>emptyList(), new StackTraceElement[0]);
        return isOf(number, cause.step.isPresent() ? cause.step : cause.meanwhile);
    }

    /**
     * Returns the initializer for which the thread acts at this moment, if that is certain. A thread that the JVM shares among all code may
     * act for any of them.
     */
    OptionalInt initializerNow(Thread thread) {
        if (shared.contains(thread)) {
            return optional(testing ? current : rest);
        }
        return initializerOf(thread, of(thread));
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
