package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.observation.Attempt;
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
import io.github.persistenttasks.protocol.CallUntried;
import io.github.persistenttasks.protocol.Cause;
import io.github.persistenttasks.protocol.Creation;
import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.Hello;
import io.github.persistenttasks.protocol.HookOutcome;
import io.github.persistenttasks.protocol.HookRan;
import io.github.persistenttasks.protocol.HookRefused;
import io.github.persistenttasks.protocol.PendingTask;
import io.github.persistenttasks.protocol.Pool;
import io.github.persistenttasks.protocol.PoolSize;
import io.github.persistenttasks.protocol.ProcessFound;
import io.github.persistenttasks.protocol.ProcessStarted;
import io.github.persistenttasks.protocol.RegisteredHook;
import io.github.persistenttasks.protocol.Schedule;
import io.github.persistenttasks.protocol.SnapshotTaken;
import io.github.persistenttasks.protocol.StackFrame;
import io.github.persistenttasks.protocol.StackTrace;
import io.github.persistenttasks.protocol.StepBegan;
import io.github.persistenttasks.protocol.StepEnded;
import io.github.persistenttasks.protocol.StoppedBy;
import io.github.persistenttasks.protocol.ThreadActivity;
import io.github.persistenttasks.protocol.ThreadCode;
import io.github.persistenttasks.protocol.ThreadDied;
import io.github.persistenttasks.protocol.ThreadFound;
import io.github.persistenttasks.protocol.ThreadIdentity;
import io.github.persistenttasks.protocol.ThreadTried;
import io.github.persistenttasks.protocol.ThreadsHeld;
import io.github.persistenttasks.protocol.Thrown;
import io.github.persistenttasks.protocol.TrialsBegan;
import io.github.persistenttasks.protocol.Worker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each event is converted to a fact with the same data and the initializer of its step. */
class FactReaderTest {

    private static final Map<String, String> COPY = Map.of("com.acme.Copy", "file:/copy.jar");

    private static final int FORK = 5;
    private static final Initializer A = Initializer.type("g:a:1", "A");
    private static final Initializer B = Initializer.type("g:b:1", "B");
    private static final StackTrace NOWHERE = StackTrace.empty();

    private final Transcript transcript =
            new Transcript(FORK, new ForkLogs(Path.of("output"), Path.of("crash")), List.of(A, B));

    @Test
    void helloGivesTheJvm() {
        assertThat(read(new Hello("17.0.15", "Acme", "/jvm")).jvm())
                .isEqualTo(new Observation.Jvm("17.0.15", "Acme", "/jvm"));
    }

    @Test
    void aStepThatEndedIsAnAttempt() {
        assertThat(read(
                                new StepBegan(0, 100),
                                new StepEnded(0, 1_500, Optional.empty(), false),
                                new StepBegan(1, 110),
                                new ThreadsHeld(1, List.of("Timer-0")),
                                new StepEnded(1, 7, Optional.of(new Thrown("java.lang.Error: no", at("B"))), true))
                        .attempts())
                .containsExactly(
                        new Attempt(
                                A,
                                Attempt.Outcome.LOADED,
                                Optional.of(new Attempt.Run(
                                        FORK,
                                        Optional.of(Duration.ofMillis(100)),
                                        Optional.of(Duration.ofNanos(1_500_000)))),
                                Optional.empty(),
                                List.of()),
                        new Attempt(
                                B,
                                Attempt.Outcome.FAILED,
                                Optional.of(new Attempt.Run(
                                        FORK,
                                        Optional.of(Duration.ofMillis(110)),
                                        Optional.of(Duration.ofNanos(7_000)))),
                                Optional.of(new Attempt.Failure("java.lang.Error: no", true, frames("B"))),
                                List.of("Timer-0")));
    }

    @Test
    void aStepThatOnlyBeganIsNotAnAttempt() {
        assertThat(read(new StepBegan(0, 100)).attempts()).isEmpty();
    }

