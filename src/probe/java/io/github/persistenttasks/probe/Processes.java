package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Creation;
import io.github.persistenttasks.protocol.ForkPlan;
import io.github.persistenttasks.protocol.ProcessFamily;
import io.github.persistenttasks.protocol.ProcessFound;
import io.github.persistenttasks.protocol.ProcessStarted;
import io.github.persistenttasks.protocol.ProcessStat;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The processes that this JVM has started, and those that these have started.
 *
 * <p>Each is reported when it is seen, so that the plugin can follow and end it even if this JVM dies. On Linux they are followed by
 * number and start; elsewhere {@code ProcessHandle} knows those whose parents are alive.
 */
final class Processes implements ProcessStarts.Listener, Origins.Threads, Runnable {

    /** How long the descendants of a new process are followed closely; one that becomes an orphan does so at once. */
    private static final long CLOSELY_NANOS = 30L * 1000000;

    private static final long PAUSE_NANOS = 100L * 1000;

    /** How long a process may take to end after a shutdown hook has told it to. */
    private static final long GRACE_NANOS = 300L * 1000000;

    private static final long LOOK_MILLIS = 10;

    private static final Map<String, String> NOTHING = Collections.emptyMap();

    private final Internals internals;
    private final Events events;
    private final Creations creations;
    private final ProcessFamily family;
    private final ProcessStarts starts;
    private final Map<Long, OptionalInt> steps = new ConcurrentHashMap<Long, OptionalInt>();
    private final Thread follower = ProbeThread.daemon("persistent-tasks-processes", this);
    private volatile Origins origins;
    private volatile boolean any;
    private volatile long newest = System.nanoTime() - CLOSELY_NANOS;

    /**
     * Creates a view of this JVM's processes.
     *
     * @param plan the plan, whose events file is in the fork's own directory
     */
    Processes(Internals internals, Events events, ForkPlan plan, Creations creations) {
        this.internals = internals;
        this.events = events;
        this.creations = creations;
        this.family = ProcessStat.isAvailable() ? family(plan.key, directory(plan)) : null;
        this.starts = new ProcessStarts(internals, this);
    }

    private static String directory(ForkPlan plan) {
        File directory = new File(plan.eventsFile).getAbsoluteFile().getParentFile();
        try {
            return directory.getCanonicalPath();
        } catch (IOException unreadable) {
            return directory.getPath();
        }
    }

    private static ProcessFamily family(long key, String directory) {
        ProcessStat self = ProcessStat.of(ProcessStat.self());
        if (self == null) {
            return null;
        }
        int label = ProcessStat.labelOf(key);
        self.label(label);
        return new ProcessFamily(self, label, directory);
    }

    /** Begins to notice processes that are started; returns the thread that follows them. */
    Thread start(Origins ofThreads) {
        origins = ofThreads;
        if (Modules.exist()) {
            starts.install();
        }
        if (family != null) {
            follower.start();
        }
        return follower;
    }

    /** Notices the first process on 8: the thread that waits for its end is created on the stack that starts it. */
    @Override
    public void created(Origin origin) {
        if (!starts.isInstalled() && origins != null && ProcessStarts.isStart(origin.where)) {
            starts.install();
            report(newestOfSelf(), origin);
        }
    }

    @Override
    public void started(long pid, Throwable where) {
        report(pid >= 0 ? pid : newestOfSelf(), origins.ofStart(where));
    }

    private void report(long pid, Origin origin) {
        ProcessStat process = family == null ? null : ProcessStat.of(pid);
        long start = process == null ? 0 : process.start;
        any = true;
        OptionalInt step = Origins.optional(origin.initializer);
        steps.put(pid, step);
        events.send(new ProcessStarted(
                pid, start, pid, step, Optional.of(creations.of(origin, false)), origin.loadedElsewhere));
        if (process != null && family.add(pid, start)) {
            newest = System.nanoTime();
            LockSupport.unpark(follower);
        }
    }

    /** Returns the newest process of this JVM that has not been reported, or -1. */
    private long newestOfSelf() {
        ProcessStat newestChild = null;
        for (ProcessStat child : family == null ? new ArrayList<ProcessStat>() : ProcessStat.ofSelf()) {
            boolean later = newestChild == null || child.start >= newestChild.start;
            if (!steps.containsKey(child.pid) && later) {
                newestChild = child;
            }
        }
        return newestChild == null ? -1 : newestChild.pid;
    }

