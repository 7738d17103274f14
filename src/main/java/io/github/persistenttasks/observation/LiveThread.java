package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/**
 * A thread that was alive at the verdict, as the fork saw it.
 *
 * @param fork number of the fork
 * @param id number of the thread in its JVM
 * @param type class of the thread
 * @param typeOfPlatform whether that class is the JDK's own
 * @param target class of what the thread was given to run, {@code null} where it runs itself
 * @param group name of its thread group, {@code null} where it has none any more
 * @param systemGroup whether that is the root of all groups
 * @param initializer the initializer that led to it, {@code null} where nothing tells
 * @param origin where it was created, {@code null} where that was not seen
 * @param stack where it was, innermost frame first
 * @param waitsFor the lock that it was blocked on and its holder, or {@code null}
 * @param pool the pool that it works for, or {@code null}
 * @param timer what it has to do as a timer or scheduled executor, or {@code null} where it is neither
 * @param endsInMillis milliseconds until it ends by itself, {@code null} where that is not known
 * @param stoppedBy what ended it when tried after the verdict: {@code close}, {@code gc}, {@code interrupt}, {@code nothing}; {@code null} where it was not tried
 * @param stopMillis milliseconds that it took to end then
 * @param exitMillis milliseconds from <em>loaded</em> to the beginning of its JVM's shutdown, {@code null} where that was still to come
 */
public record LiveThread(
        int fork,
        long id,
        String name,
        boolean daemon,
        String state,
        String type,
        boolean typeOfPlatform,
        String target,
        String group,
        boolean systemGroup,
        Initializer initializer,
        Origin origin,
        List<Frame> stack,
        String waitsFor,
        Pool pool,
        Schedule timer,
        Long endsInMillis,
        String stoppedBy,
        Long stopMillis,
        Long exitMillis) {

    /** Returns the same thread, put down to this initializer. */
    public LiveThread ledToBy(Initializer other) {
        return new LiveThread(
                fork,
                id,
                name,
                daemon,
                state,
                type,
                typeOfPlatform,
                target,
                group,
                systemGroup,
                other,
                origin,
                stack,
                waitsFor,
                pool,
                timer,
                endsInMillis,
                stoppedBy,
                stopMillis,
                exitMillis);
    }

    /**
     * A pool of threads.
     *
     * @param shutdown whether it takes no new tasks
     * @param ends whether its idle workers end after the keep-alive
     * @param idle whether this worker waits for work
     * @param common whether it is the JVM's common pool
     */
    public record Pool(
            String type,
            int size,
            int coreSize,
            int maximumSize,
            long keepAliveMillis,
            int queued,
            boolean shutdown,
            boolean ends,
            boolean idle,
            boolean common) {}

    /**
     * What a timer or a scheduled executor still has to do.
     *
     * @param open whether it takes new tasks
     * @param pending the first few tasks, the next one first
     * @param total how many there are
     * @param periodic whether one of them is periodic
     * @param latestMillis milliseconds from the verdict until the last of them is due, {@code null} where there is none
     */
    public record Schedule(boolean open, List<Pending> pending, int total, boolean periodic, Long latestMillis) {}

    /**
     * A task of a timer.
     *
     * @param type class of the task
     * @param periodMillis 0 for a single run, -1 where unknown
     * @param inMillis milliseconds from the verdict until its next run
     */
    public record Pending(String type, long periodMillis, long inMillis) {}
}
