package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.protocol.AttemptBegan;
import io.github.persistenttasks.protocol.CallUntried;
import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.FirstThreadCreated;
import io.github.persistenttasks.protocol.Hello;
import io.github.persistenttasks.protocol.HooksBegan;
import io.github.persistenttasks.protocol.Loaded;
import io.github.persistenttasks.protocol.PrematureShutdown;
import io.github.persistenttasks.protocol.ProbeFailed;
import io.github.persistenttasks.protocol.ProbeListener;
import io.github.persistenttasks.protocol.ProcessStarted;
import io.github.persistenttasks.protocol.ProcessStat;
import io.github.persistenttasks.protocol.ShutdownEnded;
import io.github.persistenttasks.protocol.SnapshotTaken;
import io.github.persistenttasks.protocol.StepBegan;
import io.github.persistenttasks.protocol.StepBlocked;
import io.github.persistenttasks.protocol.StepEnded;
import io.github.persistenttasks.protocol.TestBegan;
import io.github.persistenttasks.protocol.TestEnded;
import io.github.persistenttasks.protocol.ThreadTried;
import io.github.persistenttasks.protocol.TrialsBegan;
import io.github.persistenttasks.protocol.TrialsEnded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of one fork, and how its process ended. */
final class Transcript {

    private final int number;
    private final ForkLogs logs;
    private final List<Initializer> plan;
    private final List<Event> events = new ArrayList<>();
    private final ProbeListener progress = new Progress();
    private final List<Orphan> orphans = new ArrayList<>();

    /** The processes that the fork has started during the trials. */
    private final Set<Long> provoked = new HashSet<>();

    private final List<OptionalInt> creators = new ArrayList<>();
    private final Set<OptionalInt> hooks = new LinkedHashSet<>();
    private final Map<Integer, TestBegan> methods = new HashMap<>();
    private OptionalInt running = OptionalInt.empty();

    /** The method of the test class that is running, or else the step. */
    private OptionalInt test = OptionalInt.empty();

    private int ended;
    private Optional<Hello> hello = Optional.empty();
    private OptionalLong loadedMillis = OptionalLong.empty();
    private Optional<SnapshotTaken> snapshot = Optional.empty();
    private Optional<Event> disaster = Optional.empty();
    private boolean done;
    private boolean tried;
    private boolean stuck;
    private boolean lossy;
    private OptionalInt exitCode = OptionalInt.empty();
    private Optional<String> killed = Optional.empty();

    /**
     * A process that the fork left running.
     *
     * @param first the process started by the fork itself from which it descends, or -1
     */
    record Orphan(long pid, long first, Optional<String> command, Optional<String> commandLine) {}

    Transcript(int number, ForkLogs logs, List<Initializer> plan) {
        this.number = number;
        this.logs = logs;
        this.plan = List.copyOf(plan);
    }

    /** Adds the next event of the fork. Facts that are reported after the trials began are ignored: the trials may have brought them about. */
    void add(Event event) {
        if (!tried || isResultOfTrials(event)) {
            events.add(event);
            event.accept(progress);
        } else if (event instanceof ProcessStarted started) {
            provoked.add(started.first);
        }
    }

    private static boolean isResultOfTrials(Event event) {
        return event instanceof AttemptBegan
                || event instanceof ThreadTried
                || event instanceof CallUntried
                || event instanceof TrialsEnded
                || event instanceof ShutdownEnded;
    }

    /** Tracks the progress of the fork. */
    private final class Progress implements ProbeListener {
        @Override
        public void hello(Hello event) {
            hello = Optional.of(event);
        }

        @Override
        public void stepBegan(StepBegan event) {
            running = OptionalInt.of(event.step);
            test = running;
        }

        @Override
        public void testBegan(TestBegan event) {
            methods.put(event.number, event);
            test = OptionalInt.of(event.number);
        }

        @Override
        public void testEnded(TestEnded event) {
            test = running;
        }

        @Override
        public void stepEnded(StepEnded event) {
            running = OptionalInt.empty();
            test = running;
            ended++;
        }

        @Override
        public void firstThreadCreated(FirstThreadCreated event) {
            creators.add(OptionalInt.of(event.step));
        }

        @Override
        public void loaded(Loaded event) {
            loadedMillis = OptionalLong.of(event.millis);
        }

        @Override
        public void snapshotTaken(SnapshotTaken event) {
            snapshot = Optional.of(event);
        }

        @Override
        public void stepBlocked(StepBlocked event) {
            disaster = Optional.of(event);
        }

        @Override
        public void prematureShutdown(PrematureShutdown event) {
            disaster = Optional.of(event);
        }

        @Override
        public void probeFailed(ProbeFailed event) {
            disaster = Optional.of(event);
        }

        @Override
        public void hooksBegan(HooksBegan event) {
            hooks.addAll(event.steps);
        }

        @Override
        public void trialsBegan(TrialsBegan event) {
            tried = true;
        }

        @Override
        public void shutdownEnded(ShutdownEnded event) {
            done = true;
            stuck = event.stuck;
        }
    }