    /** Follows the descendants of new processes. */
    @Override
    public void run() {
        while (true) {
            try {
                if (System.nanoTime() - newest > CLOSELY_NANOS) {
                    LockSupport.park();
                    Thread.interrupted();
                } else {
                    report(family.follow(), OptionalInt.empty());
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            } catch (Throwable hostile) {
                // Code under test may stop any thread that it finds.
                ProbeThread.pause(1);
            }
        }
    }

    private void report(List<ProcessStat> added, OptionalInt step) {
        for (ProcessStat process : added) {
            long first = family.first(process.pid);
            OptionalInt known = steps.get(first);
            OptionalInt led = known == null ? step : known;
            steps.put(process.pid, led);
            newest = System.nanoTime();
            events.send(
                    new ProcessStarted(process.pid, process.start, first, led, Optional.<Creation>empty(), NOTHING));
        }
    }

    /** Attributes processes that are seen for the first time to the step. Searches only if the JDK has started any, because that is cheaper. */
    void look(int step) {
        if (!any && !starts.isInstalled() && hasReaper()) {
            starts.install();
            any = true;
        }
        if (any) {
            search(Origins.optional(step));
        }
    }

    private void search(OptionalInt step) {
        if (family != null) {
            report(family.search(), step);
        } else {
            searchHandles(step);
        }
    }

    private void searchHandles(OptionalInt step) {
        for (Object handle : ProcessHandles.descendants()) {
            long pid = ProcessHandles.pid(handle);
            if (!steps.containsKey(pid)) {
                steps.put(pid, step);
                events.send(new ProcessStarted(pid, 0, pid, step, Optional.<Creation>empty(), NOTHING));
            }
        }
    }

    private boolean hasReaper() {
        for (Thread thread : internals.threads()) {
            if (thread.getName().startsWith("process reaper")) {
                return true;
            }
        }
        return false;
    }

    /** Returns all processes that are alive. */
    List<ProcessFound> alive() {
        List<ProcessFound> alive = new ArrayList<ProcessFound>();
        if (family == null) {
            searchHandles(OptionalInt.empty());
            for (Object handle : ProcessHandles.descendants()) {
                alive.add(found(
                        ProcessHandles.pid(handle),
                        ProcessHandles.info(handle, "command"),
                        ProcessHandles.info(handle, "commandLine")));
            }
            return alive;
        }
        report(family.searchAlive(), OptionalInt.empty());
        for (ProcessStat process : family.alive()) {
            alive.add(found(process.pid, process.command(), process.commandLine()));
        }
        return alive;
    }

    private ProcessFound found(long pid, Optional<String> command, Optional<String> commandLine) {
        OptionalInt step = steps.get(pid);
        return new ProcessFound(pid, cut(command), cut(commandLine), step == null ? OptionalInt.empty() : step);
    }

    private static Optional<String> cut(Optional<String> text) {
        return text.isPresent() ? Optional.of(Text.cut(text.get())) : text;
    }

    /** Returns the ids of all processes that are alive. */
    List<Long> ids() {
        List<Long> ids = new ArrayList<Long>();
        for (ProcessFound process : alive()) {
            ids.add(process.pid);
        }
        return ids;
    }

    /** Returns those of the processes that have ended or end in a moment, as after a signal. */
    List<Long> awaitEnd(List<Long> children) {
        long start = System.nanoTime();
        List<Long> left = ids(children);
        while (!left.isEmpty() && System.nanoTime() - start < GRACE_NANOS) {
            ProbeThread.pause(LOOK_MILLIS);
            left = ids(children);
        }
        List<Long> ended = new ArrayList<Long>(children);
        ended.removeAll(left);
        return ended;
    }

    /** Returns those of the processes that are alive. */
    private List<Long> ids(List<Long> children) {
        List<Long> alive = new ArrayList<Long>(children);
        alive.retainAll(children.isEmpty() ? children : ids());
        return alive;
    }

    /** Kills all processes. */
    void endAll() {
        for (Long pid : ids()) {
            Object handle = ProcessHandles.of(pid);
            if (handle == null) {
                internals.kill(pid);
            } else {
                ProcessHandles.end(handle);
            }
        }
    }
}
