package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.protocol.Cause;
import io.github.persistenttasks.protocol.Creation;
import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.ExitCodes;
import io.github.persistenttasks.protocol.FirstThreadCreated;
import io.github.persistenttasks.protocol.Hello;
import io.github.persistenttasks.protocol.HooksBegan;
import io.github.persistenttasks.protocol.LibraryLoaded;
import io.github.persistenttasks.protocol.Loaded;
import io.github.persistenttasks.protocol.PrematureShutdown;
import io.github.persistenttasks.protocol.ProbeFailed;
import io.github.persistenttasks.protocol.ShutdownCause;
import io.github.persistenttasks.protocol.ShutdownEnded;
import io.github.persistenttasks.protocol.SnapshotTaken;
import io.github.persistenttasks.protocol.StackFrame;
import io.github.persistenttasks.protocol.StackTrace;
import io.github.persistenttasks.protocol.StepBegan;
import io.github.persistenttasks.protocol.StepBlocked;
import io.github.persistenttasks.protocol.StepEnded;
import io.github.persistenttasks.protocol.ThreadActivity;
import io.github.persistenttasks.protocol.ThreadCode;
import io.github.persistenttasks.protocol.ThreadDied;
import io.github.persistenttasks.protocol.ThreadFound;
import io.github.persistenttasks.protocol.ThreadIdentity;
import io.github.persistenttasks.protocol.Thrown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A simulated fork: adds the events to a transcript that a probe would send while the initializers behave as scripted. */
final class ScriptedFork {

    /** The time that each initializer takes, and the time from <em>loaded</em> to the verdict for each initializer that has run. */
    static final int STEP_MILLIS = 10;

    private static final int SIGNAL = 128;
    private static final int ABORTED = SIGNAL + 6;
    private static final int OUT_OF_MEMORY = 3;

    private final Transcript transcript;
    private final List<Initializer> plan;
    private final Map<Initializer, Consumer<ScriptedFork>> code;
    private final Consumer<ScriptedFork> onceStarted;
    private final Consumer<ScriptedFork> onceLoaded;
    private final List<Thread> background = new ArrayList<>();
    private final Map<OptionalInt, Consumer<ScriptedFork>> hooks = new LinkedHashMap<>();
    private final List<ThreadFound> left = new ArrayList<>();
    private Thread current;
    private int step;
    private boolean loaded;
    private Optional<Thrown> thrown = Optional.empty();
    private boolean missingClass;
    private Consumer<ScriptedFork> afterHooks = ends -> {};
    private boolean stuck;
    private boolean lossy;

    ScriptedFork(
            Transcript transcript,
            Map<Initializer, Consumer<ScriptedFork>> code,
            Consumer<ScriptedFork> onceStarted,
            Consumer<ScriptedFork> onceLoaded) {
        this.transcript = transcript;
        this.plan = transcript.plan();
        this.code = code;
        this.onceStarted = onceStarted;
        this.onceLoaded = onceLoaded;
    }

    /** A thread that acts for a step; empty if the step is not known. */
    private record Thread(String name, OptionalInt step, Consumer<ScriptedFork> does) {}

    /** Ends the simulated process. */
    private static final class End extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int code;

