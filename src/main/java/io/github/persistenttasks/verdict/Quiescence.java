package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a JVM is quiescent: each thread waits without a timeout or until a known time, so that none can act or end before that
 * time.
 *
 * <p>A thread that waits without a timeout continues only if another thread wakes it. If all threads wait, nothing can happen in the JVM,
 * except for a garbage collection, which an idle JVM does not run. A thread that runs, sleeps or waits for input may do anything next, and
 * so may a child process that ends.
 */
public final class Quiescence {

    /** Methods of the JDK in which a thread waits for another one. */
    private static final Set<String> WAITS = Set.of("park", "wait", "wait0");

    private Quiescence() {}

    /** Returns whether no thread or process of the JVM can act or end within this time. */
    public static boolean lasts(Observation observation, Duration time) {
        return observation.execution().exit().isEmpty()
                && observation.processes().isEmpty()
                && observation.threads().stream().allMatch(thread -> waits(thread, time));
    }

    /** Returns whether the thread can neither act nor end within this time, unless another one wakes it. */
    static boolean waits(LiveThread thread, Duration time) {
        if (!thread.identity().daemon() && PlatformThreads.contains(thread)) {
            return true;
        }
        List<Frame> stack = thread.snapshot().stack();
        // The state is read after the stack, so a waiting thread may have been running when its stack was taken.
        if (thread.snapshot().state().isEmpty() || stack.isEmpty() || !isWait(stack.get(0))) {
            return false;
        }
        return switch (thread.snapshot().state().get()) {
            case WAITING -> true;
            case TIMED_WAITING ->
                wakesIn(thread).filter(wake -> wake.compareTo(time) > 0).isPresent();
            default -> false;
        };
    }

    private static boolean isWait(Frame frame) {
        return frame.platform() && WAITS.contains(frame.method());
    }

    /** Returns the time until an idle timer or worker acts: until its next task is due or its keep-alive passes. */
    private static Optional<Duration> wakesIn(LiveThread thread) {
        boolean timer = Activity.isInnermost(thread.snapshot().stack(), "java.util.TimerThread", "mainLoop");
        if (!timer && !isIdle(thread)) {
            return Optional.empty();
        }
        if (thread.end().in().isPresent()) {
            return thread.end().in();
        }
        boolean mayEnd = !timer && thread.pool().filter(LiveThread.Pool::ends).isPresent();
        return mayEnd
                ? Optional.empty()
                : thread.schedule()
                        .flatMap(schedule -> schedule.pending().stream().findFirst())
                        .flatMap(LiveThread.Pending::due);
    }

    /** Returns whether the thread is a pool's worker that waits for work in code of the JDK only. */
    private static boolean isIdle(LiveThread thread) {
        List<Frame> stack = thread.snapshot().stack();
        return thread.pool().isPresent()
                && (Activity.isInnermost(stack, "java.util.concurrent.ThreadPoolExecutor", "getTask")
                        || Activity.isInnermost(stack, "java.util.concurrent.ForkJoinPool", "awaitWork"));
    }
}
