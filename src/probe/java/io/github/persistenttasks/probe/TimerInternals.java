package io.github.persistenttasks.probe;

/** The private state of {@link java.util.Timer} and its tasks. */
final class TimerInternals {

    /** The state of a cancelled task. */
    private static final Integer CANCELLED = 3;

    private final JdkField queue = JdkField.of("java.util.TimerThread", "queue");
    private final JdkField open = JdkField.of("java.util.TimerThread", "newTasksMayBeScheduled");
    private final JdkField heap = JdkField.of("java.util.TaskQueue", "queue");
    private final JdkField size = JdkField.of("java.util.TaskQueue", "size");
    private final JdkField next = JdkField.of("java.util.TimerTask", "nextExecutionTime");
    private final JdkField period = JdkField.of("java.util.TimerTask", "period");
    private final JdkField state = JdkField.of("java.util.TimerTask", "state");

    boolean isTimer(Thread thread) {
        return queue.isIn(thread);
    }

    /** Returns whether tasks may still be scheduled. */
    boolean isOpen(Thread timer) {
        return !Boolean.FALSE.equals(open.get(timer));
    }

    Object queue(Thread timer) {
        return queue.get(timer);
    }

    /** Returns the heap of the queue; its elements have the indices 1 to {@link #size}. */
    Object[] heap(Object queue) {
        return (Object[]) heap.get(queue);
    }

    int size(Object queue) {
        return size.intIn(queue);
    }

    /** Returns the time of the task's next run, in milliseconds since 1970. */
    long next(Object task) {
        return (Long) next.get(task);
    }

    /** Returns the period in milliseconds: positive for a fixed rate, negative for a fixed delay, 0 for a single run. */
    long period(Object task) {
        return (Long) period.get(task);
    }

    /** Returns whether the task was cancelled, although it may still be in the queue. */
    boolean isCancelled(Object task) {
        return CANCELLED.equals(state.get(task));
    }
}
