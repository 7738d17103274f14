package io.github.persistenttasks.probe;

/** The private state of the futures in which executors wrap tasks, and of the queue in which a scheduled executor keeps them. */
final class FutureInternals {

    private static final String DELAYED_QUEUE = "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue";
    private static final String SCHEDULED_FUTURE =
            "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask";

    /** The last state of a future before it has a result. */
    private static final int COMPLETING = 1;

    private final JdkField heap = JdkField.of(DELAYED_QUEUE, "queue");
    private final JdkField size = JdkField.of(DELAYED_QUEUE, "size");
    private final JdkField period = JdkField.of(SCHEDULED_FUTURE, "period");
    private final JdkField time = JdkField.of(SCHEDULED_FUTURE, "time");
    private final JdkField state = JdkField.of("java.util.concurrent.FutureTask", "state");
    private final JdkField callable = JdkField.of("java.util.concurrent.FutureTask", "callable");
    private final JdkField adapted = JdkField.of("java.util.concurrent.Executors$RunnableAdapter", "task");

    /**
     * Returns the heap of a scheduled executor's queue, or {@code null}; its elements have the indices 0 to {@link #size}, exclusive.
     */
    Object[] heap(Object queue) {
        return heap.isIn(queue) ? (Object[]) heap.get(queue) : null;
    }

    int size(Object queue) {
        return size.intIn(queue);
    }

    /** Returns whether it is the future in which a scheduled executor of the JDK wraps a task. */
    boolean isScheduled(Object object) {
        return period.isIn(object);
    }

    /** Returns the period in nanoseconds, like {@link TimerInternals#period}. */
    long period(Object scheduled) {
        return (Long) period.get(scheduled);
    }

    /** Returns the time at which the future is due, on the clock of {@link System#nanoTime}. */
    long time(Object scheduled) {
        return (Long) time.get(scheduled);
    }

    /** Returns whether the future is neither cancelled nor completed. */
    boolean isToRun(Object future) {
        return state.intIn(future) <= COMPLETING;
    }

    /** Returns the {@code Runnable} or {@code Callable} that the future wraps, or the future itself if it cannot be read. */
    Object task(Object future) {
        Object called = callable.isIn(future) ? callable.get(future) : null;
        if (called == null) {
            return future;
        }
        Object task = adapted.isIn(called) ? adapted.get(called) : null;
        return task == null ? called : task;
    }
}
