package io.github.persistenttasks.probe;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;

/**
 * The delayed tasks of a fork-join pool and the pool itself, since 25.
 *
 * <p>Both are in local variables of the thread that passes the tasks to the pool. So the probe lets that thread look: it adds a task that is due
 * at once and that this thread runs by itself, as it does with the timeouts of {@code CompletableFuture}.
 */
final class DelayedTasks {

    private static final String SCHEDULER = "java.util.concurrent.DelayScheduler";

    /** How long the thread may take; it may be running code under test that waits for the completion of a future. */
    private static final long MOST_MILLIS = 300;

    /** A task as it was when the thread looked. */
    static final class Delayed {
        /** The {@code Runnable} or {@code Callable}. */
        final Object action;

        /** 0 for a task that runs once. */
        final long periodNanos;

        final long inNanos;

        Delayed(Object action, long periodNanos, long inNanos) {
            this.action = action;
            this.periodNanos = periodNanos;
            this.inNanos = inNanos;
        }
    }

    /** The way to the tasks; found when it is needed for the first time. */
    private static final class Access {
        static final Access INSTANCE = of();

        final Class<?> task;
        final Constructor<?> make;
        final Method add;
        final Field[] fields;
        final Field queues;
        final Field queue;
        final long offset;

        private Access(Class<?> task) throws ReflectiveOperationException {
            Class<?> scheduler = Class.forName(SCHEDULER);
            this.task = task;
            this.make = Opener.open(task.getDeclaredConstructor(
                    long.class, long.class, boolean.class, Runnable.class, Callable.class, ForkJoinPool.class));
            this.add = Opener.open(scheduler.getDeclaredMethod("pend", task));
            this.offset =
                    Opener.open(scheduler.getDeclaredField("nanoTimeOffset")).getLong(null);
            String[] names = {"runnable", "callable", "nextDelay", "when", "isImmediate", "heapIndex"};
            this.fields = new Field[names.length];
            for (int i = 0; i < names.length; i++) {
                fields[i] = Opener.open(task.getDeclaredField(names[i]));
            }
            this.queues = Opener.open(ForkJoinPool.class.getDeclaredField("queues"));
            this.queue = Opener.open(queues.getType().getComponentType().getDeclaredField("array"));
        }

        private static Access of() {
            try {
                return new Access(Class.forName(SCHEDULER + "$ScheduledForkJoinTask"));
            } catch (Throwable unsupported) {
                return null;
            }
        }

        /** Adds those of the tasks that are to run and that the thread does not run by itself, as it does with timeouts. */
        void addAll(Object[] tasks, boolean queued, List<Delayed> found) throws IllegalAccessException {
            for (Object one : Arrays.copyOf(tasks, tasks.length)) {
                Delayed delayed = task.isInstance(one) && queued == fields[5].getInt(one) < 0 ? read(one) : null;
                if (delayed != null) {
                    found.add(delayed);
                }
            }
        }

        private Delayed read(Object delayed) throws IllegalAccessException {
            Object runnable = fields[0].get(delayed);
            Object action = runnable == null ? fields[1].get(delayed) : runnable;
            return action == null || fields[4].getBoolean(delayed)
                    ? null
                    : new Delayed(
                            action,
                            Math.abs(fields[2].getLong(delayed)),
                            fields[3].getLong(delayed) - (System.nanoTime() + offset));
        }
    }

    /** The pool, or {@code null} if it cannot be read. */
    final ForkJoinPool pool;

    /** The tasks that are to run, or {@code null} if they cannot be read. */
    final List<Delayed> tasks;

    private DelayedTasks(ForkJoinPool pool, List<Delayed> tasks) {
        this.pool = pool;
        this.tasks = tasks;
    }

    /** Reads the tasks of the thread. */
    static DelayedTasks of(Thread scheduler) {
        DelayedTasks unknown = new DelayedTasks(null, null);
        if (Access.INSTANCE == null) {
            return unknown;
        }
        try {
            Look look = new Look(Access.INSTANCE);
            Access.INSTANCE.add.invoke(scheduler, Access.INSTANCE.make.newInstance(0L, 0L, true, look, null, null));
            for (long waited = 0; waited < MOST_MILLIS && !look.done; waited++) {
                ProbeThread.pause(1);
            }
            return look.seen == null ? unknown : look.seen;
        } catch (Throwable unsupported) {
            return unknown;
        }
    }

    /** Reads the tasks on the thread that has them. */
    private static final class Look implements Runnable {
        private final Access access;
        volatile DelayedTasks seen;
        volatile boolean done;

        Look(Access access) {
            this.access = access;
        }

        @Override
        public void run() {
            try {
                seen = read();
            } catch (Exception unsupported) {
                seen = null;
            } finally {
                done = true;
            }
        }

        private DelayedTasks read() throws Exception {
            ForkJoinPool pool = null;
            Object[] heap = null;
            for (Object local : StackObjects.localsOf(SCHEDULER, "loop")) {
                boolean tasks = local instanceof Object[] && local.getClass().getComponentType() == access.task;
                heap = tasks && heap == null ? (Object[]) local : heap;
                pool = pool == null && local instanceof ForkJoinPool ? (ForkJoinPool) local : pool;
            }
            if (heap == null) {
                return new DelayedTasks(pool, null);
            }
            List<Delayed> tasks = new ArrayList<Delayed>();
            access.addAll(heap, false, tasks);
            addQueued(pool, tasks);
            return new DelayedTasks(pool, tasks);
        }

        /** Adds the tasks that are due and wait in the pool's queues for a worker. */
        private void addQueued(ForkJoinPool pool, List<Delayed> tasks) throws IllegalAccessException {
            Object queues = pool == null ? null : access.queues.get(pool);
            for (Object queue : queues == null ? new Object[0] : (Object[]) queues) {
                Object queued = queue == null ? null : access.queue.get(queue);
                if (queued != null) {
                    access.addAll((Object[]) queued, true, tasks);
                }
            }
        }
    }
}
