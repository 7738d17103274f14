package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.PendingTask;
import io.github.persistenttasks.protocol.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Reads the pending tasks of timers and scheduled executors. */
final class Pending {

    /** Maximum number of pending tasks listed per thread; their total is reported in any case. */
    static final int MOST = 20;

    /** How often a queue is read until a task is found. */
    private static final int READ_TRIES = 3;

    /** How often a fork-join pool's delayed tasks are read until none is running. */
    private static final int DELAYED_LOOKS = 50;

    private final Internals internals;
    private final Wrapped wrapped;

    Pending(Internals internals) {
        this.internals = internals;
        this.wrapped = new Wrapped(internals);
    }

    /** Returns the pending tasks of a timer's thread or of a scheduled executor's worker, if the thread is one. */
    Optional<Schedule> describe(Thread thread, Object worker, StackTraceElement[] stack) {
        if (internals.timers.isTimer(thread)) {
            return Optional.of(ofTimer(thread));
        }
        if (worker != null && internals.pools.pool(worker) instanceof ScheduledThreadPoolExecutor) {
            Object factory = internals.pools.factory(worker);
            if (SharedThreads.isOfTimeouts(factory) || SharedThreads.isOfVirtualThreads(factory)) {
                return Optional.empty();
            }
            return Optional.of(ofExecutor(thread, internals.pools.pool(worker), stack));
        }
        return Optional.empty();
    }

    /**
     * Returns the delayed tasks of a fork-join pool, if the code under test may have made them.
     *
     * @param thread the thread that passes them to the pool
     * @param first the tasks when they were first looked at
     */
    Optional<Schedule> describe(Thread thread, DelayedTasks first) {
        DelayedTasks seen = first;
        ForkJoinPool pool = seen.pool;
        if (pool != null && SharedThreads.isOfVirtualThreads(internals.forkJoin.factory(pool))) {
            return Optional.empty();
        }
        boolean open = pool == null || !new ForkJoinState(pool).isShutdown();
        for (int look = 1; look < DELAYED_LOOKS && isEmpty(seen.tasks) && runsDelayed(pool); look++) {
            ProbeThread.pause(1);
            seen = DelayedTasks.of(thread);
        }
        if (seen.tasks == null) {
            // Only the number is known, so any of them may be periodic; in the common pool they may be the JDK's own.
            int total = internals.forkJoin.delayedTasks(thread);
            return internals.forkJoin.isDelaySchedulerOfCommonPool(thread)
                    ? Optional.<Schedule>empty()
                    : Optional.of(new Schedule(
                            open, total, total > 0, OptionalLong.empty(), Collections.<PendingTask>emptyList()));
        }
        List<PendingTask> tasks = new ArrayList<PendingTask>();
        for (DelayedTasks.Delayed one : seen.tasks) {
            tasks.add(task(
                    one.action.getClass().getName(),
                    OptionalLong.of(millisOfPeriod(one.periodNanos)),
                    OptionalLong.of(TimeUnit.NANOSECONDS.toMillis(one.inNanos))));
        }
        if (tasks.isEmpty() && runsDelayed(pool)) {
            tasks.add(task(pool.getClass().getName(), OptionalLong.empty(), OptionalLong.of(0)));
        }
        return Optional.of(schedule(open, tasks));
    }

    private static boolean isEmpty(List<?> tasks) {
        return tasks != null && tasks.isEmpty();
    }

