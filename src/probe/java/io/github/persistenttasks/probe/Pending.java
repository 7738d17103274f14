package io.github.persistenttasks.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What timers and scheduled executors still have to do. */
final class Pending {

    /** The most pending tasks that are told of one thread; their number is told in any case. */
    static final int MOST = 20;

    /** How long a queue's lock is waited for; its holder may be the code under test. */
    private static final int LOCK_TRIES = 3;

    private final Internals internals;

    Pending(Internals internals) {
        this.internals = internals;
    }

    /** Adds the pending tasks of a timer's thread or of a scheduled executor's worker. */
    void describe(Message message, Thread thread, Object worker, StackTraceElement[] stack) {
        if (internals.isTimer(thread)) {
            describeTimer(message, thread, stack);
        } else if (worker != null && internals.workerPool(worker) instanceof ScheduledThreadPoolExecutor) {
            describeExecutor(message, thread, (ScheduledThreadPoolExecutor) internals.workerPool(worker), stack);
        }
    }

    private void describeTimer(Message message, Thread timer, StackTraceElement[] stack) {
        List<Item> items = new ArrayList<Item>();
        Object queue = internals.timerQueue(timer);
        if (queue != null) {
            // Without its lock: the queue's owner may hold it for ever. Entries that move meanwhile are seen in the
            // next round.
            for (int round = 0; round < LOCK_TRIES && items.isEmpty(); round++) {
                Object[] tasks = internals.timerTasks(queue);
                int size = internals.timerSize(queue);
                long now = System.currentTimeMillis();
                for (int i = 1; tasks != null && i <= size && i < tasks.length; i++) {
                    Object task = tasks[i];
                    if (task != null) {
                        items.add(new Item(
                                task.getClass().getName(),
                                Math.abs(internals.timerPeriod(task)),
                                internals.timerNext(task) - now));
                    }
                }
            }
        }
        message.with("timer", true).with("timerOpen", internals.timerOpen(timer));
        write(message, items);
    }

    private void describeExecutor(
            Message message, Thread thread, ScheduledThreadPoolExecutor pool, StackTraceElement[] stack) {
        List<Item> items = new ArrayList<Item>();
        for (Object future : pool.getQueue().toArray()) {
            Long period = internals.futurePeriod(future);
            items.add(new Item(
                    internals.futureTask(future).getClass().getName(),
                    period == null ? -1 : TimeUnit.NANOSECONDS.toMillis(Math.abs(period)),
                    future instanceof Delayed ? ((Delayed) future).getDelay(TimeUnit.MILLISECONDS) : -1));
        }
        String running = runningPeriodic(stack);
        if (running == null) {
            // It may have left the queue since the stack was taken.
            running = runningPeriodic(internals.stack(thread));
        }
        if (running != null) {
            items.add(new Item(running, -1, 0));
        }
        message.with("timer", true).with("timerOpen", !pool.isShutdown());
        write(message, items);
    }

    /** A periodic task that runs at the moment is in no queue; its class is the one just inside the executor's frames. */
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

    private static void write(Message message, List<Item> items) {
        Item[] sorted = items.toArray(new Item[0]);
        Arrays.sort(sorted);
        List<String> types = new ArrayList<String>();
        List<String> periods = new ArrayList<String>();
        List<String> due = new ArrayList<String>();
        boolean periodic = false;
        long latest = Long.MIN_VALUE;
        for (Item item : sorted) {
            periodic |= item.periodMillis != 0;
            latest = Math.max(latest, item.inMillis);
            if (types.size() < MOST) {
                types.add(Text.cut(item.type));
                periods.add(String.valueOf(item.periodMillis));
                due.add(String.valueOf(item.inMillis));
            }
        }
        message.with("pendingTotal", sorted.length)
                .with("pendingTypes", types)
                .with("pendingPeriods", periods)
                .with("pendingIn", due)
                .with("pendingPeriodic", periodic);
        if (sorted.length > 0) {
            message.with("pendingLatest", latest);
        }
    }

    private static final class Item implements Comparable<Item> {
        final String type;
        final long periodMillis;
        final long inMillis;

        Item(String type, long periodMillis, long inMillis) {
            this.type = type;
            this.periodMillis = periodMillis;
            this.inMillis = inMillis;
        }

        @Override
        public int compareTo(Item other) {
            return inMillis < other.inMillis ? -1 : inMillis == other.inMillis ? 0 : 1;
        }
    }
}
