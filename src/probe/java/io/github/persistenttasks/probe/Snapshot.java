package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Creation;
import io.github.persistenttasks.protocol.Schedule;
import io.github.persistenttasks.protocol.ThreadActivity;
import io.github.persistenttasks.protocol.ThreadCode;
import io.github.persistenttasks.protocol.ThreadFound;
import io.github.persistenttasks.protocol.ThreadIdentity;
import io.github.persistenttasks.protocol.Worker;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All threads of the JVM at one moment, with their stacks, origins and pending tasks. */
final class Snapshot {

    /** If there are more threads than this, only the innermost frames of each are reported, to limit the size of the report. */
    private static final int MANY = 400;

    /** How often a thread that has ended before its creation could be read is looked for again. */
    private static final int LOOKS = 50;

    private static final StackTraceElement[] NOWHERE = new StackTraceElement[0];

    private final Map<Thread, StackTraceElement[]> stacks = new IdentityHashMap<Thread, StackTraceElement[]>();

    /** Where the threads come from, read at once: a thread that ends forgets it. */
    private final Map<Thread, Origin> creations = new IdentityHashMap<Thread, Origin>();

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
        Thread[] threads = look();
        StackTraceElement[][] dumped = internals.stacks(threads);
        for (int i = 0; i < threads.length; i++) {
            boolean diedMeanwhile = dumped[i] == null && !threads[i].isDaemon() && originOf(threads[i]) != null;
            if (dumped[i] != null || diedMeanwhile) {
                stacks.put(threads[i], dumped[i] == null ? NOWHERE : dumped[i]);
            }
        }
    }

    /** Returns all threads, having read where they come from. */
    private Thread[] look() {
        Thread[] threads = internals.threads();
        for (int look = 1; !readCreations(threads) && look < LOOKS; look++) {
            threads = internals.threads();
        }
        return threads;
    }

    private boolean readCreations(Thread[] threads) {
        boolean all = true;
        creations.clear();
        for (Thread thread : threads) {
            Origin origin = origins.of(thread);
            if (origin != null) {
                creations.put(thread, origin);
            }
            all &= origin != null || thread.isAlive();
        }
        return all;
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
        return new ThreadFound(
                identity(thread),
                code(thread, jdkWorker),
                new ThreadActivity(
                        Optional.ofNullable(internals.state(thread)), waitsFor, Creations.cut(frames.of(stack), many)),
                origins.causeOf(thread, origin, jdkWorker == null ? null : internals.workerPool(jdkWorker), stack),
                origin == null ? Optional.<Creation>empty() : Optional.of(facts.of(origin, many)),
                worker(thread, jdkWorker, stack),
                schedule(thread, jdkWorker, stack));
    }

    private Optional<Worker> worker(Thread thread, Object jdkWorker, StackTraceElement[] stack) {
        try {
            return workers.describe(thread, jdkWorker, stack, idle);
        } catch (Throwable hostile) {
            // A subclass of a fork-join pool may throw; the thread is reported in any case.
            return Optional.empty();
        }
    }

    private Optional<Schedule> schedule(Thread thread, Object jdkWorker, StackTraceElement[] stack) {
        try {
            return pending.describe(thread, jdkWorker, stack);
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

    private ThreadCode code(Thread thread, Object worker) {
        Object target = internals.target(thread);
        return new ThreadCode(
                thread.getClass().getName(),
                thread.getClass().getClassLoader() == null,
                className(target),
                className(worker == null ? null : internals.workerFactory(worker)));
    }

    private static Optional<String> className(Object object) {
        return object == null
                ? Optional.<String>empty()
                : Optional.of(object.getClass().getName());
    }
}
