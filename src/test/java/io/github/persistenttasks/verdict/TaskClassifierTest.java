package io.github.persistenttasks.verdict;

import static io.github.persistenttasks.verdict.RecordedThread.HOLDER;
import static io.github.persistenttasks.verdict.RecordedThread.every;
import static io.github.persistenttasks.verdict.RecordedThread.named;
import static io.github.persistenttasks.verdict.RecordedThread.once;
import static io.github.persistenttasks.verdict.RecordedThread.pool;
import static io.github.persistenttasks.verdict.RecordedThread.provider;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.LiveThread.Pending;
import io.github.persistenttasks.observation.StopTrial.Means;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.StopsOn;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskClassifierTest {

    private static final ClassPath DEPENDENCY = classPath("g:a:1", Path.of("a.jar"), List.of("g:app:1", "g:a:1"));
    private static final ClassPath PROJECT_ITSELF = classPath("g:a:1", Path.of(""), List.of("g:a:1"));
    private static final Pending EVERY_30_SECONDS = every(30_000, "a.Tick", 10_000);

    @TempDir
    private Path directory;

    @Test
    void aNonDaemonThreadPersists() {
        Task task = task(named("t").createdAt("a.Start.<init>(Start.java:7)").during(provider("a.Provider")));

        assertThat(task.kind()).isEqualTo(TaskKind.THREAD);
        assertThat(task.fate()).isEqualTo(Fate.PERSISTENT);
        assertThat(task.artifact()).isEqualTo("g:a:1");
        assertThat(task.attribution().trail()).containsExactly("g:app:1", "g:a:1");
        assertThat(task.initializer().name()).isEqualTo("a.Provider");
        assertThat(task.creation().parent()).isEqualTo("main");
    }

    @Test
    void theCreationStackStartsAtTheFirstFrameOutsideTheJdk() {
        Task task = task(named("t")
                .createdAt(
                        "java.lang.Thread.<init>(Thread.java:1)",
                        "a.Start.<init>(Start.java:7)",
                        "java.lang.Class.forName(Class.java:1)"));

        assertThat(task.startedAt())
                .containsExactly("a.Start.<init>(Start.java:7)", "java.lang.Class.forName(Class.java:1)");
    }

    @Test
    void aDaemonThreadIsHarmless() {
        assertThat(task(named("t").daemon().running("a.Loop")).fate()).isEqualTo(Fate.HARMLESS);
    }

    @Test
    void aPeriodicTaskOnADaemonThreadPersists() {
        Task task = task(named("Timer-0").daemon().withTasks(EVERY_30_SECONDS));

        assertThat(task.kind()).isEqualTo(TaskKind.TIMER);
        assertThat(task.fate()).isEqualTo(Fate.PERSISTENT);
        assertThat(task.workload().pending()).singleElement().satisfies(pending -> {
            assertThat(pending.task()).isEqualTo("a.Tick");
            assertThat(pending.periodSeconds()).hasValue(30.0);
            assertThat(pending.inSeconds()).hasValue(10.0);
        });
    }

    @Test
    void aSingleTaskOnADaemonThreadPersistsOnlyIfItIsDueAfterTmax() {
        assertThat(task(named("t").daemon().withTasks(once("a.Once", 1)).inJvmExitingAfter(500))
                        .fate())
                .isEqualTo(Fate.HARMLESS);
        assertThat(task(named("t").daemon().withTasks(once("a.Once", 1_501)).inJvmExitingAfter(500))
                        .fate())
                .isEqualTo(Fate.PERSISTENT);
    }

    @Test
    void anIdleWorkerThatEndsAfterItsKeepAliveLingersUntilThen() {
        Task task = task(named("t").workingFor(pool(0, false, true)).endingIn(58_000));

        assertThat(task.fate()).isEqualTo(Fate.LINGERING);
        assertThat(task.assessment().endsInSeconds()).hasValue(58.0);
        assertThat(task.assessment().advice().text()).contains("exits only after it has ended");
    }

    @Test
    void anIdleWorkerOfAPoolWithoutTimeoutPersists() {
        assertThat(task(named("t").workingFor(pool(2, false, false))).fate()).isEqualTo(Fate.PERSISTENT);
    }

    @Test
    void aKeepAliveThatNobodyLivesToSeeEndPersists() {
        Task task = task(named("t").workingFor(pool(0, false, true)).endingIn(Long.MAX_VALUE / 1_000_000));

        assertThat(task.fate()).isEqualTo(Fate.PERSISTENT);
        assertThat(task.assessment().endsInSeconds()).isEmpty();
    }

    @Test
    void whatEndedByItselfBeforeAnythingWasTriedLingersUntilThen() {
        Task task = task(named("t").stoppedBy(Means.ITSELF, 130));

        assertThat(task.fate()).isEqualTo(Fate.LINGERING);
        assertThat(task.assessment().endsInSeconds()).hasValue(0.13);
        assertThat(task.stopTrial().stopsOn()).isNull();
    }

    @Test
    void aSleeperThatEndsDuringACollectionWasNotEndedByIt() {
        Task task = task(named("t")
                .inState(Thread.State.TIMED_WAITING)
                .at("java.lang.Thread.sleep(Native Method)")
                .stoppedBy(Means.GC, 90));

        assertThat(task.fate()).isEqualTo(Fate.PERSISTENT);
        assertThat(task.stopTrial().stopsOn()).isNull();
    }

    @Test
    void aSleeperThatEndsLongAfterTheInterruptWasNotEndedByIt() {
        RecordedThread sleeper =
                named("t").inState(Thread.State.TIMED_WAITING).at("java.lang.Thread.sleep(Native Method)");

        assertThat(task(sleeper.stoppedBy(Means.INTERRUPT, 2)).stopTrial().stopsOn())
                .isEqualTo(StopsOn.INTERRUPT);
        assertThat(task(sleeper.stoppedBy(Means.INTERRUPT, 900)).stopTrial().stopsOn())
                .isNull();
    }

    @Test
    void threadsThatTakeEachOthersPlaceAreOneTaskThatPersists() {
        List<Task> tasks = tasks(List.of(
                named("shift-0")
                        .createdAt("a.Supervisor.run(Supervisor.java:7)")
                        .stoppedBy(Means.SUCCEEDED)
                        .seen(),
                named("shift-1")
                        .createdAt("a.Supervisor.run(Supervisor.java:7)")
                        .stoppedBy(Means.SUCCEEDED)
                        .seen()));

        assertThat(tasks).singleElement().satisfies(task -> {
            assertThat(task.fate()).isEqualTo(Fate.PERSISTENT);
            assertThat(task.artifact()).isEqualTo("g:a:1");
            assertThat(task.startedAt()).containsExactly("a.Supervisor.run(Supervisor.java:7)");
            assertThat(task.stopTrial().stopsOn()).isNull();
            assertThat(task.assessment().advice().text()).contains("another one takes its place");
        });
    }

    @Test
    void threadsOfTwoKindsThatStartEachOtherInTurnAreOneTask() {
        String ping = "a.Ping.start(Ping.java:7)";
        String pong = "a.Pong.start(Pong.java:8)";

        List<Task> tasks = tasks(List.of(
                named("ping")
                        .createdAt(ping)
                        .descendingFrom("pong", Thread.State.TERMINATED, pong)
                        .descendingFrom("ping", Thread.State.TERMINATED, ping)
                        .stoppedBy(Means.SUCCEEDED)
                        .seen(),
                named("pong")
                        .createdAt(pong)
                        .descendingFrom("ping", Thread.State.TERMINATED, ping)
                        .descendingFrom("pong", Thread.State.TERMINATED, pong)
                        .stoppedBy(Means.SUCCEEDED)
                        .seen()));

        assertThat(tasks).extracting(Task::name).containsExactly("ping");
    }

    @Test
    void aTimerThatOnlyAGarbageCollectionEndsPersists() {
        Task task = task(named("Timer-0").withTasks().stoppedBy(Means.GC));

        assertThat(task.kind()).isEqualTo(TaskKind.TIMER);
        assertThat(task.fate()).isEqualTo(Fate.PERSISTENT);
        assertThat(task.stopTrial().stopsOn()).isEqualTo(StopsOn.GC);
        assertThat(task.assessment().endsInSeconds()).isEmpty();
        assertThat(task.assessment().advice().text()).contains("only a garbage collection ends it");
    }

    @Test
    void anExecutorThatWasShutDownLingersUntilItsLastDelayedTask() {
        Task task = task(named("t").workingFor(pool(1, true, false)).withTasks(once("a.Once", 7_000)));

        assertThat(task.fate()).isEqualTo(Fate.LINGERING);
        assertThat(task.assessment().endsInSeconds()).hasValue(7.0);
    }

    @Test
    void aThreadThatAnInterruptWouldEndStillPersists() {
        assertThat(task(named("t").stoppedBy(Means.INTERRUPT)).fate()).isEqualTo(Fate.PERSISTENT);
    }

    @Test
    void theJvmsOwnThreadsAreNotTasks() {
        LiveThread finalizer = named("Finalizer")
                .daemon()
                .ofType("java.lang.ref.Finalizer$FinalizerThread")
                .seen();
        LiveThread cleaner = named("my own")
                .daemon()
                .ofType("jdk.internal.misc.InnocuousThread")
                .running("jdk.internal.ref.CleanerImpl")
                .seen();
        LiveThread reaper = named("t")
                .daemon()
                .running("java.util.concurrent.ThreadPoolExecutor$Worker")
                .madeBy("java.lang.ProcessHandleImpl$$Lambda/0x01")
                .seen();
        LiveThread recorder = named("t")
                .daemon()
                .createdAt("jdk.jfr.internal.JVMUpcalls.createRecorderThread(JVMUpcalls.java:1)")
                .seen();
        LiveThread housekeepingOfRmi = named("RMI Scheduler(0)")
                .daemon()
                .running("java.util.concurrent.ThreadPoolExecutor$Worker")
                .madeBy("sun.rmi.runtime.RuntimeUtil$1")
                .withTasks(every(300_000, "sun.rmi.transport.DGCImpl$1", 5_000))
                .seen();
        LiveThread dispatcher = named("t").daemon().seen();

        assertThat(tasks(List.of(finalizer, cleaner, reaper, recorder, housekeepingOfRmi, dispatcher)))
                .isEmpty();
    }

    @Test
    void aThreadNamedLikeOneOfTheJvmsIsATask() {
        LiveThread impostor = named("Common-Cleaner")
                .daemon()
                .running("a.Loop")
                .inSystemGroup()
                .seen();
        LiveThread poller = named("config-Poller")
                .daemon()
                .running("a.Loop")
                .inSystemGroup()
                .seen();
        LiveThread stubborn = named("Signal Dispatcher").inSystemGroup().seen();

        assertThat(tasks(List.of(impostor, poller, stubborn))).hasSize(3);
    }

    @Test
    void aThreadThatRmiCreatesForCodeUnderTestIsATask() {
        // From 24 on, the class that makes the threads of its housekeeping creates these as well.
        LiveThread accepting = named("RMI TCP Accept-0")
                .daemon()
                .running("sun.rmi.transport.tcp.TCPTransport$AcceptLoop")
                .createdAt(
                        "sun.rmi.runtime.RuntimeUtil.newThread(RuntimeUtil.java:1)",
                        "java.rmi.server.UnicastRemoteObject.exportObject(UnicastRemoteObject.java:1)",
                        "a.Server.<init>(Server.java:1)")
                .seen();

        assertThat(tasks(List.of(accepting))).hasSize(1);
    }

    @Test
    void aThreadCreatedByACallbackInAJvmThreadIsATask() {
        LiveThread callback = named("pool-1-thread-1")
                .daemon()
                .createdAt(
                        "java.util.concurrent.ThreadPoolExecutor.addWorker(ThreadPoolExecutor.java:1)",
                        "java.lang.UNIXProcess$3.run(UNIXProcess.java:1)")
                .seen();

        assertThat(tasks(List.of(callback))).hasSize(1);
    }

    @Test
    void adviceDependsOnWhetherTheCulpritIsTheProjectItself() {
        RecordedThread thread = named("t").createdAt("a.Start.<init>(Start.java:7)");

        assertThat(advice(PROJECT_ITSELF, thread)).startsWith("Make it a daemon thread");
        assertThat(advice(DEPENDENCY, thread)).contains("method of the library");
    }

    @Test
    void anExerciseIsTheUsersOwnThoughNoEntryOfTheClassPath() {
        assertThat(advice(DEPENDENCY, named("t").createdAt("exercise.Exercise.run(Exercise.java:1)")))
                .startsWith("Make it a daemon thread");
    }

    @Test
    void theCallThatEndedATaskComesBeforeTheAdviceForItsLibrary() throws Exception {
        LibraryAdvice known = LibraryAdvice.of(Files.writeString(
                directory.resolve("advice.json"),
                "[{\"task\": \"t\", \"advice\": \"Call Client.stop().\", \"setting\": \"Or set polls to 0.\"}]"));
        RecordedThread ended = named("t").stoppedBy(Means.CALL, "a.Client.stop()");
        RecordedThread inVain = named("t").triedInVain("a.Client.stop()");

        assertThat(advice(known, DEPENDENCY, ended))
                .isEqualTo("Before main returns, call a.Client.stop(); this ended it when tried. Or set polls to 0.");
        assertThat(advice(known, DEPENDENCY, inVain)).isEqualTo("Or set polls to 0.");
        assertThat(advice(known, DEPENDENCY, named("t"))).isEqualTo("Call Client.stop(). Or set polls to 0.");
    }

    @Test
    void aCallOfTheLibrarysAdviceThatWasTriedInVainLeavesTheGeneralAdvice() {
        RecordedThread timer = named("kamon-scheduler-1")
                .createdAt("kamon.Kamon.init(Kamon.java:1)")
                .triedInVain("kamon.Kamon.stopModules()");
        String kamon = "io.kamon:kamon-core_2.12:2.0.0";

        assertThat(new TaskClassifier(
                                HOLDER.with(type -> type.startsWith("kamon."), kamon),
                                classPath(kamon, Path.of("kamon.jar"), List.of(kamon)),
                                RecordedRun.CRITERIA)
                        .of(RecordedRun.of(List.of(timer.seen())).observation()))
                .singleElement()
                .satisfies(task -> assertThat(task.assessment().advice().text())
                        .startsWith("There is nothing to call that ends it"));
    }

    private static ClassPath classPath(String id, Path file, List<String> trail) {
        return new ClassPath(trail.get(0), List.of(new Entry(id, file, trail, true, List.of(id))));
    }

    private static String advice(ClassPath classPath, RecordedThread thread) {
        return advice(LibraryAdvice.known(), classPath, thread);
    }

    private static String advice(LibraryAdvice known, ClassPath classPath, RecordedThread thread) {
        Criteria criteria = new Criteria(RecordedRun.CRITERIA.tmax(), RecordedRun.CRITERIA.rules(), known);
        return new TaskClassifier(HOLDER, classPath, criteria)
                .of(RecordedRun.of(List.of(thread.seen())).observation())
                .get(0)
                .assessment()
                .advice()
                .text();
    }

    private static Task task(RecordedThread thread) {
        List<Task> tasks = tasks(List.of(thread.seen()));
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private static List<Task> tasks(List<LiveThread> threads) {
        return new TaskClassifier(HOLDER, DEPENDENCY, RecordedRun.CRITERIA)
                .of(RecordedRun.of(threads).observation());
    }
}