    @Test
    void aThreadHasIdentityCodeActivityAndOrigin() {
        ThreadFound found = new ThreadFound(
                new ThreadIdentity(13, "worker", true, Optional.of("group"), true),
                new ThreadCode("com.acme.Worker", true, Optional.of("com.acme.Task"), Optional.of("com.acme.Factory")),
                new ThreadActivity(Optional.of(Thread.State.WAITING), Optional.of("a lock"), at("Now")),
                new Cause(
                        OptionalInt.of(1),
                        OptionalInt.of(0),
                        OptionalInt.of(1),
                        List.of("file:/a.jar"),
                        Map.of("a.A", "file:/b.jar")),
                Optional.of(new Creation(
                        at("Creation"),
                        "main",
                        24,
                        List.of(new Ancestor("starter", Optional.of(Thread.State.TERMINATED), at("Ancestor"))))),
                Optional.empty(),
                Optional.empty());

        assertThat(read(found).threads())
                .containsExactly(new LiveThread(
                        new LiveThread.Identity(
                                FORK, 13, "worker", true, Optional.of(new LiveThread.Group("group", true))),
                        new LiveThread.Code(
                                "com.acme.Worker", true, Optional.of("com.acme.Task"), Optional.of("com.acme.Factory")),
                        new LiveThread.Snapshot(
                                Optional.of(Thread.State.WAITING), frames("Now"), Optional.of("a lock")),
                        new LiveThread.Cause(
                                Optional.of(B),
                                Optional.of(A),
                                Optional.of(B),
                                List.of("file:/a.jar"),
                                Map.of("a.A", "file:/b.jar")),
                        Optional.of(new Origin(
                                frames("Creation"),
                                "main",
                                Duration.ofMillis(24),
                                List.of(new Origin.Ancestor(
                                        "starter", Optional.of(Thread.State.TERMINATED), frames("Ancestor"))))),
                        Optional.empty(),
                        Optional.empty(),
                        LiveThread.End.UNKNOWN));
    }

    @Test
    void aThreadWithoutOptionalDataHasEmptyValues() {
        LiveThread thread = only(read(thread(7, Optional.empty(), Optional.empty())));

        assertThat(thread.initializer()).isEmpty();
        assertThat(thread.identity().group()).isEmpty();
        assertThat(thread.snapshot()).isEqualTo(new LiveThread.Snapshot(Optional.empty(), List.of(), Optional.empty()));
        assertThat(thread.origin()).isEmpty();
        assertThat(thread.end()).isEqualTo(LiveThread.End.UNKNOWN);
    }

    @Test
    void aWorkerHasItsPoolAndItsEnd() {
        Pool pool = new Pool("com.acme.Pool", new PoolSize(3, 1, 9), 60_000, 4, true, false, true);
        LiveThread thread =
                only(read(thread(7, Optional.of(new Worker(pool, true, OptionalLong.of(30))), Optional.empty())));

        assertThat(thread.pool())
                .contains(new LiveThread.Pool(
                        "com.acme.Pool",
                        pool.common,
                        new LiveThread.Size(3, 1, 9),
                        4,
                        pool.shutdown,
                        Duration.ofMinutes(1),
                        pool.workersEnd,
                        true));
        assertThat(thread.end().in()).contains(Duration.ofMillis(30));
    }

    @ParameterizedTest
    @CsvSource({"true, false, false", "false, true, false", "false, false, true"})
    void propertiesOfAPoolAreNotMixedUp(boolean first, boolean second, boolean third) {
        Pool pool = new Pool("com.acme.Pool", new PoolSize(1, 1, 1), 0, 0, first, second, third);
        LiveThread.Pool read = only(read(
                        thread(7, Optional.of(new Worker(pool, false, OptionalLong.empty())), Optional.empty())))
                .pool()
                .orElseThrow();

        assertThat(read.common()).isEqualTo(pool.common);
        assertThat(read.shutdown()).isEqualTo(pool.shutdown);
        assertThat(read.ends()).isEqualTo(pool.workersEnd);
        assertThat(read.idle()).isFalse();
    }

    @Test
    void aTimerHasItsSchedule() {
        Schedule schedule = new Schedule(
                true,
                31,
                true,
                OptionalLong.of(32),
                List.of(
                        new PendingTask("com.acme.Task", OptionalLong.of(33), OptionalLong.of(34)),
                        new PendingTask("com.acme.Other", OptionalLong.empty(), OptionalLong.empty())));

        assertThat(only(read(thread(7, Optional.empty(), Optional.of(schedule))))
                        .schedule())
                .contains(new LiveThread.Schedule(
                        List.of(
                                new LiveThread.Pending(
                                        "com.acme.Task",
                                        Optional.of(Duration.ofMillis(33)),
                                        Optional.of(Duration.ofMillis(34))),
                                new LiveThread.Pending("com.acme.Other", Optional.empty(), Optional.empty())),
                        31,
                        true,
                        Optional.of(Duration.ofMillis(32))));
    }

