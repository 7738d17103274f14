package io.github.persistenttasks.observation;

import io.github.persistenttasks.plan.Initializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A thread that was alive at the verdict, as the fork reported it.
 *
 * @param snapshot what it was doing
 * @param cause what is known of the code that led to it, besides stacks
 * @param origin how it was created, if known
 * @param pool the pool that it works for, if any
 * @param schedule its pending tasks, if it is a timer or works for a scheduled executor
 * @param end what is known about its end
 */
public record LiveThread(
        Identity identity,
        Code code,
        Snapshot snapshot,
        Cause cause,
        Optional<Origin> origin,
        Optional<Pool> pool,
        Optional<Schedule> schedule,
        End end) {

    /** Returns the initializer that led to the thread, if that is certain. */
    public Optional<Initializer> initializer() {
        return cause.initializer();
    }

    /** Returns the same thread, attributed to this initializer. */
    public LiveThread attributedTo(Initializer other) {
        return new LiveThread(identity, code, snapshot, Cause.of(other), origin, pool, schedule, end);
    }

    /** Returns the same thread as if no way to stop it had been tried. */
    public LiveThread withoutStopTrial() {
        End untried = new End(end.in(), Optional.empty(), end.jvmExit());
        return new LiveThread(identity, code, snapshot, cause, origin, pool, schedule, untried);
    }

    /** Returns whether the thread ended when this way to stop it was tried after the verdict. */
    public boolean stopsOn(StopTrial.Means means) {
        return end.stopTrial().filter(trial -> trial.means() == means).isPresent();
    }

    /**
     * The properties that identify a thread.
     *
     * @param fork number of the fork
     * @param id number of the thread in its JVM
     * @param group the thread group; empty if the thread has left it
     */
    public record Identity(int fork, long id, String name, boolean daemon, Optional<Group> group) {}

    /**
     * What is known of the code that led to a thread.
     *
     * @param initializer the initializer that led to it, if that is certain
     * @param meanwhile the initializer that ran when it came about; it need not have led to it
     * @param ofPool the initializer that ran when the pool was made for which the thread works
     * @param makers URLs of the files with the code that created it, innermost first, if it has no origin; else that of the code of the task
     *     that the creating thread only passed on, if it did and that is known
     * @param loadedElsewhere the classes on its stacks that a class loader of the code under test has defined, with the URL of the file of
     *     each or an empty text
     */
    public record Cause(
            Optional<Initializer> initializer,
            Optional<Initializer> meanwhile,
            Optional<Initializer> ofPool,
            List<String> makers,
            Map<String, String> loadedElsewhere) {

        /** Nothing is known. */
        public static final Cause UNKNOWN =
                new Cause(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());

        /** The initializer led to the thread. */
        public static Cause of(Initializer initializer) {
            return new Cause(Optional.of(initializer), Optional.of(initializer), Optional.empty(), List.of(), Map.of());
        }
    }

    /**
     * A thread group.
     *
     * @param system whether it is the root of the thread groups
     */
    public record Group(String name, boolean system) {}

    /**
     * The classes whose code the thread runs.
     *
     * @param type class of the thread
     * @param typeOfPlatform whether that class belongs to the JDK
     * @param target class of the thread's {@code Runnable}; empty if it has none
     * @param factory class of the thread factory of the executor that the thread works for; empty if there is none
     */
    public record Code(String type, boolean typeOfPlatform, Optional<String> target, Optional<String> factory) {}

    /**
     * What the thread was doing at the verdict.
     *
     * @param state the state of the thread; empty if it could not be read
     * @param stack innermost frame first
     * @param waitsFor the lock that it waited for and the thread that held the lock
     */
    public record Snapshot(Optional<Thread.State> state, List<Frame> stack, Optional<String> waitsFor) {}

    /**
     * A pool of threads.
     *
     * @param common whether it is the JVM's common pool
     * @param queued number of tasks in its queue
     * @param shutdown whether the pool refuses new tasks
     * @param keepAlive how long an idle worker above the core size lives
     * @param ends whether its idle workers end after the keep-alive
     * @param idle whether this worker waits for work
     */
    public record Pool(
            String type,
            boolean common,
            Size size,
            int queued,
            boolean shutdown,
            Duration keepAlive,
            boolean ends,
            boolean idle) {}

    /** The current, minimum and maximum number of workers of a pool. */
    public record Size(int current, int core, int maximum) {}

    /**
     * The pending tasks of a timer or a scheduled executor.
     *
     * @param pending the tasks that are due first, in this order; limited to a few
     * @param total the number of all pending tasks
     * @param periodic whether one of them may be periodic
     * @param latest time from the verdict until the last of them is due; empty if there is none
     */
    public record Schedule(List<Pending> pending, int total, boolean periodic, Optional<Duration> latest) {}

    /**
     * A pending task of a timer or a scheduled executor.
     *
     * @param type class of the task
     * @param period zero for a task that runs once; empty if not known
     * @param due time from the verdict until its next run; empty if not known
     */
    public record Pending(String type, Optional<Duration> period, Optional<Duration> due) {}

    /**
     * The facts about the end of a thread.
     *
     * @param in time from the verdict until it ends by itself, if known
     * @param stopTrial the result of the trials to stop it after the verdict; empty if there were none
     * @param jvmExit time from <em>loaded</em> to the beginning of its JVM's shutdown; empty if that did not begin by itself
     * @param cutOff whether the program that started it ended the JVM by {@code System.exit}
     */
    public record End(
            Optional<Duration> in, Optional<StopTrial> stopTrial, Optional<Duration> jvmExit, boolean cutOff) {

        /** Creates the end of a thread that no program cut off. */
        public End(Optional<Duration> in, Optional<StopTrial> stopTrial, Optional<Duration> jvmExit) {
            this(in, stopTrial, jvmExit, false);
        }

        /** Nothing is known about the end of the thread. */
        public static final End UNKNOWN = new End(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
