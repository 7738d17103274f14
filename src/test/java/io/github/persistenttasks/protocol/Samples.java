package io.github.persistenttasks.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Sample messages of each type. */
final class Samples {

    private static final Map<String, String> COPY = Map.of("com.acme.Copy", "file:/copy.jar");

    private static final StackTrace STACK = new StackTrace(List.of(
            new StackFrame("com.acme.Leak$1", "run", "Leak.java:12", false, true),
            new StackFrame("java.lang.Thread", "run", "Thread.java:840", true, false)));

    private Samples() {}

    /** Returns messages of the type: one with all optional values, and one with none of them. */
    static List<Message> of(MessageType type) {
        return switch (type) {
            case FORK_PLAN ->
                List.of(
                        new ForkPlan(
                                "/tmp/events",
                                "/tmp/pt1",
                                -5,
                                new Limits(1, 2, 3),
                                Optional.of(new TestSettings(
                                        List.of("fast"),
                                        List.of("slow | flaky"),
                                        List.of("junit-jupiter"),
                                        List.of("testng"),
                                        List.of(
                                                new TestFilter(".*Test\\.class", Optional.of("save.*"), false),
                                                new TestFilter("a/B\\.class", Optional.empty(), true)),
                                        Map.of("key", "value"))),
                                List.of(
                                        new PlanStep(
                                                StepKind.PROVIDER, Optional.of("com.acme.Spi"), "com.acme.Provider"),
                                        new PlanStep(StepKind.EXERCISE, Optional.empty(), "Exercise_a"),
                                        new PlanStep(StepKind.TEST, Optional.empty(), "com.acme.OrderTest"))),
                        new ForkPlan("", "", 0, new Limits(0, 0, 0), Optional.empty(), List.of()));
            case HELLO -> List.of(new Hello("17.0.15", "Débian", "/usr/lib/jvm"), new Hello("", "", ""));
            case STEP_BEGAN -> List.of(new StepBegan(1, 2), new StepBegan(0, 0));
            case FIRST_THREAD_CREATED -> List.of(new FirstThreadCreated(3), new FirstThreadCreated(0));
            case LIBRARY_LOADED -> List.of(new LibraryLoaded(20, "/tmp/libacme.so"), new LibraryLoaded(0, ""));
            case THREADS_HELD ->
                List.of(new ThreadsHeld(4, List.of("pool-1-thread-1", "Timer-0")), new ThreadsHeld(0, List.of()));
            case STEP_ENDED ->
                List.of(
                        new StepEnded(5, 6, Optional.of(new Thrown("java.lang.Error: no", STACK)), true),
                        new StepEnded(0, 0, Optional.empty(), false));
            case LOADED -> List.of(new Loaded(7), new Loaded(0));
            case THREAD_DIED ->
                List.of(
                        new ThreadDied("worker", OptionalInt.of(8), new Thrown("java.lang.Error", STACK), STACK, COPY),
                        new ThreadDied(
                                "",
                                OptionalInt.empty(),
                                new Thrown("", StackTrace.empty()),
                                StackTrace.empty(),
                                Map.of()));
            case STEP_BLOCKED ->
                List.of(
                        new StepBlocked(
                                9, 10, Optional.of(Thread.State.BLOCKED), Optional.of("java.lang.Object@1"), STACK),
                        new StepBlocked(0, 0, Optional.empty(), Optional.empty(), StackTrace.empty()));
            case PREMATURE_SHUTDOWN ->
                List.of(
                        new PrematureShutdown(
                                ShutdownCause.SIGNAL, OptionalInt.of(11), "main", OptionalLong.of(12), STACK),
                        new PrematureShutdown(
                                ShutdownCause.EXIT, OptionalInt.empty(), "", OptionalLong.empty(), StackTrace.empty()));
            case PROBE_FAILED -> List.of(new ProbeFailed("java.io.IOException: gone"), new ProbeFailed(""));
            case THREAD_FOUND ->
                List.of(
                        new ThreadFound(
                                new ThreadIdentity(13, "Timer-0", true, Optional.of("main"), true),
                                new ThreadCode(
                                        "com.acme.Worker",
                                        true,
                                        Optional.of("com.acme.Task"),
                                        Optional.of("com.acme.Factory")),
                                new ThreadActivity(Optional.of(Thread.State.WAITING), Optional.of("a lock"), STACK),
                                new Cause(
                                        OptionalInt.of(14),
                                        OptionalInt.of(31),
                                        OptionalInt.of(32),
                                        List.of("file:/a.jar"),
                                        Map.of("a.A", "file:/b.jar")),
                                Optional.of(creation()),
                                Optional.of(worker()),
                                Optional.of(schedule())),
                        new ThreadFound(
                                new ThreadIdentity(0, "", false, Optional.empty(), false),
                                new ThreadCode("", false, Optional.empty(), Optional.empty()),
                                new ThreadActivity(Optional.empty(), Optional.empty(), StackTrace.empty()),
                                new Cause(
                                        OptionalInt.empty(),
                                        OptionalInt.empty(),
                                        OptionalInt.empty(),
                                        List.of(),
                                        Map.of()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
            case PROCESS_STARTED ->
                List.of(
                        new ProcessStarted(
                                15,
                                1234,
                                14,
                                OptionalInt.of(16),
                                Optional.of(new Creation(StackTrace.empty(), "main", 17, List.of())),
                                COPY),
                        new ProcessStarted(0, 0, 0, OptionalInt.empty(), Optional.empty(), Map.of()));
            case PROCESS_FOUND ->
                List.of(
                        new ProcessFound(15, Optional.of("sleep"), Optional.of("sleep 60"), OptionalInt.of(16)),
                        new ProcessFound(0, Optional.empty(), Optional.empty(), OptionalInt.empty()));
            case SNAPSHOT_TAKEN -> List.of(new SnapshotTaken(true, true, 17), new SnapshotTaken(false, false, 0));
            case THREAD_TRIED ->
                List.of(
                        new ThreadTried(18, StoppedBy.CALL, Optional.of("a.Client.close()"), OptionalLong.of(19)),
                        new ThreadTried(0, StoppedBy.NOTHING, Optional.empty(), OptionalLong.empty()));
            case CALL_UNTRIED -> List.of(new CallUntried(18, "a.Client.close()"), new CallUntried(0, ""));
            case ATTEMPT_BEGAN ->
                List.of(
                        new AttemptBegan(StoppedBy.CALL, Optional.of("a.Client.close()"), List.of(18L)),
                        new AttemptBegan(StoppedBy.GC, Optional.empty(), List.of()));
            case TRIALS_BEGAN -> List.of(new TrialsBegan(List.of(4711L, 0L)), new TrialsBegan(List.of()));
            case TRIALS_ENDED -> List.of(new TrialsEnded(20), new TrialsEnded(0));
            case HOOKS_BEGAN ->
                List.of(new HooksBegan(List.of(OptionalInt.of(21), OptionalInt.empty())), new HooksBegan(List.of()));
            case HOOK_RAN ->
                List.of(
                        new HookRan(
                                hook(),
                                HookOutcome.THREW,
                                OptionalLong.of(22),
                                Optional.of("java.lang.Error"),
                                Optional.of(Thread.State.WAITING),
                                STACK),
                        new HookRan(
                                hook(),
                                HookOutcome.RUNNING,
                                OptionalLong.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                StackTrace.empty()));
            case HOOK_REFUSED ->
                List.of(
                        new HookRefused(hook()),
                        new HookRefused(new RegisteredHook("", "", OptionalInt.empty(), StackTrace.empty(), Map.of())));
            case TEST_BEGAN -> List.of(new TestBegan(36, 37, "saves"), new TestBegan(0, 0, ""));
            case TEST_ENDED -> List.of(new TestEnded(38), new TestEnded(0));
            case STEP_DELAYED -> List.of(new StepDelayed(43), new StepDelayed(0));
            case TESTS_COUNTED -> List.of(new TestsCounted(39, 40, 41, 42), new TestsCounted(0, 0, 0, 0));
            case SHUTDOWN_ENDED ->
                List.of(
                        new ShutdownEnded(true, true, OptionalLong.empty(), List.of()),
                        new ShutdownEnded(false, false, OptionalLong.of(35), List.of(36L, 37L)));
        };
    }

    private static RegisteredHook hook() {
        return new RegisteredHook("Thread-1", "com.acme.Hook", OptionalInt.of(23), STACK, COPY);
    }

    private static Creation creation() {
        return new Creation(
                STACK,
                "main",
                24,
                List.of(
                        new Ancestor("starter", Optional.of(Thread.State.TERMINATED), STACK),
                        new Ancestor("main", Optional.empty(), StackTrace.empty())));
    }

    private static Worker worker() {
        Pool pool = new Pool("com.acme.Pool", new PoolSize(25, 26, 27), 28, 29, true, true, true);
        return new Worker(pool, true, OptionalLong.of(30));
    }

    private static Schedule schedule() {
        return new Schedule(
                true,
                31,
                true,
                OptionalLong.of(32),
                List.of(
                        new PendingTask("com.acme.Task", OptionalLong.of(33), OptionalLong.of(34)),
                        new PendingTask("com.acme.Other", OptionalLong.empty(), OptionalLong.empty())));
    }
}
