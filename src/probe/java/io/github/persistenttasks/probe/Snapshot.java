package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Cause;
import io.github.persistenttasks.protocol.Creation;
import io.github.persistenttasks.protocol.Schedule;
import io.github.persistenttasks.protocol.ThreadActivity;
import io.github.persistenttasks.protocol.ThreadCode;
import io.github.persistenttasks.protocol.ThreadFound;
import io.github.persistenttasks.protocol.ThreadIdentity;
import io.github.persistenttasks.protocol.Worker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** All threads of the JVM at one moment, with their stacks, origins and pending tasks. */
final class Snapshot {

    /** If there are more threads than this, only the innermost frames of each are reported, to limit the size of the report. */
    private static final int MANY = 400;

    /** How often a thread that has ended before its creation could be read is looked for again. */
    private static final int LOOKS = 50;

    /** Maximum number of virtual threads that do not work for a scheduled executor. */
    private static final int MOST_VIRTUAL = 100;

    private static final StackTraceElement[] NOWHERE = new StackTraceElement[0];

    private final Map<Thread, StackTraceElement[]> stacks = new IdentityHashMap<Thread, StackTraceElement[]>();

    /** Where the threads come from, read at once: a thread that ends forgets it. */
    private final Map<Thread, Origin> creations = new IdentityHashMap<Thread, Origin>();

    /** The files of the code that created the threads without a known origin, read at once as well. */
    private final Map<Thread, List<String>> makers = new IdentityHashMap<Thread, List<String>>();

    private final Internals internals;
    private final Origins origins;
    private final Workers workers;
    private final Pending pending;
    private final Frames frames;
    private final Set<Thread> own;
    private final IdleWorkers idle;
    private final Creations facts;

    Snapshot(Internals internals, Origins origins, Frames frames, Set<Thread> own, IdleWorkers idle, long startNanos) {
        this.internals = internals;
        this.origins = origins;
        this.workers = new Workers(internals);
        this.pending = new Pending(internals);
        this.frames = frames;
        this.own = own;
        this.idle = idle;
        this.facts = new Creations(frames, internals, startNanos);
        for (int look = 1; !look(look == LOOKS); look++) {
            stacks.clear();
            creations.clear();
            makers.clear();
        }
        lookAtVirtualThreads();
    }

    /**
     * Looks at all threads. One that ends meanwhile forgets where it comes from and what it runs.
     *
     * @param last whether it is the last look
     * @return whether it was not too late for any of them, or else it is the last look
     */
    private boolean look(boolean last) {
        Thread[] threads = internals.threads();
        boolean all = true;
        for (Thread thread : threads) {
            all &= readCreation(thread);
        }
        if (!all && !last) {
            return false;
        }
        StackTraceElement[][] dumped = internals.stacks(threads);
        for (int i = 0; i < threads.length; i++) {
            boolean known = originOf(threads[i]) != null;
            boolean diedMeanwhile = dumped[i] == null && !threads[i].isDaemon();
            all &= !diedMeanwhile || known;
            if (dumped[i] != null || diedMeanwhile && (known || last)) {
                stacks.put(threads[i], dumped[i] == null ? NOWHERE : dumped[i]);
            }
        }
        return all || last;
    }

    /** Reads where the thread comes from; returns whether that was not too late. */
    private boolean readCreation(Thread thread) {
        Origin origin = origins.of(thread);
        if (origin != null) {
            creations.put(thread, origin);
            return true;
        }
        makers.put(thread, internals.makers(thread));
        return thread.isAlive();
    }

    /** Adds virtual threads, those that work for a scheduled executor first. */
    private void lookAtVirtualThreads() {
        List<Thread> others = new ArrayList<Thread>();
        for (Thread thread : VirtualThreads.alive(stacks.keySet(), internals)) {
            StackTraceElement[] stack = internals.stack(thread);
            Object worker = workers.workerOf(thread, stack);
            boolean scheduled = worker != null && internals.pools.pool(worker) instanceof ScheduledThreadPoolExecutor;
            if (scheduled) {
                addVirtual(thread, stack);
            } else {
                others.add(thread);
            }
        }
        for (int i = 0; i < others.size() && i < MOST_VIRTUAL; i++) {
            addVirtual(others.get(i), internals.stack(others.get(i)));
        }
    }

    private void addVirtual(Thread thread, StackTraceElement[] stack) {
        readCreation(thread);
        stacks.put(thread, stack);
    }

    /** Returns where the thread comes from, {@code null} if that is not known. */
    Origin originOf(Thread thread) {
        return creations.get(thread);
    }

