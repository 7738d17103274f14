package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a JVM is quiescent: each of its threads waits, with no time limit or for a moment that is known, so that none of them can act or end
 * before that moment.
 *
 * <p>A thread that waits with no time limit goes on only when another one wakes it. Where all wait, nothing happens in the JVM any more, but
 * for a garbage collection, which an idle JVM does not make. A thread that runs, sleeps or waits for input may do anything next, and so may a
 * child process that ends.
 */
public final class Quiescence {

    /** Methods of the JDK's in which a thread waits for another one. */
    private static final Set<String> WAITS = Set.of("park", "wait", "wait0");

    private Quiescence() {}

    /** Returns whether nothing in the JVM can act or end within this time. */
    public static boolean lasts(Observation observation, Duration time) {
        return observation.execution().exit().isEmpty()
                && observation.processes().isEmpty()
                && observation.threads().stream().allMatch(thread -> waits(thread, time));
    }

    private static boolean waits(LiveThread thread, Duration time) {
        if (!thread.identity().daemon() && PlatformThreads.contains(thread)) {
            return true;
        }
        List<Frame> stack = thread.snapshot().stack();
        // The state is read after the stack: a thread that was running then may be waiting now.
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

    /** Returns when an idle timer or worker acts next: when its next task is due, or its pool lets it end. */
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
                        .map(LiveThread.Pending::due);
    }

    /** Whether it is a pool's worker that waits for work in nothing but code of the JDK. */
    private static boolean isIdle(LiveThread thread) {
        List<Frame> stack = thread.snapshot().stack();
        return thread.pool().isPresent()
                && (Activity.isInnermost(stack, "java.util.concurrent.ThreadPoolExecutor", "getTask")
                        || Activity.isInnermost(stack, "java.util.concurrent.ForkJoinPool", "awaitWork"));
    }
}