    @ParameterizedTest
    @EnumSource(StoppedBy.class)
    void aStopTrialBelongsToItsThread(StoppedBy stoppedBy) {
        FactReader facts = read(
                thread(7, Optional.empty(), Optional.empty()),
                thread(8, Optional.empty(), Optional.empty()),
                new AttemptBegan(StoppedBy.CALL, Optional.of("a.Client.stop()"), List.of(7L, 8L)),
                new AttemptBegan(StoppedBy.GC, Optional.empty(), List.of(8L)),
                new ThreadTried(8, stoppedBy, Optional.of("a.Client.close()"), OptionalLong.of(19)));

        assertThat(facts.threads())
                .extracting(thread -> thread.end().stopTrial())
                .containsExactly(
                        Optional.of(new StopTrial(
                                StopTrial.Means.UNKNOWN,
                                Optional.empty(),
                                List.of("a.Client.stop()"),
                                Optional.empty())),
                        Optional.of(new StopTrial(
                                StopTrial.Means.valueOf(stoppedBy.name()),
                                Optional.of("a.Client.close()"),
                                List.of("a.Client.stop()", "gc", "a.Client.close()"),
                                Optional.of(Duration.ofMillis(19)))));
    }

    @Test
    void aCallThatCouldNotBeTriedBelongsToItsThread() {
        FactReader facts = read(
                thread(7, Optional.empty(), Optional.empty()),
                thread(8, Optional.empty(), Optional.empty()),
                new CallUntried(8, "a.Client.close()"),
                new ThreadTried(7, StoppedBy.SHUTDOWN, Optional.empty(), OptionalLong.of(1)),
                new ThreadTried(8, StoppedBy.SHUTDOWN, Optional.empty(), OptionalLong.of(1)));

        assertThat(facts.threads())
                .extracting(thread -> thread.end().stopTrial().orElseThrow().untried())
                .containsExactly(Optional.empty(), Optional.of("a.Client.close()"));
    }

    @Test
    void aThreadHasTheTimeOfItsJvmsOwnShutdown() {
        assertThat(only(read(thread(7, Optional.empty(), Optional.empty()), new SnapshotTaken(true, false, 17)))
                        .end()
                        .jvmExit())
                .contains(Duration.ofMillis(17));
    }

    @Test
    void aThreadHasNoShutdownTimeIfTheJvmDidNotEndByItself() {
        assertThat(only(read(thread(7, Optional.empty(), Optional.empty()), new SnapshotTaken(false, false, 17)))
                        .end()
                        .jvmExit())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HookOutcome.class)
    void aHookThatRanHasItsOutcome(HookOutcome outcome) {
        HookRan ran = new HookRan(
                new RegisteredHook("Thread-1", "com.acme.Hook", OptionalInt.of(0), at("Registration"), COPY),
                outcome,
                OptionalLong.of(22),
                Optional.of("java.lang.Error: no"),
                Optional.of(Thread.State.WAITING),
                at("Run"));

        assertThat(read(ran).hooks())
                .containsExactly(new Hook(
                        FORK,
                        "Thread-1",
                        "com.acme.Hook",
                        Optional.of(A),
                        frames("Registration"),
                        COPY,
                        false,
                        new Hook.Result(
                                Hook.Outcome.valueOf(outcome.name()),
                                Optional.of(Duration.ofMillis(22)),
                                Optional.of("java.lang.Error: no"),
                                Optional.of(Thread.State.WAITING),
                                frames("Run"))));
    }

    @Test
    void aRefusedHookIsLateWithTheJdksException() {
        assertThat(read(new HookRefused(
                                new RegisteredHook("late", "com.acme.Hook", OptionalInt.empty(), NOWHERE, Map.of())))
                        .hooks())
                .containsExactly(new Hook(
                        FORK,
                        "late",
                        "com.acme.Hook",
                        Optional.empty(),
                        List.of(),
                        Map.of(),
                        true,
                        new Hook.Result(
                                Hook.Outcome.THREW,
                                Optional.empty(),
                                Optional.of("java.lang.IllegalStateException: Shutdown in progress"),
                                Optional.empty(),
                                List.of())));
    }

