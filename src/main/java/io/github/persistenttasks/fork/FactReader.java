package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.protocol.Ancestor;
import io.github.persistenttasks.protocol.AttemptBegan;
import io.github.persistenttasks.protocol.Cause;
import io.github.persistenttasks.protocol.Creation;
import io.github.persistenttasks.protocol.Hello;
import io.github.persistenttasks.protocol.HookOutcome;
import io.github.persistenttasks.protocol.HookRan;
import io.github.persistenttasks.protocol.HookRefused;
import io.github.persistenttasks.protocol.PendingTask;
import io.github.persistenttasks.protocol.Pool;
import io.github.persistenttasks.protocol.ProbeListener;
import io.github.persistenttasks.protocol.ProcessFound;
import io.github.persistenttasks.protocol.ProcessStarted;
import io.github.persistenttasks.protocol.RegisteredHook;
import io.github.persistenttasks.protocol.Schedule;
import io.github.persistenttasks.protocol.ShutdownEnded;
import io.github.persistenttasks.protocol.StackFrame;
import io.github.persistenttasks.protocol.StackTrace;
import io.github.persistenttasks.protocol.StepBegan;
import io.github.persistenttasks.protocol.StepEnded;
import io.github.persistenttasks.protocol.StoppedBy;
import io.github.persistenttasks.protocol.TestsCounted;
import io.github.persistenttasks.protocol.ThreadDied;
import io.github.persistenttasks.protocol.ThreadFound;
import io.github.persistenttasks.protocol.ThreadIdentity;
import io.github.persistenttasks.protocol.ThreadTried;
import io.github.persistenttasks.protocol.ThreadsHeld;
import io.github.persistenttasks.protocol.TrialsBegan;
import io.github.persistenttasks.protocol.Worker;
import io.github.persistenttasks.text.GeneratedNames;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Converts the events of a fork to facts. */
final class FactReader {

    /** The JDK's exception for a hook that is registered too late. */
    private static final String REFUSAL = "java.lang.IllegalStateException: Shutdown in progress";

    /** Shares equal frames, because they recur in most stacks. */
    private final Map<StackFrame, Frame> frames = new HashMap<>();

    private final Transcript transcript;

    FactReader(Transcript transcript) {
        this.transcript = transcript;
    }

    Observation.Jvm jvm() {
        Hello hello = transcript.hello().orElseThrow();
        return new Observation.Jvm(hello.version, hello.vendor, hello.home);
    }

    /** Returns the outcomes of the initializers that returned. */
    List<Attempt> attempts() {
        Map<Integer, Long> starts = new HashMap<>();
        transcript.all(StepBegan.class).forEach(begin -> starts.put(begin.step, begin.atMillis));
        Map<Integer, List<String>> held = new HashMap<>();
        transcript.all(ThreadsHeld.class).forEach(handle -> held.put(handle.step, handle.threads));
        Map<Integer, TestsCounted> tests = new HashMap<>();
        transcript.all(TestsCounted.class).forEach(counts -> tests.put(counts.step, counts));
        List<Attempt> attempts = new ArrayList<>();
        for (StepEnded end : transcript.all(StepEnded.class)) {
            long start = starts.getOrDefault(end.step, 0L);
            List<String> threads = held.getOrDefault(end.step, List.of());
            transcript
                    .initializer(OptionalInt.of(end.step))
                    .ifPresent(initializer -> attempts.add(
                            attempt(initializer, start, threads, end, Optional.ofNullable(tests.get(end.step)))));
        }
        exitedProgram(starts).ifPresent(attempts::add);
        return attempts;
    }

    /** Returns the outcome of a program that ended the JVM before its {@code main} returned. */
    private Optional<Attempt> exitedProgram(Map<Integer, Long> starts) {
        boolean exited = transcript.snapshot().filter(taken -> taken.exited).isPresent();
        return transcript
                .running()
                .filter(program -> exited && program.kind() == Initializer.Kind.MAIN)
                .map(program -> new Attempt(
                        program,
                        Attempt.Outcome.EXITED,
                        Optional.of(new Attempt.Run(
                                transcript.number(),
                                Optional.of(Duration.ofMillis(starts.getOrDefault(0, 0L))),
                                Optional.empty())),
                        Optional.empty(),
                        List.of()));
    }

