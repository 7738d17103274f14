package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Pool;
import io.github.persistenttasks.protocol.PoolSize;
import io.github.persistenttasks.protocol.Worker;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Finds the pool that a thread works for, and whether and when the thread ends by itself. */
final class Workers {

    private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";
    private static final String FORK_JOIN_POOL = "java.util.concurrent.ForkJoinPool";

    /** Keep-alive of a fork-join pool's workers, for a JDK from which it cannot be read. */
    private static final long DEFAULT_KEEP_ALIVE_MILLIS = 60000;

    /** Maximum number of objects in which a worker is searched that is not near its thread. */
    private static final int MOST_OBJECTS = 2000;

    private final Internals internals;
    private final Wrapped wrapped;

    /** The workers that were searched, by the numbers of their threads; {@code null} if there is none. */
    private final Map<Long, WeakReference<Object>> searched = new HashMap<Long, WeakReference<Object>>();

    Workers(Internals internals) {
        this.internals = internals;
        this.wrapped = new Wrapped(internals);
    }

    /**
     * Returns the JDK's worker object that the thread runs, or {@code null} if there is none. A thread factory may have wrapped it, so if
     * the stack shows a worker, the fields of the thread and of its {@code Runnable} are searched.
     */
    Object workerOf(final Thread thread, StackTraceElement[] stack) {
        Object target = internals.target(thread);
        if (internals.pools.isWorker(target)) {
            return target;
        }
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(POOL + "$Worker")) {
                Wrapped.Wanted itsWorker = new Wrapped.Wanted() {
                    @Override
                    public boolean is(Object object) {
                        return internals.pools.isWorker(object) && internals.pools.thread(object) == thread;
                    }
                };
                Object found = wrapped.find(target, itsWorker);
                found = found == null ? wrapped.find(thread, itsWorker) : found;
                return found == null ? search(thread, stack, itsWorker) : found;
            }
        }
        return null;
    }

    /**
     * Searches all objects that the thread and the classes on its stack refer to, because a factory may have put the worker into a map, an
     * array, a static field or behind a proxy.
     */
    private Object search(Thread thread, StackTraceElement[] stack, Wrapped.Wanted itsWorker) {
        WeakReference<Object> known = searched.get(internals.number(thread));
        if (known != null) {
            return known.get();
        }
        Object found = null;
        for (Object object : new ReachableObjects(internals).from(roots(thread, stack), MOST_OBJECTS)) {
            if (itsWorker.is(object)) {
                found = object;
                break;
            }
        }
        searched.put(internals.number(thread), new WeakReference<Object>(found));
        return found;
    }

    private List<Object> roots(Thread thread, StackTraceElement[] stack) {
        List<Object> roots = new ArrayList<Object>();
        Object target = internals.target(thread);
        roots.add(target);
        roots.add(thread);
        Class<?> code = (target == null ? thread : target).getClass();
        addStatics(code, roots);
        ClassLoader loader = code.getClassLoader();
        for (int i = stack.length - 1; i >= 0 && !stack[i].getClassName().startsWith(POOL); i--) {
            Class<?> type = loader == null ? null : internals.loadedClass(loader, stack[i].getClassName());
            if (type != null && type != code) {
                addStatics(type, roots);
            }
        }
        return roots;
    }

    private void addStatics(Class<?> type, List<Object> roots) {
        for (Field field : ReachableObjects.fields(type)) {
            if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                roots.add(internals.read(field, null));
            }
        }
    }

    /** Returns whether the stack is that of a worker that waits for work. */
    static boolean isIdle(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(POOL)) {
                return frame.getMethodName().equals("getTask");
            }
            // Since JDK 17, threads of any kind wait in managedBlock and the methods that it calls.
            if (frame.getClassName().equals(FORK_JOIN_POOL)
                    && !frame.getMethodName().endsWith("Block")) {
                return frame.getMethodName().equals("awaitWork");
            }
        }
        return false;
    }

    /** Returns whether the idle worker ends after the pool's keep-alive: it then waits in the queue's {@code poll}. */
    private static boolean waitsWithTimeout(StackTraceElement[] stack) {
        for (int i = 1; i < stack.length; i++) {
            if (stack[i].getClassName().equals(POOL) && stack[i].getMethodName().equals("getTask")) {
                return stack[i - 1].getMethodName().equals("poll");
            }
        }
        return false;
    }

    /**
     * Returns the facts about the thread and its pool, if it works for one.
     *
     * @param worker the JDK's worker object that the thread runs, or {@code null}
     * @param idle what is known of how long workers have been idle
     */
    Optional<Worker> describe(Thread thread, Object worker, StackTraceElement[] stack, IdleWorkers idle) {
        if (worker != null) {
            ThreadPoolExecutor pool = internals.pools.pool(worker);
            return pool == null ? Optional.<Worker>empty() : Optional.of(describe(thread, pool, stack, idle));
        }
        ForkJoinPool pool = internals.forkJoin.pool(thread);
        return pool == null ? Optional.<Worker>empty() : Optional.of(describe(pool, stack, idle.isRevived(thread)));
    }

    /** Returns the facts about the pool of a thread that passes delayed tasks to it, if it is known. */
    Optional<Worker> describe(DelayedTasks delayed, StackTraceElement[] stack) {
        return delayed.pool == null ? Optional.<Worker>empty() : Optional.of(describe(delayed.pool, stack, true));
    }

    private Worker describe(Thread thread, ThreadPoolExecutor pool, StackTraceElement[] stack, IdleWorkers seen) {
        PoolState state = new PoolState(pool, internals);
        boolean idle = isIdle(stack);
        boolean scheduled = pool instanceof ScheduledThreadPoolExecutor;
        boolean ends = state.letsAllEnd();
        boolean hasKnownEnd = idle && ends && !scheduled && waitsWithTimeout(stack) && !seen.isRevived(thread);
        long left = TimeUnit.NANOSECONDS.toMillis(Math.max(0, state.keepAliveNanos - Math.max(0, seen.nanos(thread))));
        return new Worker(
                new Pool(
                        pool.getClass().getName(),
                        new PoolSize(state.size, state.core, state.maximum),
                        state.keepAliveMillis(),
                        state.queued(internals),
                        state.shutdown,
                        ends,
                        false),
                idle,
                hasKnownEnd ? OptionalLong.of(left) : OptionalLong.empty());
    }

    private Worker describe(ForkJoinPool pool, StackTraceElement[] stack, boolean stays) {
        Long known = internals.forkJoin.keepAlive(pool);
        long keepAlive = known == null ? DEFAULT_KEEP_ALIVE_MILLIS : known;
        boolean idle = isIdle(stack);
        ForkJoinState state = new ForkJoinState(pool);
        return new Worker(
                new Pool(
                        pool.getClass().getName(),
                        new PoolSize(state.size(), 0, state.parallelism()),
                        keepAlive,
                        state.queued(),
                        state.isShutdown(),
                        true,
                        internals.forkJoin.isCommon(pool)),
                idle,
                idle && !stays ? OptionalLong.of(keepAlive) : OptionalLong.empty());
    }
}