    /** Returns whether a worker of the pool runs a delayed task, which is then in no queue; it may be periodic. */
    private boolean runsDelayed(ForkJoinPool pool) {
        for (Thread thread : pool == null ? new Thread[0] : internals.threads()) {
            if (internals.forkJoin.pool(thread) == pool) {
                for (StackTraceElement frame : internals.stack(thread)) {
                    if (frame.getClassName().equals("java.util.concurrent.DelayScheduler$ScheduledForkJoinTask")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Schedule ofTimer(Thread timer) {
        List<PendingTask> tasks = new ArrayList<PendingTask>();
        Object queue = internals.timers.queue(timer);
        if (queue != null) {
            // Read without its lock, which the code under test may hold forever. Entries that move meanwhile are seen
            // in the next round.
            for (int round = 0; round < READ_TRIES && tasks.isEmpty(); round++) {
                Object[] queued = internals.timers.heap(queue);
                int size = internals.timers.size(queue);
                long now = System.currentTimeMillis();
                for (int i = 1; queued != null && i <= size && i < queued.length; i++) {
                    Object task = queued[i];
                    if (task != null && !internals.timers.isCancelled(task)) {
                        tasks.add(task(
                                task.getClass().getName(),
                                OptionalLong.of(Math.abs(internals.timers.period(task))),
                                OptionalLong.of(internals.timers.next(task) - now)));
                    }
                }
            }
        }
        return schedule(internals.timers.isOpen(timer), tasks);
    }

    private Schedule ofExecutor(Thread thread, ThreadPoolExecutor pool, StackTraceElement[] stack) {
        PoolState state = new PoolState(pool, internals);
        List<PendingTask> tasks = new ArrayList<PendingTask>();
        for (int round = 0; round < READ_TRIES && tasks.isEmpty(); round++) {
            Object[] queued = internals.futures.heap(state.queue);
            int size = internals.futures.size(state.queue);
            for (int i = 0; queued != null && i < size && i < queued.length; i++) {
                if (queued[i] != null) {
                    addFuture(queued[i], tasks);
                }
            }
        }
        String running = runningPeriodic(stack);
        if (running == null) {
            // A task may have left the queue and begun to run since the stack was taken.
            running = runningPeriodic(internals.stack(thread));
        }
        if (running != null) {
            tasks.add(task(running, OptionalLong.empty(), OptionalLong.of(0)));
        }
        return schedule(!state.shutdown, tasks);
    }

    private void addFuture(Object queued, List<PendingTask> tasks) {
        Object future = wrapped.find(queued, new Wrapped.Wanted() {
            @Override
            public boolean is(Object object) {
                return internals.futures.isScheduled(object);
            }
        });
        if (future == null) {
            addForeign(queued, tasks);
        } else if (internals.futures.isToRun(future)) {
            tasks.add(task(
                    internals.futures.task(future).getClass().getName(),
                    OptionalLong.of(millisOfPeriod(internals.futures.period(future))),
                    OptionalLong.of(
                            TimeUnit.NANOSECONDS.toMillis(internals.futures.time(future) - System.nanoTime()))));
        }
    }

    /**
     * Adds a future that is not one of the executor's own. Nothing is known of when it runs: its {@code getDelay} and {@code isPeriodic}
     * are code under test, which may hang or have effects.
     */
    private void addForeign(Object queued, List<PendingTask> tasks) {
        Object task = wrapped.find(queued, new Wrapped.Wanted() {
            @Override
            public boolean is(Object object) {
                return object instanceof FutureTask;
            }
        });
        if (task == null || internals.futures.isToRun(task)) {
            tasks.add(task(queued.getClass().getName(), OptionalLong.empty(), OptionalLong.empty()));
        }
    }

    /** Returns 0 only for a task that runs once, because a period may be shorter than a millisecond. */
    private static long millisOfPeriod(long nanos) {
        return nanos == 0 ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toMillis(Math.abs(nanos)));
    }

    private static PendingTask task(String type, OptionalLong periodMillis, OptionalLong inMillis) {
        return new PendingTask(Text.cut(type), periodMillis, inMillis);
    }

    /**
     * Returns the class of the periodic task that is running, which is in no queue: that of the frame just inside the executor's frames.
     */
    private static String runningPeriodic(StackTraceElement[] stack) {
        for (int i = 0; i < stack.length; i++) {
            if (stack[i].getMethodName().equals("runAndReset")
                    && stack[i].getClassName().equals("java.util.concurrent.FutureTask")) {
                for (int k = i - 1; k >= 0; k--) {
                    if (!stack[k].getClassName().startsWith("java.util.concurrent.Executors$")) {
                        return stack[k].getClassName();
                    }
                }
                return "java.util.concurrent.FutureTask";
            }
        }
        return null;
    }

    private static Schedule schedule(boolean open, List<PendingTask> tasks) {
        PendingTask[] sorted = tasks.toArray(new PendingTask[0]);
        Arrays.sort(sorted, new Comparator<PendingTask>() {
            @Override
            public int compare(PendingTask a, PendingTask b) {
                return Long.compare(a.inMillis.orElse(Long.MAX_VALUE), b.inMillis.orElse(Long.MAX_VALUE));
            }
        });
        boolean periodic = false;
        OptionalLong latest = OptionalLong.empty();
        for (PendingTask task : sorted) {
            periodic |= !task.periodMillis.isPresent() || task.periodMillis.getAsLong() != 0;
            latest = task.inMillis.isPresent() ? task.inMillis : latest;
        }
        int total = sorted.length;
        return new Schedule(open, total, periodic, latest, Arrays.asList(sorted).subList(0, Math.min(total, MOST)));
    }
}