    /** Returns how a program ended that was asked to end; empty if it ended by itself, or the fork did not run a program. */
    Optional<Observation.Stop> stop() {
        boolean asked = transcript.isOfProgram()
                && transcript.snapshot().filter(taken -> !taken.byItself).isPresent();
        return transcript.all(ShutdownEnded.class).stream()
                .filter(ended -> asked)
                .findFirst()
                .map(ended -> new Observation.Stop(!ended.ignoredSignal, time(ended.millis)));
    }

    private Attempt attempt(
            Initializer initializer, long start, List<String> held, StepEnded end, Optional<TestsCounted> tests) {
        return new Attempt(
                initializer,
                end.thrown.isPresent() ? Attempt.Outcome.FAILED : Attempt.Outcome.LOADED,
                Optional.of(new Attempt.Run(
                        transcript.number(),
                        Optional.of(Duration.ofMillis(start)),
                        Optional.of(Duration.of(end.micros, ChronoUnit.MICROS)))),
                end.thrown.map(thrown -> new Attempt.Failure(thrown.error, end.missingClass, stack(thrown.stack))),
                held,
                tests.map(counts -> new Attempt.TestCounts(counts.run, counts.failed, counts.skipped)));
    }

    List<LiveThread> threads() {
        Map<Long, ThreadTried> tried = new HashMap<>();
        transcript.all(ThreadTried.class).forEach(trial -> tried.put(trial.thread, trial));
        Map<Long, List<String>> attempts = attemptsToStop();
        return transcript.all(ThreadFound.class).stream()
                .map(thread -> thread(
                        thread,
                        stopTrial(
                                Optional.ofNullable(tried.get(thread.identity.id)),
                                attempts.getOrDefault(thread.identity.id, List.of()))))
                .toList();
    }

    /** Returns the ways to stop each thread that were tried, in this order. */
    private Map<Long, List<String>> attemptsToStop() {
        Map<Long, List<String>> attempts = new HashMap<>();
        for (AttemptBegan attempt : transcript.all(AttemptBegan.class)) {
            String way = attempt.call.orElseGet(() -> attempt.way.name().toLowerCase(Locale.ROOT));
            for (long thread : attempt.threads) {
                attempts.computeIfAbsent(thread, number -> new ArrayList<>()).add(way);
            }
        }
        return attempts;
    }

    private LiveThread thread(ThreadFound thread, Optional<StopTrial> stopTrial) {
        return new LiveThread(
                identity(thread.identity),
                new LiveThread.Code(
                        thread.code.className, thread.code.platform, thread.code.target, thread.code.factory),
                new LiveThread.Snapshot(thread.activity.state, stack(thread.activity.stack), thread.activity.waitsFor),
                cause(thread.cause),
                thread.creation.map(this::origin),
                thread.worker.map(FactReader::pool),
                thread.schedule.map(FactReader::schedule),
                new LiveThread.End(
                        thread.worker.flatMap(worker -> time(worker.endsInMillis)),
                        stopTrial,
                        jvmExit(),
                        transcript.isOfProgram()
                                && transcript
                                        .snapshot()
                                        .filter(taken -> taken.exited)
                                        .isPresent()));
    }

    private LiveThread.Cause cause(Cause cause) {
        return new LiveThread.Cause(
                transcript.initializer(cause.step),
                transcript.initializer(cause.meanwhile),
                transcript.initializer(cause.ofPool),
                cause.makers,
                cause.loadedElsewhere);
    }

    private LiveThread.Identity identity(ThreadIdentity identity) {
        return new LiveThread.Identity(
                transcript.number(),
                identity.id,
                GeneratedNames.stableText(identity.name),
                identity.daemon,
                identity.group.map(name -> new LiveThread.Group(name, identity.inSystemGroup)));
    }