        End(int code) {
            super(null, null, false, false);
            this.code = code;
        }
    }

    Transcript run() {
        try {
            runPlan();
            judge();
            shutDown();
            transcript.ended(0, lossy);
        } catch (End end) {
            transcript.ended(end.code, lossy);
        }
        return transcript;
    }

    private void runPlan() {
        say(new Hello("17.0.1", "Acme", "/jvm"));
        act(new Thread("main", OptionalInt.empty(), onceStarted));
        for (step = 0; step < plan.size(); step++) {
            say(new StepBegan(step, (long) step * STEP_MILLIS));
            runInBackground();
            thrown = Optional.empty();
            missingClass = false;
            act(new Thread("main", OptionalInt.of(step), code.getOrDefault(plan.get(step), returns -> {})));
            say(new StepEnded(step, STEP_MILLIS * 1000L, thrown, missingClass));
        }
        loaded = true;
        say(new Loaded((long) plan.size() * STEP_MILLIS));
        act(new Thread("main", OptionalInt.empty(), onceLoaded));
        while (!background.isEmpty()) {
            runInBackground();
        }
    }

    private void judge() {
        left.forEach(this::say);
        say(new SnapshotTaken(left.isEmpty(), false, (long) plan.size() * STEP_MILLIS));
    }

    private void shutDown() {
        say(new HooksBegan(List.copyOf(hooks.keySet())));
        hooks.forEach((registrar, does) -> act(new Thread("hook", registrar, does)));
        say(new ShutdownEnded(stuck, false, OptionalLong.empty(), List.of()));
        afterHooks.accept(this);
        if (stuck) {
            throw new End(0);
        }
    }

    private void runInBackground() {
        List<Thread> threads = List.copyOf(background);
        background.clear();
        threads.forEach(this::act);
    }

    private void act(Thread thread) {
        current = thread;
        thread.does.accept(this);
    }

    /** Adds any event. */
    void say(Event event) {
        transcript.add(event);
    }

    /** Returns whether this initializer has returned in this JVM. */
    boolean hasRun(Initializer other) {
        int index = plan.indexOf(other);
        return index >= 0 && index < step;
    }

    /** Returns whether this initializer is in the plan of this JVM. */
    boolean plans(Initializer other) {
        return plan.contains(other);
    }

    /** Returns the number of initializers in the plan of this JVM. */
    int planned() {
        return plan.size();
    }

    /** Makes the initializer throw an exception. */
    void fails(String error) {
        thrown = Optional.of(new Thrown(error, stack()));
    }

    /** Makes the initializer lack an optional class. */
    void lacksClass() {
        fails("java.lang.NoClassDefFoundError: Optional");
        missingClass = true;
    }

    /** Makes the initializer block, so that the probe halts the JVM. */
    void blocks() {
        StackTrace stack = stack();
        say(new StepBlocked(step, 2000, Optional.of(java.lang.Thread.State.BLOCKED), Optional.empty(), stack));
        say(new StepBlocked(step, 2000, Optional.of(java.lang.Thread.State.BLOCKED), Optional.of("a lock"), stack));
        throw new End(ExitCodes.BLOCKED);
    }

    /** Makes the thread call {@code System.exit}; its step is known if a step started it. */
    void exits(int code) {
        exits(code, current.step);
    }

    /** Makes a thread whose step is not known call {@code System.exit}. */
    void exitsFromNowhere(int code) {
        exits(code, OptionalInt.empty());
    }

    private void exits(int code, OptionalInt caller) {
        OptionalLong millis = loaded ? OptionalLong.of(7) : OptionalLong.empty();
        say(new PrematureShutdown(ShutdownCause.EXIT, caller, current.name, millis, stack()));
        shutDown();
        throw new End(code);
    }

    /** Prints a line as the code under test would. */
    void prints(String line) {
        write(transcript.logs().output(), line);
    }

    /** Makes the thread halt the JVM. */
    void halts(int code) {
        throw new End(code);
    }

    /** Kills the JVM with a signal. */
    void isKilledBy(int signal) {
        throw new End(SIGNAL + signal);
    }

    /** Terminates the JVM by a signal, after an orderly shutdown. */
    void isTerminated() {
        say(new PrematureShutdown(
                ShutdownCause.SIGNAL, OptionalInt.empty(), "SIGTERM handler", OptionalLong.empty(), stack()));
        shutDown();
        throw new End(SIGNAL + 15);
    }

    /** Crashes the JVM on this thread. */
    void crashes(String thread) {
        write(
                transcript.logs().crash(),
                "#",
                "#  SIGSEGV (0xb) at pc=0x00007f, pid=1, tid=2",
                "#",
                "# C  [libacme.so+0x10]  crash+0x4",
                "Current thread (0x00007f):  JavaThread \"" + thread + "\" [_thread_in_native]");
        throw new End(ABORTED);
    }

    /** Exhausts the heap of a JVM that exits when this happens. */
    void exhaustsMemory() {
        prints("Terminating due to java.lang.OutOfMemoryError: Java heap space");
        throw new End(OUT_OF_MEMORY);
    }

    /** Makes the probe fail. */
    void breaksTheProbe(String error) {
        say(new ProbeFailed(error));
        throw new End(ExitCodes.BROKEN);
    }

    /** The initializer loads a native library. */
    void loadsLibrary(String file) {
        say(new LibraryLoaded(step, file));
    }

    /** Native code does this when all hooks have ended. */
    void afterHooks(Consumer<ScriptedFork> does) {
        afterHooks = does;
    }

    /** Makes the JVM send no more events, so that the plugin kills it. */
    void isSilent() {
        transcript.killed("did not answer, and the JVM was killed");
        throw new End(SIGNAL + 9);
    }

    /** Removes an event before it can be read. */
    void losesEvents() {
        lossy = true;
    }

    /** Starts a thread that ends before the verdict. */
    void startsThread() {
        startsThread(fork -> {});
    }

    /** Starts a thread that acts after the next initializer has begun, or after all have been loaded. */
    void startsThread(Consumer<ScriptedFork> does) {
        say(new FirstThreadCreated(current.step.orElseThrow()));
        background.add(new Thread("worker", current.step, does));
    }

    /** Starts a thread that is alive at the verdict. */
    void leavesThread(String name) {
        say(new FirstThreadCreated(step));
        left.add(new ThreadFound(
                new ThreadIdentity(left.size() + 1L, name, false, Optional.of("main"), false),
                new ThreadCode(
                        "java.lang.Thread", true, Optional.of(plan.get(step).type()), Optional.empty()),
                new ThreadActivity(Optional.of(java.lang.Thread.State.WAITING), Optional.empty(), stack()),
                new Cause(OptionalInt.of(step), OptionalInt.of(step), OptionalInt.empty(), List.of(), Map.of()),
                Optional.of(new Creation(stack(), "main", (long) step * STEP_MILLIS, List.of())),
                Optional.empty(),
                Optional.empty()));
    }

    /** Starts a thread that dies of an exception at once. */
    void letsThreadDie(String name, String error) {
        say(new ThreadDied(name, OptionalInt.of(step), new Thrown(error, stack()), StackTrace.empty(), Map.of()));
    }

    /** Registers a shutdown hook with this behaviour. */
    void registersHook(Consumer<ScriptedFork> does) {
        hooks.put(OptionalInt.of(step), does);
    }

    /** Makes a shutdown hook hang. */
    void hangs() {
        stuck = true;
    }

    private StackTrace stack() {
        String type = step < plan.size() ? plan.get(step).type() : "Later";
        return new StackTrace(List.of(new StackFrame(type, "run", type + ".java:1", false, false)));
    }

    private static void write(Path file, String... lines) {
        try {
            Files.write(file, List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
