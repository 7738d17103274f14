package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.ExitCodes;
import io.github.persistenttasks.protocol.FirstThreadCreated;
import io.github.persistenttasks.protocol.ForkPlan;
import io.github.persistenttasks.protocol.Limits;
import io.github.persistenttasks.protocol.Loaded;
import io.github.persistenttasks.protocol.PrematureShutdown;
import io.github.persistenttasks.protocol.ProcessFound;
import io.github.persistenttasks.protocol.Schedule;
import io.github.persistenttasks.protocol.ShutdownCause;
import io.github.persistenttasks.protocol.ShutdownEnded;
import io.github.persistenttasks.protocol.SnapshotTaken;
import io.github.persistenttasks.protocol.StackTrace;
import io.github.persistenttasks.protocol.StepBlocked;
import io.github.persistenttasks.protocol.ThreadDied;
import io.github.persistenttasks.protocol.ThreadFound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

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
    private final Thread main = Thread.currentThread();
    private final Set<Thread> own =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<Thread, Boolean>()));

    private final AtomicBoolean decided = new AtomicBoolean();

    /** Created early, because the code under test may hold the locks that creating a thread needs. */
    private final Thread exit = daemon("persistent-tasks-exit", new Runnable() {
        @Override
        public void run() {
            internals.exit();
        }
    });

    /** The program or exercise that the launcher runs on the main thread, or {@code null} if the probe itself runs the plan there. */
    private Program program;

    private final Trials trials;
    private final MadeObjects made = new MadeObjects();
    private final Processes processes;
    private final Libraries libraries;
    private Origins origins;
    private Aftermath aftermath;

    private final long startNanos = System.nanoTime();
    private volatile int step = -1;

    /** The step that is running, or the method of its test class that is; -1 if there is none. */
    private volatile int running = -1;

    private volatile long stepNanos;
    private volatile boolean loaded;
    private volatile long loadedNanos;
    private volatile boolean overdue;
    private volatile boolean reported;
    private volatile boolean shutsDown;

    private volatile boolean ignoredSignal;

    Watcher(ForkPlan plan, Internals internals, Events events) {
        this.limits = plan.limits;
        this.internals = internals;
        this.events = events;
        this.idle = new IdleWorkers(internals);
        this.processes = new Processes(internals, events, plan, new Creations(new Frames(), internals, startNanos));
        this.libraries = new Libraries(internals, events);
        this.trials = new Trials(events, internals, own, limits.stopMillis);
    }

    /** Returns the time, of {@link System#nanoTime}, from which on times are reported. */
    long startNanos() {
        return startNanos;
    }

    /** Returns the processes of this JVM. */
    Processes processes() {
        return processes;
    }

    /** Begins to track threads and hooks, and to watch. Must be called by the main thread. */
    void start(Thread... others) throws Exception {
        own.addAll(Arrays.asList(others));
        own.add(exit);
        Thread watcher = daemon("persistent-tasks-watcher", this);
        watcher.setPriority(Thread.MAX_PRIORITY);
        own.add(watcher);
        Hooks hooks = new Hooks(internals, events, frames, new Hooks.Initializers() {
            @Override
            public OptionalInt ofCurrentThread() {
                return initializerOf(Thread.currentThread());
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
        ErrorOutput.install(new Deaths());
        origins = new Origins(internals, Modules.exist() ? Origins.UNHEARD : processes, new Origins.FirstThread() {
            @Override
            public void createdBy(int initializer) {
                events.send(new FirstThreadCreated(initializer));
            }
        });
        own.add(processes.start(origins));
    }

    /**
     * Records that the main thread is about to run a program, which is the only step of the plan.
     *
     * @param number the number of the step
     */
    void beginProgram(int number) {
        origins.beginProgram(number);
        beginMain(new Program(number, false, main, internals, frames));
    }

    /**
     * Records that the main thread is about to run an exercise, which is the last step of the plan.
     *
     * @param number the number of the step
     */
    void beginExercise(int number) {
        origins.begin(number, false);
        beginMain(new Program(number, true, main, internals, frames));
    }

    private void beginMain(Program begun) {
        program = begun;
        origins.beginUse(begun.step);
        stepNanos = System.nanoTime();
        running = begun.step;
        step = begun.step;
    }

    /** Returns whether the launcher runs a program of the user's, which may end the JVM and serve until it is asked to end. */
    private boolean hasProgram() {
        return program != null && !program.exercise;
    }

    /**
     * Creates a thread of the probe. It is in the system's group, as the JVM's own are, because code under test looks for threads in the
     * group of the main thread.
     */
    static Thread daemon(String name, Runnable action) {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        Thread thread = new Thread(group, action, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Records that this step and all after it use the artifacts. */
    void beginUse(int number) {
        origins.beginUse(number);
    }

    /** Records the objects that an exercise has made; called by the exercise. */
    void endUse() {
        origins.stackObjects().recordEnd();
    }

    /** Records the variables that an exercise of this class had at its end. */
    void endUse(String exercise, Object[] variables) {
        origins.stackObjects().recordEnd(exercise, variables);
    }

    /**
     * Records that the exercise has thrown an exception, unless the code under test has set a handler for it: the main thread ends with it. The
     * probe need not rely on the error output, which code under test may replace.
     */
    void exerciseThrew(Throwable error) {
        Thread.UncaughtExceptionHandler handler = main.getUncaughtExceptionHandler();
        if (Thread.currentThread() == main && (handler == null || handler instanceof ThreadGroup)) {
            exerciseFailed(error);
        }
        exerciseEnded();
    }

    /** Records that the exercise has failed. */
    void exerciseFailed(Throwable error) {
        program.failed(error);
    }

    /** Records that the exercise has ended; on the main thread, because afterwards the JVM has a thread of its own that waits for the others. */
    void exerciseEnded() {
        if (Thread.currentThread() == main) {
            look(program.step);
        }
    }

    /**
     * Records that the step begins.
     *
     * @param test whether it is a test class
     */
    void begin(int number, boolean test) {
        origins.begin(number, test);
        stepNanos = System.nanoTime();
        running = number;
        step = number;
    }

    /** Records that a method of the step's test class begins. The step's time limit starts again. */
    void runs(int number) {
        origins.runs(number);
        running = number;
        stepNanos = System.nanoTime();
    }

    /**
     * Records that a method of the step's test class has ended. The step's time limit starts again.
     *
     * @param outer the method that encloses it, or else the step
     */
    void ran(int number, int outer) {
        origins.ran(number, outer);
        processes.look(number);
        running = outer;
        stepNanos = System.nanoTime();
    }

    /**
     * Records that the step has returned.
     *
     * @param result the provider, to be closed if it can be, or {@code null}
     */
    void end(int number, Object result) {
        step = -1;
        running = -1;
        look(number);
        if (result != null) {
            made.addProvider(number, result);
        }
    }

    private void look(int number) {
        resumeOwn();
        origins.end(number);
        libraries.look(number);
        processes.look(number);
    }

    /** Records a part of the handle that the step has returned, which has been closed. */
    void madeHandle(int number, Object part) {
        if (part != null) {
            made.addHandle(number, part);
        }
    }

    private void resumeOwn() {
        for (Thread thread : own.toArray(new Thread[0])) {
            internals.resume(thread);
        }
    }

    void loaded() {
        origins.finish();
        load();
    }

    /** Returns whether the thread belongs to the JVM or the JDK, as for example the one that waits for the ends of processes. */
    private boolean isOfJvm(Thread thread) {
        if (thread.getClass().getName().endsWith(".misc.InnocuousThread")) {
            return true;
        }
        ThreadGroup group = thread.getThreadGroup();
        return thread.isDaemon() && group != null && group.getParent() == null && internals.stack(thread).length == 0;
    }

    /** Returns the names of the live threads that the step has started; the first few if there are many. */
    List<String> threadsOf(int number) {
        List<String> names = new ArrayList<String>();
        for (Thread thread : internals.threads()) {
            if (!own.contains(thread) && !origins.isOlder(thread) && !isOfJvm(thread)) {
                if (origins.mayBeOf(number, thread) && names.size() < Pending.MOST) {
                    names.add(Text.cut(thread.getName()));
                }
            }
        }
        return names;
    }

    @Override
    public void run() {
        while (true) {
            try {
                watch();
                return;
            } catch (Throwable hostile) {
                // Code under test may stop any thread that it finds, or fill the heap; watching continues.
                pause(1);
            }
        }
    }

    private void watch() {
        while (!decided.get()) {
            if (!loaded) {
                watchStep();
            } else if (millisSince(loadedNanos) >= limits.tmaxMillis) {
                overdue = decided.compareAndSet(false, true);
            } else {
                idle.look();
                pause(Math.max(1, Math.min(LOOK_MILLIS, limits.tmaxMillis - millisSince(loadedNanos))));
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
        int number = step;
        int what = running;
        long since = stepNanos;
        long left = limits.stepMillis - millisSince(since);
        if (program != null && program.hasReturned()) {
            programEnded();
        } else if (number >= 0 && left <= 0 && step == number && stepNanos == since) {
            if (decided.compareAndSet(false, true)) {
                long millis = millisSince(since);
                Optional<Thread.State> state = Optional.ofNullable(internals.state(main));
                StackTrace stack = frames.ofRunning(internals.stack(main));
                events.send(new StepBlocked(what, millis, state, Optional.<String>empty(), stack));
                // Reported again with the lock if that can be found out: finding it takes locks, which may be held.
                String waits =
                        Locks.waits(Collections.singletonList(main), internals).get(main);
                if (waits != null) {
                    events.send(new StepBlocked(what, millis, state, Optional.of(waits), stack));
                }
                if (!hasProgram()) {
                    internals.halt(ExitCodes.BLOCKED);
                }
                // A program may well serve on its main thread until it is stopped; what else is alive counts as well.
                load();
                overdue = true;
                return;
            }
        }
        boolean often = number < 0 || program != null;
        pause(often ? 1 + LOOK_MILLIS / 10 : Math.max(1, Math.min(LOOK_MILLIS, left)));
    }

    /** Records that {@code main} has ended, or else that the code under test has called {@code System.exit}. */
    private synchronized void programEnded() {
        if (!loaded) {
            long micros = (System.nanoTime() - stepNanos) / 1000;
            step = -1;
            running = -1;
            if (program.exercise) {
                origins.finish();
            } else {
                look(program.step);
            }
            if (program.exercise || program.hasReturned()) {
                events.send(program.end(micros));
            }
            load();
        }
    }

    private void load() {
        loadedNanos = System.nanoTime();
        loaded = true;
        events.send(new Loaded(millisSince(startNanos)));
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
        if (!hasProgram()) {
            aftermath.beforeShutdown();
        } else {
            aftermath.beforeSignal();
        }
    }

    private void provokeShutdown() {
        if (hasProgram() && program.terminate()) {
            // A handler may finish its work before it begins the shutdown.
            await(limits.tmaxMillis);
        }
        if (!shutsDown) {
            ignoredSignal = hasProgram();
            exit.start();
        }
        long start = System.nanoTime();
        while (millisSince(start) < limits.tmaxMillis + limits.stopMillis + 2000) {
            pause(LOOK_MILLIS);
        }
        events.send(new ShutdownEnded(true, ignoredSignal, OptionalLong.empty(), Collections.<Long>emptyList()));
        internals.halt(0);
    }

    /** Waits until the shutdown begins, but at most this long. */
    private void await(long millis) {
        long start = System.nanoTime();
        while (!shutsDown && millisSince(start) < millis) {
            pause(LOOK_MILLIS / 10);
        }
    }

    /** Runs on the thread that shuts the JVM down, in place of the shutdown hooks. */
    private void shutdown() {
        shutsDown = true;
        Thread current = Thread.currentThread();
        own.add(current);
        if (decided.compareAndSet(false, true)) {
            StackTraceElement[] stack = current.getStackTrace();
            ShutdownCause cause = causeOf(stack);
            boolean ofProgram = program != null && isItsEnd(cause, stack);
            if (ofProgram) {
                programEnded();
            }
            if (!ofProgram && (cause != ShutdownCause.LAST_THREAD_ENDED || !loaded)) {
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
                pause(LOOK_MILLIS / 10);
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
    private boolean isItsEnd(ShutdownCause cause, StackTraceElement[] stack) {
        return cause == ShutdownCause.LAST_THREAD_ENDED
                || cause == ShutdownCause.EXIT
                        && (!program.exercise
                                || Thread.currentThread() == main && ErrorOutput.handlesLastException(stack));
    }

    private void exited(Thread caller, StackTraceElement[] stack, ShutdownCause cause) {
        events.send(new PrematureShutdown(
                cause,
                initializerOf(caller),
                Text.cut(caller.getName()),
                loaded ? OptionalLong.of(millisSince(loadedNanos)) : OptionalLong.empty(),
                frames.ofRunning(stack)));
    }

    /** Returns the initializer that the thread works for; for the main thread the one that is running. */
    private OptionalInt initializerOf(Thread thread) {
        return thread == main ? Origins.optional(running) : origins.initializerNow(thread);
    }

    private static ShutdownCause causeOf(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            if (type.equals("java.lang.Runtime") && frame.getMethodName().equals("exit")) {
                return Program.isRefused(stack) ? ShutdownCause.REFUSED_BY_LAUNCHER : ShutdownCause.EXIT;
            }
            if (type.startsWith("java.lang.Terminator")) {
                return ShutdownCause.SIGNAL;
            }
        }
        return ShutdownCause.LAST_THREAD_ENDED;
    }

    private Snapshot snapshot() {
        return new Snapshot(internals, origins, frames, own, idle, startNanos);
    }

    /** Reports the facts for the verdict; returns whether a pending task is periodic or due after tmax. */
    private boolean report(Snapshot snapshot, List<Thread> threads, Optional<ShutdownCause> cause) {
        long millis = millisSince(loadedNanos);
        boolean pending = false;
        for (ThreadFound thread : snapshot.facts(threads)) {
            pending |= isPendingAfter(limits.tmaxMillis - millis, thread.schedule);
            events.send(thread);
        }
        if (program != null) {
            processes.look(program.step);
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
                childrenFirst(threads), snapshot, new Relays(internals, origins, own, snapshot, threads), candidates);
    }

    /** Keeps what can stop the tasks that are left from being collected while they are looked at. */
    private StopCandidates candidates() {
        StopCandidates candidates = new StopCandidates(internals, origins, made);
        candidates.hold();
        return candidates;
    }

    private List<Thread> childrenFirst(List<Thread> threads) {
        List<Thread> sorted = new ArrayList<Thread>(threads);
        Collections.sort(sorted, new Comparator<Thread>() {
            @Override
            public int compare(Thread a, Thread b) {
                return Integer.compare(depth(b), depth(a));
            }

            private int depth(Thread thread) {
                Origin origin = origins.of(thread);
                return origin == null ? 0 : origin.ancestors.length;
            }
        });
        return sorted;
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1000000;
    }

    /** Waits without regard to interrupts. */
    static void pause(long millis) {
        long until = System.nanoTime() + millis * 1000000;
        long left = until - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            Thread.interrupted();
            left = until - System.nanoTime();
        }
    }

    /** Reports threads that died of an exception, at most the first hundred. */
    private final class Deaths implements ErrorOutput.Listener {
        private int count;

        @Override
        public synchronized void died(Thread thread, Throwable error) {
            if (thread == main && program != null) {
                program.failed(error);
                return;
            }
            if (decided.get() || count++ >= 100) {
                return;
            }
            Origin origin = origins.of(thread);
            events.send(new ThreadDied(
                    Text.cut(thread.getName()),
                    origins.initializerOf(thread, origin),
                    frames.thrown(error),
                    origin == null ? StackTrace.empty() : frames.ofCreation(origin.where),
                    origins.loadedElsewhere(thread, origin, error.getStackTrace())));
        }
    }
}