    private static Optional<StopTrial> stopTrial(Optional<ThreadTried> result, List<String> attempts) {
        if (result.isEmpty()) {
            return attempts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StopTrial(StopTrial.Means.UNKNOWN, Optional.empty(), attempts, Optional.empty()));
        }
        ThreadTried tried = result.get();
        List<String> ways = new ArrayList<>(attempts);
        // A call that was made for the sake of another thread may end this one as well.
        tried.call.filter(call -> !ways.contains(call)).ifPresent(ways::add);
        return Optional.of(new StopTrial(means(tried.stoppedBy), tried.call, ways, time(tried.millis)));
    }

    private static StopTrial.Means means(StoppedBy way) {
        return switch (way) {
            case ITSELF -> StopTrial.Means.ITSELF;
            case SUCCEEDED -> StopTrial.Means.SUCCEEDED;
            case CLOSE -> StopTrial.Means.CLOSE;
            case CALL -> StopTrial.Means.CALL;
            case GC -> StopTrial.Means.GC;
            case INTERRUPT -> StopTrial.Means.INTERRUPT;
            case SHUTDOWN -> StopTrial.Means.SHUTDOWN;
            case NOTHING -> StopTrial.Means.NOTHING;
        };
    }

    /** Returns the time from <em>loaded</em> to the beginning of the shutdown; empty if the shutdown did not begin by itself. */
    private Optional<Duration> jvmExit() {
        return transcript
                .snapshot()
                .filter(snapshot -> snapshot.byItself)
                .map(snapshot -> Duration.ofMillis(snapshot.millis));
    }

    private Origin origin(Creation creation) {
        return new Origin(
                stack(creation.startedAt),
                GeneratedNames.stableText(creation.parent),
                Duration.ofMillis(creation.atMillis),
                creation.ancestors.stream().map(this::ancestor).toList());
    }

    private Origin.Ancestor ancestor(Ancestor ancestor) {
        return new Origin.Ancestor(GeneratedNames.stableText(ancestor.name), ancestor.state, stack(ancestor.startedAt));
    }

    private static LiveThread.Pool pool(Worker worker) {
        Pool pool = worker.pool;
        return new LiveThread.Pool(
                pool.className,
                pool.common,
                new LiveThread.Size(pool.size.current, pool.size.core, pool.size.maximum),
                pool.queued,
                pool.shutdown,
                Duration.ofMillis(pool.keepAliveMillis),
                pool.workersEnd,
                worker.idle);
    }

    private static LiveThread.Schedule schedule(Schedule schedule) {
        return new LiveThread.Schedule(
                schedule.first.stream().map(FactReader::pending).toList(),
                schedule.total,
                schedule.periodic,
                time(schedule.latestMillis));
    }

    private static LiveThread.Pending pending(PendingTask task) {
        return new LiveThread.Pending(task.className, time(task.periodMillis), time(task.inMillis));
    }

    List<Hook> hooks() {
        List<Hook> hooks = new ArrayList<>();
        transcript.replay(new ProbeListener() {
            @Override
            public void hookRan(HookRan ran) {
                hooks.add(hook(
                        ran.hook,
                        false,
                        new Hook.Result(
                                outcome(ran.outcome), time(ran.millis), ran.error, ran.state, stack(ran.stack))));
            }

            @Override
            public void hookRefused(HookRefused refused) {
                hooks.add(hook(
                        refused.hook,
                        true,
                        new Hook.Result(
                                Hook.Outcome.THREW,
                                Optional.empty(),
                                Optional.of(REFUSAL),
                                Optional.empty(),
                                List.of())));
            }
        });
        return hooks;
    }

    private static Hook.Outcome outcome(HookOutcome outcome) {
        return switch (outcome) {
            case FINISHED -> Hook.Outcome.FINISHED;
            case THREW -> Hook.Outcome.THREW;
            case RUNNING -> Hook.Outcome.RUNNING;
        };
    }

    private Hook hook(RegisteredHook hook, boolean late, Hook.Result result) {
        return new Hook(
                transcript.number(),
                GeneratedNames.stableText(hook.name),
                hook.className,
                transcript.initializer(hook.step),
                stack(hook.registeredAt),
                hook.loadedElsewhere,
                late,
                result);
    }

    List<Uncaught> uncaught() {
        return transcript.all(ThreadDied.class).stream().map(this::uncaught).toList();
    }

    private Uncaught uncaught(ThreadDied died) {
        return new Uncaught(
                transcript.number(),
                GeneratedNames.stableText(died.thread),
                transcript.initializer(died.step),
                died.thrown.error,
                stack(died.thrown.stack),
                stack(died.startedAt),
                died.loadedElsewhere);
    }

    /**
     * Returns the processes that are left, with the probe's description if there is one: those that the plugin found alive, and those that
     * were alive after tmax and that only a shutdown hook or a trial may have ended.
     */
    List<ChildProcess> processes() {
        Map<Long, ProcessFound> seen = new LinkedHashMap<>();
        transcript.all(ProcessFound.class).forEach(process -> seen.put(process.pid, process));
        Map<Long, ProcessStarted> starts = new HashMap<>();
        transcript.all(ProcessStarted.class).forEach(started -> starts.put(started.pid, started));
        List<ChildProcess> processes = new ArrayList<>();
        Set<Long> reported = new HashSet<>();
        for (ProcessFound process : seen.values()) {
            if (outlivedTmax(process.pid) && reported.add(process.pid)) {
                processes.add(child(process, starts));
            }
        }
        for (Transcript.Orphan orphan : transcript.orphans()) {
            if (reported.add(orphan.pid())) {
                processes.add(child(orphan, Optional.ofNullable(seen.get(orphan.pid())), starts));
            }
        }
        return processes;
    }

    /** Returns whether the process was alive after tmax, before the shutdown or the trials began. */
    private boolean outlivedTmax(long pid) {
        return transcript.snapshot().filter(snapshot -> !snapshot.byItself).isPresent()
                && (isEndedByHook(pid)
                        || transcript.all(TrialsBegan.class).stream()
                                .anyMatch(trials -> trials.processes.contains(pid)));
    }

    private boolean isEndedByHook(long pid) {
        return transcript.all(ShutdownEnded.class).stream().anyMatch(ended -> ended.processes.contains(pid));
    }

    private Optional<StopTrial> stopTrial(long pid) {
        return isEndedByHook(pid)
                ? Optional.of(new StopTrial(
                        StopTrial.Means.SHUTDOWN,
                        Optional.empty(),
                        List.of(StoppedBy.SHUTDOWN.name().toLowerCase(Locale.ROOT)),
                        Optional.empty()))
                : Optional.empty();
    }

    private ChildProcess child(ProcessFound process, Map<Long, ProcessStarted> starts) {
        Optional<ProcessStarted> first = first(process.pid, -1, starts);
        OptionalInt step = process.step.isPresent() || first.isEmpty() ? process.step : first.get().step;
        return child(process.pid, process.command, process.commandLine, step, first);
    }

    /** Describes an orphan as it is now, because it may have run another program when the probe saw it. */
    private ChildProcess child(
            Transcript.Orphan orphan, Optional<ProcessFound> seen, Map<Long, ProcessStarted> starts) {
        Optional<ProcessStarted> first = first(orphan.pid(), orphan.first(), starts);
        OptionalInt step = seen.map(process -> process.step)
                .filter(OptionalInt::isPresent)
                .or(() -> first.map(started -> started.step))
                .orElse(OptionalInt.empty());
        return child(
                orphan.pid(),
                orphan.command().or(() -> seen.flatMap(process -> process.command)),
                orphan.commandLine().or(() -> seen.flatMap(process -> process.commandLine)),
                step,
                first);
    }

    private ChildProcess child(
            long pid,
            Optional<String> command,
            Optional<String> commandLine,
            OptionalInt step,
            Optional<ProcessStarted> first) {
        return new ChildProcess(
                transcript.number(),
                pid,
                command,
                commandLine,
                transcript.initializer(step),
                first.flatMap(started -> started.creation).map(this::origin),
                stopTrial(pid),
                first.map(started -> started.loadedElsewhere).orElse(Map.of()));
    }

    /** Returns how the fork started the process, or the one from which it descends. */
    private static Optional<ProcessStarted> first(long pid, long first, Map<Long, ProcessStarted> starts) {
        ProcessStarted started = starts.getOrDefault(pid, starts.get(first));
        return Optional.ofNullable(started).map(process -> starts.getOrDefault(process.first, process));
    }

    List<Frame> stack(StackTrace stack) {
        List<Frame> list = new ArrayList<>(stack.frames.size());
        for (StackFrame frame : stack.frames) {
            list.add(frames.computeIfAbsent(frame, FactReader::frame));
        }
        return list;
    }

    private static Frame frame(StackFrame frame) {
        return new Frame(frame.className, frame.method, frame.location, frame.platform, frame.makesThread);
    }

    private static Optional<Duration> time(OptionalLong millis) {
        return millis.isPresent() ? Optional.of(Duration.ofMillis(millis.getAsLong())) : Optional.empty();
    }
}
