package io.github.persistenttasks.verdict;

import static io.github.persistenttasks.verdict.RecordedThread.every;
import static io.github.persistenttasks.verdict.RecordedThread.named;
import static io.github.persistenttasks.verdict.RecordedThread.once;
import static io.github.persistenttasks.verdict.RecordedThread.pool;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread.Pool;
import io.github.persistenttasks.observation.LiveThread.Size;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.observation.StopTrial.Means;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.TaskKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneralAdviceTest {

    private static final Hook.Result RUNNING = new Hook.Result(
            Hook.Outcome.RUNNING, Optional.empty(), Optional.empty(), Optional.of(Thread.State.WAITING), List.of());

    private static final Hook.Result THREW =
            new Hook.Result(Hook.Outcome.THREW, Optional.empty(), Optional.of("a.Error"), Optional.empty(), List.of());

    @Test
    void theProjectsOwnThreadCanBeMadeADaemonOrStopped() {
        assertThat(own(named("t"))).isEqualTo("Make it a daemon thread, or stop it before main returns.");
        assertThat(own(named("t").stoppedBy(Means.INTERRUPT)))
                .contains("Interrupt it")
                .contains("daemon thread");
    }

    @Test
    void forADependencyCallsUpgradesExclusionsAndIgnoreRulesAreSuggested() {
        List<RecordedThread> threads = List.of(
                named("t"),
                named("t").stoppedBy(Means.INTERRUPT),
                named("t").withTasks(every(1_000, "a.Tick", 5)),
                named("t").workingFor(pool(1, false, false)),
                named("t").workingFor(busy(false)),
                named("t").daemon());

        for (RecordedThread thread : threads) {
            assertThat(advice(thread, Fate.PERSISTENT, false))
                    .contains("close, stop or shutdown method of the library")
                    .contains("upgrade or exclude")
                    .contains("ignore rule")
                    .doesNotContain("daemon thread", "thread factory", "shutdown()", "cancel()", "allowCore");
        }
    }

    private enum Worker {
        NONE,
        IDLE,
        BUSY,
        IDLE_OF_A_SHUT_DOWN_POOL,
        BUSY_OF_A_SHUT_DOWN_POOL
    }

    private enum Trial {
        NONE,
        IN_VAIN,
        INTERRUPT,
        GC,
        SHUTDOWN,
        CALL,
        CALL_OF_THE_JDK
    }

    private record Situation(boolean own, boolean daemon, boolean timer, Worker worker, Trial trial, Fate fate) {

        static Stream<Situation> all() {
            return both(own -> both(daemon -> both(timer -> Stream.of(Worker.values())
                    .flatMap(worker -> Stream.of(Trial.values())
                            .flatMap(trial -> Stream.of(Fate.PERSISTENT, Fate.LINGERING)
                                    .map(fate -> new Situation(own, daemon, timer, worker, trial, fate)))))));
        }

        private static <T> Stream<T> both(Function<Boolean, Stream<T>> flag) {
            return Stream.of(true, false).flatMap(flag);
        }

        String says() {
            RecordedThread thread = daemon ? named("t").daemon() : named("t");
            if (timer) {
                thread.withTasks(every(1_000, "a.Tick", 5));
            }
            switch (worker) {
                case NONE -> {}
                case IDLE -> thread.workingFor(pool(1, false, false));
                case BUSY -> thread.workingFor(busy(false));
                case IDLE_OF_A_SHUT_DOWN_POOL -> thread.workingFor(pool(1, true, false));
                case BUSY_OF_A_SHUT_DOWN_POOL -> thread.workingFor(busy(true));
            }
            switch (trial) {
                case NONE -> {}
                case IN_VAIN -> thread.triedInVain("com.acme.Client.reset()");
                case INTERRUPT -> thread.stoppedBy(Means.INTERRUPT);
                case GC -> thread.stoppedBy(Means.GC);
                case SHUTDOWN -> thread.stoppedBy(Means.SHUTDOWN);
                case CALL -> thread.stoppedBy(Means.CALL, "com.acme.Client.close()");
                case CALL_OF_THE_JDK ->
                    thread.stoppedBy(Means.CALL, "java.util.concurrent.ThreadPoolExecutor.shutdown()");
            }
            return advice(thread, fate, own);
        }
    }

    @Test
    void onlyOwnCodeThatIsNoDaemonIsAdvisedToBecomeOne() {
        assertThat(Situation.all().filter(one -> !one.own() || one.daemon()))
                .extracting(Situation::says)
                .noneMatch(says -> says.contains("ake it a daemon")
                        || says.contains("thread factory")
                        || says.contains("new Timer(true)"));
    }

    @Test
    void whatAnotherHoldsIsNotToBeShutDown() {
        assertThat(Situation.all().filter(one -> !one.own()))
                .extracting(Situation::says)
                .noneMatch(says ->
                        says.contains("shutdown()") || says.contains("shutdownNow()") || says.contains("cancel()"));
    }

    @Test
    void whatIsShutDownIsNotToBeShutDown() {
        assertThat(Situation.all().filter(one -> one.worker().name().endsWith("SHUT_DOWN_POOL")))
                .extracting(Situation::says)
                .noneMatch(says -> says.contains("shutdown()"));
    }

    @Test
    void nothingIsSaidOfTheIdleWorkersOfABusyOne() {
        assertThat(Situation.all().filter(one -> one.worker().name().startsWith("BUSY")))
                .extracting(Situation::says)
                .noneMatch(says -> says.contains("idle workers") || says.contains("allowCore"));
    }

    @Test
    void theCallThatWasFoundIsTheAdvice() {
        assertThat(Situation.all().filter(one -> one.trial() == Trial.CALL))
                .extracting(Situation::says)
                .allSatisfy(says -> assertThat(says)
                        .containsOnlyOnce("com.acme.Client.close()")
                        .doesNotContain("if it has none", "find-version"));
    }

    @Test
    void whereNothingWasFoundUpgradesExclusionsAndIgnoreRulesHelp() {
        assertThat(Situation.all().filter(one -> !one.own() && one.trial() != Trial.CALL))
                .extracting(Situation::says)
                .allSatisfy(says -> assertThat(says).contains("find-version", "exclude it", "ignore rule"));
    }

    @Test
    void theCallThatEndedATaskIsNamedWhoeverStartedIt() {
        RecordedThread closed = named("t").stoppedBy(Means.CALL, "com.acme.Client.close()");

        assertThat(own(closed))
                .isEqualTo("Before main returns, call com.acme.Client.close(); this ended it when tried.");
        assertThat(advice(closed, Fate.PERSISTENT, false)).isEqualTo(own(closed));
        assertThat(own(closed.daemon()))
                .isEqualTo(
                        "The JVM exits without waiting for it. To end it earlier, call com.acme.Client.close(); this ended it when tried.");
    }

    @Test
    void aMethodOfAJdkPoolIsNotAdvisedToThoseWhoDoNotHoldThePool() {
        RecordedThread pooled = named("t").stoppedBy(Means.CALL, "java.util.concurrent.ThreadPoolExecutor.shutdown()");

        assertThat(advice(pooled, Fate.PERSISTENT, false))
                .isEqualTo(
                        "Only the library itself can end it: upgrade or exclude it, or add an ignore rule. To find a version that helps, run mvn persistent-tasks:find-version.");
        assertThat(advice(named("t").triedInVain("com.acme.Client.reset()"), Fate.PERSISTENT, false))
                .startsWith("There is nothing to call that ends it: upgrade")
                .contains("find-version", "exclude", "ignore rule");
        assertThat(own(pooled.workingFor(pool(1, false, false)))).startsWith("Call shutdown() on the executor");
    }

    @Test
    void aCallThatCouldNotBeTriedIsNamedAsSuch() {
        String call = "com.acme.Client.close()";

        assertThat(advice(named("t").triedWithout(call, Means.SHUTDOWN), Fate.PERSISTENT, false))
                .contains(
                        "call com.acme.Client.close(), which was not tried because the hook runs first, or call System.exit");
        assertThat(advice(named("t").triedWithout(call, Means.NOTHING), Fate.PERSISTENT, false))
                .startsWith(
                        "Before main returns, call com.acme.Client.close(): its object created the thread, but was collected");
        assertThat(advice(named("t").daemon().triedWithout(call, Means.NOTHING), Fate.HARMLESS, false))
                .contains("call com.acme.Client.close(), which was not tried, or upgrade");
    }

    @Test
    void aDaemonThreadNeedNotBecomeOne() {
        assertThat(own(named("t").daemon())).doesNotContain("Make it").contains("exits without waiting");
        assertThat(own(named("t").daemon().workingFor(pool(1, false, false)))).doesNotContain("thread factory");
        assertThat(own(named("t").daemon().withTasks(once("a.Once", 5)))).doesNotContain("Timer(true)");
    }

    @Test
    void onlyIdleWorkersAreAdvisedToTimeOut() {
        assertThat(own(named("t").workingFor(pool(1, false, false)))).contains("allowCoreThreadTimeOut(true)");
        assertThat(own(named("t").workingFor(busy(false))))
                .doesNotContain("idle workers")
                .contains("end the task that this worker runs");
    }

    @Test
    void aPoolThatIsShutDownNeedNotBeShutDown() {
        assertThat(own(named("t").workingFor(busy(true))))
                .isEqualTo(
                        "Its executor is shut down, but this task still runs: end the task, or interrupt it with shutdownNow().");
        assertThat(own(named("t").workingFor(pool(1, true, false)).withTasks(once("a.Once", 5_000))))
                .doesNotContain("shutdown()")
                .contains("shutdownNow() to drop them");
    }

    @Test
    void aProcessThatAShutdownHookEndsIsNotLeftByTheTestsOfSurefire() {
        Optional<StopTrial> byHook =
                Optional.of(new StopTrial(Means.SHUTDOWN, Optional.empty(), List.of("shutdown"), Optional.empty()));
        Optional<Initializer> test = Optional.of(Initializer.test("g:a:1", "a.OrderTest"));

        assertThat(GeneralAdvice.ofProcess(process(test, byHook), true)).contains("<stopsOn>shutdown</stopsOn>");
        assertThat(GeneralAdvice.ofProcess(process(test, Optional.empty()), true))
                .isEqualTo("End the process before the test ends: call destroy() on it, and wait for it.");
        assertThat(GeneralAdvice.ofProcess(process(Optional.empty(), byHook), true))
                .startsWith("A shutdown hook ends it, but not before")
                .contains("destroy()");
    }

    private static ChildProcess process(Optional<Initializer> initializer, Optional<StopTrial> stopTrial) {
        return new ChildProcess(
                1, 1, Optional.of("sleep"), Optional.empty(), initializer, Optional.empty(), stopTrial, Map.of());
    }

    @Test
    void onlyTheProjectsOwnProcessAndHookCanBeChanged() {
        assertThat(GeneralAdvice.ofProcess(process(Optional.empty(), Optional.empty()), true))
                .contains("destroy()");
        assertThat(GeneralAdvice.ofHook(RUNNING, true)).contains("add a timeout");
        assertThat(GeneralAdvice.ofHook(THREW, true)).contains("Catch the exceptions");
        assertThat(List.of(
                        GeneralAdvice.ofProcess(process(Optional.empty(), Optional.empty()), false),
                        GeneralAdvice.ofHook(RUNNING, false),
                        GeneralAdvice.ofHook(THREW, false)))
                .allSatisfy(advice -> assertThat(advice)
                        .contains("close, stop or shutdown method")
                        .contains("upgrade or exclude")
                        .doesNotContain("destroy()", "timeout", "Catch"));
    }

    @Test
    void onlyTheProjectsOwnCodeCanUnexportItsRemoteObjects() {
        RecordedThread reaper = named("RMI Reaper").running("sun.rmi.transport.ObjectTable$Reaper");

        assertThat(own(reaper)).contains("unexportObject");
        assertThat(own(reaper.createdAt(
                        "javax.management.remote.rmi.RMIConnectorServer.start(RMIConnectorServer.java:1)")))
                .startsWith("Call stop() on the JMXConnectorServer");
        assertThat(advice(reaper, Fate.PERSISTENT, false)).contains("method of the library");
        assertThat(own(named("RMI TCP Accept-0").daemon().running("sun.rmi.transport.tcp.TCPTransport$AcceptLoop")))
                .doesNotContain("unexportObject");
    }

    @Test
    void thePoolsOfTheJdkItselfCannotBeShutDown() {
        RecordedThread worker = named("HttpClient-1-Worker-0")
                .daemon()
                .workingFor(pool(0, false, false))
                .madeBy("jdk.internal.net.http.HttpClientImpl$DefaultThreadFactory");
        RecordedThread connection = named("RMI TCP Connection(1)-127.0.0.1")
                .daemon()
                .workingFor(pool(0, false, false))
                .madeBy("sun.rmi.transport.tcp.TCPTransport$1");
        RecordedThread ofTheUser =
                named("mine").workingFor(pool(1, false, false)).madeBy("com.acme.Threads");

        assertThat(own(worker)).contains("close the HttpClient").doesNotContain("shutdown");
        assertThat(own(connection)).contains("exits without waiting").doesNotContain("shutdown");
        assertThat(own(ofTheUser)).contains("shutdown()");
    }

    @Test
    void theConnectorsOfJmxAreClosed() {
        assertThat(own(named("JMX client heartbeat 1")
                        .daemon()
                        .running("com.sun.jmx.remote.internal.ClientCommunicatorAdmin$Checker")))
                .contains("exits without waiting")
                .contains("close() on each JMXConnector");
    }

    @Test
    void whatTestsShareUntilTheirJvmEndsCanBeAccepted() {
        RecordedThread shared = named("t").stoppedBy(Means.SHUTDOWN);
        Initializer test = Initializer.test("g:own:1", "a.OrderTest");

        assertThat(GeneralAdvice.ofShared(shared.seen(), Optional.of("Call close().")))
                .isEmpty();
        assertThat(GeneralAdvice.ofShared(named("t").during(test).seen(), Optional.of("Call close().")))
                .isEmpty();
        assertThat(GeneralAdvice.ofShared(shared.during(test).seen(), Optional.of("Call close().")))
                .hasValueSatisfying(advice -> assertThat(advice)
                        .contains("<stopsOn>shutdown</stopsOn>")
                        .endsWith(" To end it earlier: Call close()."));
    }

    private static String own(RecordedThread thread) {
        return advice(thread, Fate.PERSISTENT, true);
    }

    private static String advice(RecordedThread thread, Fate fate, boolean own) {
        TaskKind kind = thread.seen().schedule().isPresent() ? TaskKind.TIMER : TaskKind.THREAD;
        return GeneralAdvice.call(thread.seen())
                .map(call -> GeneralAdvice.ofCall(thread.seen(), kind, call))
                .orElseGet(() -> GeneralAdvice.of(thread.seen(), kind, fate, own));
    }

    private static Pool busy(boolean shutdown) {
        return new Pool(
                "java.util.concurrent.ThreadPoolExecutor",
                false,
                new Size(1, 1, 1),
                0,
                shutdown,
                Duration.ZERO,
                false,
                false);
    }
}
