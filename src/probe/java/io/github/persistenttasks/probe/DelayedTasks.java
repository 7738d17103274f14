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
        }

        private static Access of() {
            try {
                return new Access(Class.forName(SCHEDULER + "$ScheduledForkJoinTask"));
            } catch (Throwable unsupported) {
                return null;
            }
        }

        /** Returns the task, or {@code null} if it is not to run or the thread runs it by itself, as it does with timeouts. */
        Delayed read(Object delayed) throws IllegalAccessException {
            Object runnable = fields[0].get(delayed);
            Object action = runnable == null ? fields[1].get(delayed) : runnable;
            return action == null || fields[4].getBoolean(delayed) || fields[5].getInt(delayed) < 0
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
            List<Delayed> tasks = null;
            for (Object local : StackObjects.localsOf(SCHEDULER, "loop")) {
                boolean heap = local instanceof Object[] && local.getClass().getComponentType() == access.task;
                tasks = heap && tasks == null ? tasks((Object[]) local) : tasks;
                pool = pool == null && local instanceof ForkJoinPool ? (ForkJoinPool) local : pool;
            }
            return new DelayedTasks(pool, tasks);
        }

        private List<Delayed> tasks(Object[] heap) {
            List<Delayed> found = new ArrayList<Delayed>();
            for (Object delayed : Arrays.copyOf(heap, heap.length)) {
                try {
                    Delayed task = delayed == null ? null : access.read(delayed);
                    if (task != null) {
                        found.add(task);
                    }
                } catch (IllegalAccessException unreadable) {
                    return null;
                }
            }
            return found;
        }
    }
}