    @Test
    void aThreadThatDiedIsUncaught() {
        assertThat(read(new ThreadDied(
                                "worker",
                                OptionalInt.of(1),
                                new Thrown("java.lang.Error: no", at("Run")),
                                at("Start"),
                                COPY))
                        .uncaught())
                .containsExactly(new Uncaught(
                        FORK, "worker", Optional.of(B), "java.lang.Error: no", frames("Run"), frames("Start"), COPY));
    }

    @Test
    void aLiveProcessIsDescribedAsItIsNowAndAttributedAsTheProbeSawIt() {
        ProcessHandle handle = ProcessHandle.current();
        transcript.orphan(handle.pid(), -1);
        transcript.orphan(handle.pid(), -1);

        assertThat(read(new ProcessFound(handle.pid(), Optional.of("sh"), Optional.of("sh"), OptionalInt.of(0)))
                        .processes())
                .singleElement()
                .satisfies(process -> {
                    assertThat(process.command().orElseThrow()).endsWith("java");
                    assertThat(process.initializer()).contains(A);
                });
    }

    @Test
    void anOrphanIsAttributedByTheProcessThatItDescendsFrom() {
        Creation creation = new Creation(at("com.acme.Starter"), "main", 5, List.of());
        transcript.orphan(ProcessHandle.current().pid(), 14);

        assertThat(read(new ProcessStarted(14, 1, 14, OptionalInt.of(0), Optional.of(creation), COPY))
                        .processes())
                .singleElement()
                .satisfies(process -> {
                    assertThat(process.initializer()).contains(A);
                    assertThat(process.loadedElsewhere()).isEqualTo(COPY);
                    assertThat(process.origin().orElseThrow().startedAt().get(0).className())
                            .isEqualTo("com.acme.Starter");
                });
    }

    @Test
    void aProcessThatATrialStartedIsNotLeft() {
        FactReader facts = read(
                new TrialsBegan(List.of()),
                new ProcessStarted(14, 1, 14, OptionalInt.empty(), Optional.empty(), Map.of()));
        transcript.orphan(ProcessHandle.current().pid(), 14);

        assertThat(facts.processes()).isEmpty();
    }

    @Test
    void aProcessThatHasEndedMeanwhileIsNotLeft() {
        assertThat(read(new ProcessFound(1, Optional.empty(), Optional.empty(), OptionalInt.empty()))
                        .processes())
                .isEmpty();
    }

    @Test
    void equalFramesAreShared() {
        StackReader stacks = new StackReader();

        assertThat(stacks.stack(at("A")).get(0)).isSameAs(stacks.stack(at("A")).get(0));
        assertThat(stacks.stack(new StackTrace(List.of(
                        new StackFrame("A", "a", "A.java:1", true, false),
                        new StackFrame("B", "b", "B.java:2", false, true)))))
                .containsExactly(
                        new Frame("A", "a", "A.java:1", true, false), new Frame("B", "b", "B.java:2", false, true));
    }

    private FactReader read(Event... events) {
        for (Event event : events) {
            transcript.add(event);
        }
        return new FactReader(transcript);
    }

    private static LiveThread only(FactReader facts) {
        assertThat(facts.threads()).hasSize(1);
        return facts.threads().get(0);
    }

    private static ThreadFound thread(long id, Optional<Worker> worker, Optional<Schedule> schedule) {
        return new ThreadFound(
                new ThreadIdentity(id, "thread", false, Optional.empty(), false),
                new ThreadCode("java.lang.Thread", true, Optional.empty(), Optional.empty()),
                new ThreadActivity(Optional.empty(), Optional.empty(), NOWHERE),
                new Cause(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), List.of(), Map.of()),
                Optional.empty(),
                worker,
                schedule);
    }

    private static StackTrace at(String type) {
        return new StackTrace(List.of(new StackFrame(type, "run", type + ".java:1", false, false)));
    }

    private static List<Frame> frames(String type) {
        return List.of(new Frame(type, "run", type + ".java:1", false, false));
    }
}