    /** Returns the threads that do not belong to the probe and are not older than the first initializer, by number. */
    List<Thread> threads() {
        List<Thread> threads = new ArrayList<Thread>();
        for (Thread thread : stacks.keySet()) {
            if (!own.contains(thread) && !origins.isOlder(thread)) {
                threads.add(thread);
            }
        }
        threads.sort(new java.util.Comparator<Thread>() {
            @Override
            public int compare(Thread a, Thread b) {
                return Long.compare(internals.number(a), internals.number(b));
            }
        });
        return threads;
    }

    /** Returns the threads in the order in which they are to be interrupted, those with the most ancestors first. */
    List<Thread> childrenFirst(List<Thread> threads) {
        List<Thread> sorted = new ArrayList<Thread>(threads);
        sorted.sort(new java.util.Comparator<Thread>() {
            @Override
            public int compare(Thread a, Thread b) {
                return Integer.compare(depth(b), depth(a));
            }

            private int depth(Thread thread) {
                Origin origin = origins.of(thread);
                return origin == null ? 0 : origin.ancestors.length;
            }
        });
        return sorted;
    }

    /** Returns the facts about these threads, in the same order. */
    List<ThreadFound> facts(List<Thread> threads) {
        Map<Thread, String> waits = Locks.waits(threads, internals);
        List<ThreadFound> facts = new ArrayList<ThreadFound>();
        for (Thread thread : threads) {
            facts.add(facts(thread, Optional.ofNullable(waits.get(thread)), threads.size() > MANY));
        }
        return facts;
    }

    private ThreadFound facts(Thread thread, Optional<String> waitsFor, boolean many) {
        StackTraceElement[] stack = stacks.get(thread);
        Origin origin = originOf(thread);
        Object jdkWorker = workers.workerOf(thread, stack);
        DelayedTasks delayed = internals.forkJoin.isDelayScheduler(thread) ? DelayedTasks.of(thread) : null;
        return new ThreadFound(
                identity(thread),
                code(thread, factory(thread, jdkWorker, delayed)),
                new ThreadActivity(
                        Optional.ofNullable(internals.state(thread)), waitsFor, Creations.cut(frames.of(stack), many)),
                cause(thread, origin, jdkWorker, stack),
                origin == null ? Optional.<Creation>empty() : Optional.of(facts.of(origin, many)),
                worker(thread, jdkWorker, delayed, stack),
                schedule(thread, jdkWorker, delayed, stack));
    }

    private Cause cause(Thread thread, Origin origin, Object jdkWorker, StackTraceElement[] stack) {
        List<String> known = origin == null ? makers.get(thread) : origin.makers();
        return origins.causeOf(
                thread,
                origin,
                jdkWorker == null ? null : internals.pools.pool(jdkWorker),
                known == null ? Collections.<String>emptyList() : known,
                stack);
    }

    private Optional<Worker> worker(Thread thread, Object jdkWorker, DelayedTasks delayed, StackTraceElement[] stack) {
        try {
            return delayed == null
                    ? workers.describe(thread, jdkWorker, stack, idle)
                    : workers.describe(delayed, stack);
        } catch (Throwable hostile) {
            // A subclass of a fork-join pool may throw; the thread is reported in any case.
            return Optional.empty();
        }
    }

    private Optional<Schedule> schedule(
            Thread thread, Object jdkWorker, DelayedTasks delayed, StackTraceElement[] stack) {
        try {
            return delayed == null ? pending.describe(thread, jdkWorker, stack) : pending.describe(thread, delayed);
        } catch (Throwable hostile) {
            // A subclass of a future may throw as well.
            return Optional.empty();
        }
    }

    private ThreadIdentity identity(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return new ThreadIdentity(
                internals.number(thread),
                Text.cut(thread.getName()),
                thread.isDaemon(),
                Optional.ofNullable(group == null ? null : Text.cut(group.getName())),
                group != null && group.getParent() == null);
    }

    private ThreadCode code(Thread thread, Object factory) {
        Object target = internals.target(thread);
        return new ThreadCode(
                thread.getClass().getName(),
                thread.getClass().getClassLoader() == null,
                className(target),
                className(factory));
    }

    /** Returns the thread factory of the pool that the thread works for, or {@code null}. */
    private Object factory(Thread thread, Object worker, DelayedTasks delayed) {
        if (worker != null) {
            return internals.pools.factory(worker);
        }
        ForkJoinPool pool = delayed == null ? internals.forkJoin.pool(thread) : delayed.pool;
        return internals.forkJoin.factory(pool);
    }

    private static Optional<String> className(Object object) {
        return object == null
                ? Optional.<String>empty()
                : Optional.of(object.getClass().getName());
    }
}
