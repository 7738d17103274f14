package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.ExitCodes;
import io.github.persistenttasks.protocol.FirstThreadCreated;
import io.github.persistenttasks.protocol.ForkPlan;
import io.github.persistenttasks.protocol.Limits;
import io.github.persistenttasks.protocol.PrematureShutdown;
import io.github.persistenttasks.protocol.ProcessFound;
import io.github.persistenttasks.protocol.Schedule;
import io.github.persistenttasks.protocol.ShutdownCause;
import io.github.persistenttasks.protocol.ShutdownEnded;
import io.github.persistenttasks.protocol.SnapshotTaken;
import io.github.persistenttasks.protocol.StackTrace;
import io.github.persistenttasks.protocol.StepBlocked;
import io.github.persistenttasks.protocol.StepDelayed;
import io.github.persistenttasks.protocol.ThreadFound;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Watches the plan from a daemon thread: notices an initializer that does not return, and a JVM that does not begin to shut down within
 * tmax after <em>loaded</em>. The verdict is taken at tmax or when the shutdown begins, whichever comes first, from a single snapshot at
 * that time.
 */
final class Watcher implements Runnable {

    private static final long LOOK_MILLIS = 100;

    private final Limits limits;
    private final Internals internals;
    private final Events events;
    private final Frames frames = new Frames();
    private final IdleWorkers idle;
    private final MainThread main = new MainThread();
    private final StepLimit limit;
    private final Set<Thread> own =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<Thread, Boolean>()));

    private final AtomicBoolean decided = new AtomicBoolean();

    /** Created early, because the code under test may hold the locks that creating a thread needs. */
    private final Thread exit = ProbeThread.daemon("persistent-tasks-exit", new Runnable() {
        @Override
        public void run() {
            internals.exit();
        }
    });

    private final Trials trials;
    private final MadeObjects made = new MadeObjects();
    private final Processes processes;
    private Origins origins;
    private StepRecorder steps;
    private Aftermath aftermath;

    private volatile boolean overdue;
    private volatile boolean reported;
    private volatile boolean shutsDown;
    private volatile boolean ignoredSignal;

    Watcher(ForkPlan plan, Internals internals, Events events) {
        this.limits = plan.limits;
        this.internals = internals;
        this.events = events;
        this.idle = new IdleWorkers(internals);
        this.limit = new StepLimit(limits.stepMillis, main.processorWait());
        this.processes =
                new Processes(internals, events, plan, new Creations(new Frames(), internals, main.startNanos()));
        this.trials = new Trials(events, internals, own, limits.stopMillis);
    }

    /** Returns the processes of this JVM. */
    Processes processes() {
        return processes;
    }

    /** Begins to track threads and hooks, and to watch. Must be called by the main thread. */
    StepRecorder start(Thread... others) throws Exception {
        own.addAll(Arrays.asList(others));
        own.add(exit);
        Thread watcher = ProbeThread.daemon("persistent-tasks-watcher", this);
        watcher.setPriority(Thread.MAX_PRIORITY);
        own.add(watcher);
        Hooks hooks = new Hooks(internals, events, frames, new Hooks.Initializers() {
            @Override
            public OptionalInt ofCurrentThread() {
                return steps.initializerOf(Thread.currentThread());
            }
        });
        hooks.onShutdown(new Runnable() {
            @Override
            public void run() {
                shutdown();
            }
        });
        aftermath = new Aftermath(events, hooks, trials, made, processes, limits);
        watcher.start();
        origins = new Origins(internals, own, Modules.exist() ? Origins.UNHEARD : processes, new Origins.FirstThread() {
            @Override
            public void createdBy(int initializer) {
                events.send(new FirstThreadCreated(initializer));
            }
        });
        steps = new StepRecorder(main, origins, processes, made, own, internals, events, frames);
        ErrorOutput.install(new ThreadDeaths(main, origins, frames, events, decided));
        own.add(processes.start(origins));
        return steps;
    }

    @Override
    public void run() {
        while (true) {
            try {
                watch();
                return;
            } catch (Throwable hostile) {
                // Code under test may stop any thread that it finds, or fill the heap; watching continues.
                ProbeThread.pause(1);
            }
        }
    }

    private void watch() {
        while (!decided.get()) {
            if (!main.isLoaded()) {
                watchStep();
            } else if (millisSince(main.loadedNanos()) >= limits.tmaxMillis) {
                overdue = decided.compareAndSet(false, true);
            } else {
                idle.look();
                long left = limits.tmaxMillis - millisSince(main.loadedNanos());
                ProbeThread.pause(Math.max(1, Math.min(LOOK_MILLIS, left)));
            }
        }
        if (overdue && !aftermath.isReady()) {
            overdue();
        }
        if (overdue) {
            provokeShutdown();
        }
    }

    private void watchStep() {
        int number = main.step();
        int running = main.running();
        long since = main.sinceNanos();
        limit.begin(since);
        long left = limit.left(millisSince(since));
        Program program = main.program();
        if (program != null && program.hasReturned()) {
            steps.endMain(program);
        } else if (number >= 0 && left <= 0 && main.step() == number && main.sinceNanos() == since) {
            long more = limit.extend();
            if (more > 0) {
                events.send(new StepDelayed(more));
                return;
            }
            if (decided.compareAndSet(false, true)) {
                blocked(running, millisSince(since));
                return;
            }
        }
        boolean often = number < 0 || program != null;
        ProbeThread.pause(often ? 1 + LOOK_MILLIS / 10 : Math.max(1, Math.min(LOOK_MILLIS, left)));
    }

    private void blocked(int running, long millis) {
        Thread thread = main.thread();
        Optional<Thread.State> state = Optional.ofNullable(internals.state(thread));
        StackTrace stack = frames.ofRunning(internals.stack(thread));
        events.send(new StepBlocked(running, millis, state, Optional.<String>empty(), stack));
        // Reported again with the lock if that can be found out: finding it takes locks, which may be held.
        String waits = Locks.waits(Collections.singletonList(thread), internals).get(thread);
        if (waits != null) {
            events.send(new StepBlocked(running, millis, state, Optional.of(waits), stack));
        }
        if (!main.hasProgram()) {
            internals.halt(ExitCodes.BLOCKED);
        }
        // A program may well serve on its main thread until it is stopped; what else is alive counts as well.
        steps.load();
        overdue = true;
    }

    /** Takes the verdict at tmax. */
    private void overdue() {
        if (reported) {
            // The code under test interrupted this method after the verdict. The verdict stands; the trials are given
            // up.
            aftermath.skipTrials();
            return;
        }
        StopCandidates candidates = candidates();
        Snapshot snapshot = snapshot();
        List<Thread> threads = snapshot.threads();
        report(snapshot, threads, Optional.<ShutdownCause>empty());
        reported = true;
        leave(snapshot, threads, candidates);
        if (!main.hasProgram()) {
            aftermath.beforeShutdown();
        } else {
            aftermath.beforeSignal();
        }
    }

    private void provokeShutdown() {
        if (main.hasProgram() && main.program().terminate()) {
            // A handler may finish its work before it begins the shutdown.
            await(limits.tmaxMillis);
        }
        if (!shutsDown) {
            ignoredSignal = main.hasProgram();
            exit.start();
        }
        long start = System.nanoTime();
        while (millisSince(start) < limits.tmaxMillis + limits.stopMillis + 2000) {
            ProbeThread.pause(LOOK_MILLIS);
        }
        events.send(new ShutdownEnded(true, ignoredSignal, OptionalLong.empty(), Collections.<Long>emptyList()));
        internals.halt(0);
    }

    /** Waits until the shutdown begins, but at most this long. */
    private void await(long millis) {
        long start = System.nanoTime();
        while (!shutsDown && millisSince(start) < millis) {
            ProbeThread.pause(LOOK_MILLIS / 10);
        }
    }

    /** Runs on the thread that shuts the JVM down, in place of the shutdown hooks. */
    private void shutdown() {
        shutsDown = true;
        Thread current = Thread.currentThread();
        own.add(current);
        if (decided.compareAndSet(false, true)) {
            StackTraceElement[] stack = current.getStackTrace();
            ShutdownCause cause = ShutdownStack.causeOf(stack);
            Program program = main.program();
            boolean ofProgram = program != null && isEndOf(program, cause, stack);
            if (ofProgram) {
                steps.endMain(program);
            }
            if (!ofProgram && (cause != ShutdownCause.LAST_THREAD_ENDED || !main.isLoaded())) {
                exited(current, stack, cause);
            } else {
                Snapshot snapshot = snapshot();
                List<Thread> threads = snapshot.threads();
                boolean pending = report(snapshot, threads, Optional.of(cause));
                // What a program cuts off by an exit is its own business.
                if (pending && cause != ShutdownCause.EXIT) {
                    leave(snapshot, threads, candidates());
                }
            }
        } else {
            while (!aftermath.isReady()) {
                ProbeThread.pause(LOOK_MILLIS / 10);
            }
        }
        if (!aftermath.shutdown(ignoredSignal)) {
            internals.halt(0);
        }
    }

    /**
     * Returns whether the shutdown is the end of what the launcher runs: its last thread has ended, or it has called {@code System.exit}, which an
     * exercise may do only to handle the exception with which it has ended.
     */
    private boolean isEndOf(Program program, ShutdownCause cause, StackTraceElement[] stack) {
        return cause == ShutdownCause.LAST_THREAD_ENDED
                || cause == ShutdownCause.EXIT
                        && (!program.exercise || main.isCurrent() && ErrorOutput.handlesLastException(stack));
    }

    private void exited(Thread caller, StackTraceElement[] stack, ShutdownCause cause) {
        events.send(new PrematureShutdown(
                cause,
                steps.initializerOf(caller),
                Text.cut(caller.getName()),
                main.isLoaded() ? OptionalLong.of(millisSince(main.loadedNanos())) : OptionalLong.empty(),
                frames.ofRunning(stack)));
    }

    private Snapshot snapshot() {
        return new Snapshot(internals, origins, frames, own, idle, main.startNanos());
    }

    /** Reports the facts for the verdict; returns whether a pending task is periodic or due after tmax. */
    private boolean report(Snapshot snapshot, List<Thread> threads, Optional<ShutdownCause> cause) {
        long millis = millisSince(main.loadedNanos());
        boolean pending = false;
        for (ThreadFound thread : snapshot.facts(threads)) {
            pending |= isPendingAfter(limits.tmaxMillis - millis, thread.schedule);
            events.send(thread);
        }
        if (main.program() != null) {
            processes.look(main.program().step);
        }
        for (ProcessFound process : processes.alive()) {
            events.send(process);
        }
        events.send(new SnapshotTaken(cause.isPresent(), cause.equals(Optional.of(ShutdownCause.EXIT)), millis));
        return pending;
    }

    private static boolean isPendingAfter(long millis, Optional<Schedule> schedule) {
        return schedule.isPresent()
                && (schedule.get().periodic || schedule.get().latestMillis.orElse(0) > millis);
    }

    private void leave(Snapshot snapshot, List<Thread> threads, StopCandidates candidates) {
        aftermath.leaves(
                snapshot.childrenFirst(threads),
                snapshot,
                new Relays(internals, origins, own, snapshot, threads),
                candidates);
    }

    /** Keeps what can stop the tasks that are left from being collected while they are looked at. */
    private StopCandidates candidates() {
        StopCandidates candidates = new StopCandidates(internals, origins, made);
        candidates.hold();
        return candidates;
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1000000;
    }
}