    /**
     * Records the end of the process.
     *
     * @param missing whether events of the fork are missing
     */
    void ended(int code, boolean missing) {
        exitCode = OptionalInt.of(code);
        lossy = missing;
    }

    /** Records that the plugin ended the process, and why. */
    void killed(String reason) {
        killed = Optional.of(reason);
    }

    /**
     * Records a process that the fork left running, unless the trials made the fork start it. Should be called while the process is alive, because
     * its command cannot be read later.
     */
    void orphan(long pid, long first) {
        if (!provoked.contains(first)) {
            @Nullable ProcessStat stat = ProcessStat.isAvailable() ? ProcessStat.of(pid) : null;
            Optional<ProcessHandle.Info> info =
                    stat == null ? ProcessHandle.of(pid).map(ProcessHandle::info) : Optional.empty();
            orphans.add(new Orphan(
                    pid,
                    first,
                    stat == null ? info.flatMap(ProcessHandle.Info::command) : stat.command(),
                    stat == null ? info.flatMap(ProcessHandle.Info::commandLine) : stat.commandLine()));
        }
    }

    int number() {
        return number;
    }

    ForkLogs logs() {
        return logs;
    }

    List<Initializer> plan() {
        return plan;
    }

    /** Returns the events of this class, in their order. */
    <E extends Event> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Passes all events on, in their order. */
    void replay(ProbeListener listener) {
        events.forEach(event -> event.accept(listener));
    }

    List<Orphan> orphans() {
        return orphans;
    }

    /** Returns whether the fork ran a program. */
    boolean isOfProgram() {
        return plan.size() == 1 && plan.get(0).kind() == Initializer.Kind.MAIN;
    }

    /** Returns the status with which the program ended the JVM; empty if it did not, or if its shutdown hooks did not end. */
    OptionalInt exitStatus() {
        boolean byItself = snapshot().filter(taken -> taken.byItself).isPresent();
        return isOfProgram() && byItself && done && !stuck ? exitCode : OptionalInt.empty();
    }

    /** Returns the initializers that created a thread, in the order of their first thread. */
    List<Initializer> creators() {
        return creators.stream()
                .flatMap(step -> initializer(step).stream())
                .map(Initializer::whole)
                .distinct()
                .toList();
    }

    /** Returns the first event; empty if the probe did not start. */
    Optional<Hello> hello() {
        return hello;
    }

    /** Returns the event that ends the snapshot, which makes a verdict possible; empty if it is missing or any event was lost. */
    Optional<SnapshotTaken> snapshot() {
        return lossy ? Optional.empty() : snapshot;
    }

    /** Returns whether events are missing, so that the transcript proves nothing. */
    boolean isLossy() {
        return lossy;
    }

    /**
     * Returns the event of this class with which the fork ended prematurely, if any: a blocked step, a shutdown, or a failure of the probe.
     */
    <E extends Event> Optional<E> disaster(Class<E> type) {
        return disaster.filter(type::isInstance).map(type::cast);
    }

    /** Returns the milliseconds until <em>loaded</em>, if everything was loaded. */
    OptionalLong loadedMillis() {
        return loadedMillis;
    }

    /** Returns whether the fork has reported all shutdown hooks. */
    boolean done() {
        return done || tried;
    }

    /** Returns whether the fork began to try to stop tasks, so that its end may be an effect of that. */
    boolean tried() {
        return tried;
    }

    /** Returns whether shutdown hooks were still running at the end, so that the exit code is not that of the code under test. */
    boolean stuck() {
        return stuck;
    }

    /** Returns the initializers whose shutdown hooks were run, empty for hooks whose initializer is not known. */
    List<Optional<Initializer>> hooks() {
        return hooks.stream().map(this::initializer).toList();
    }

    /** Returns whether the fork has begun to run the initializer. */
    boolean wasBegun(Initializer initializer) {
        int index = plan.indexOf(initializer);
        return index >= 0 && (index < ended || running.equals(OptionalInt.of(index)));
    }

    /** Returns the exit code of the process, which has ended. */
    int exitCode() {
        return exitCode.orElseThrow();
    }

    /** Returns why the plugin ended the process, if it did. */
    Optional<String> killed() {
        return killed;
    }

    /** Returns the initializer that was running at the last event, if any was. */
    Optional<Initializer> running() {
        return initializer(running);
    }

    /** Returns the same with the method of the test class that was running, if any was. */
    Optional<Initializer> runningTest() {
        return initializer(test);
    }

    /** Returns the initializer that is this step of the plan, or the method of a test class with this number, if it is known. */
    Optional<Initializer> initializer(OptionalInt step) {
        TestBegan method = methods.get(step.orElse(-1));
        if (method != null) {
            return initializer(OptionalInt.of(method.step)).map(test -> test.method(method.method));
        }
        int index = step.orElse(-1);
        return index >= 0 && index < plan.size() ? Optional.of(plan.get(index)) : Optional.empty();
    }
}
