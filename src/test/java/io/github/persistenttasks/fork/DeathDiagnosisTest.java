package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.Death.Kind;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.protocol.TestBegan;
import io.github.persistenttasks.protocol.TestEnded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The diagnosis of each kind of end, and whether it is certain. In each fork A runs first, then B. */
class DeathDiagnosisTest {

    private static final Initializer A = Initializer.type("g:a:1", "A");
    private static final Initializer B = Initializer.type("g:b:1", "B");

    @TempDir
    private Path directory;

    private ScriptedForks forks;

    @BeforeEach
    void script() {
        forks = new ScriptedForks(directory);
    }

    @Test
    void aBlockedInitializerIsReportedWithStateLockAndStack() {
        assertThat(diagnosis(A, ScriptedFork::blocks))
                .isEqualTo(new DeathDiagnosis(
                        new Death(
                                1,
                                Optional.of(A),
                                Kind.BLOCKED,
                                "did not return within 2.0 s (BLOCKED, waiting for a lock)",
                                stack("A")),
                        true));
    }

    @Test
    void anExitIsReportedWithCodeThreadAndStack() {
        assertThat(diagnosis(B, fork -> fork.exits(3)))
                .isEqualTo(new DeathDiagnosis(
                        new Death(
                                1,
                                Optional.of(B),
                                Kind.EXITED,
                                "called System.exit(3) on thread \"main\" while loading",
                                stack("B")),
                        true));
    }

    @Test
    void anExitIsReportedWithTheLastLinesOfTheOutput() throws Exception {
        Files.writeString(directory.resolve("fork-1.log"), "one\n\ntwo\nthree\nfour\nfive\nCannot bind to port 80\n");

        assertThat(diagnosis(B, fork -> fork.exits(3)).death().output())
                .containsExactly("two", "three", "four", "five", "Cannot bind to port 80");
    }

    @Test
    void anExitOnAThreadAfterLoadedIsAttributedToItsStarter() {
        DeathDiagnosis diagnosis =
                diagnosis(A, fork -> fork.startsThread(thread -> thread.startsThread(later -> later.exits(0))));

        assertThat(diagnosis.death().initializer()).contains(A);
        assertThat(diagnosis.death().message())
                .isEqualTo("called System.exit(0) on thread \"worker\" 7 ms after everything was loaded");
        assertThat(diagnosis.certain()).isTrue();
    }

    @Test
    void anExitOnAThreadWithoutAStepIsUncertain() {
        DeathDiagnosis diagnosis = diagnosis(B, fork -> fork.exitsFromNowhere(0));

        assertThat(diagnosis.death().initializer()).contains(B);
        assertThat(diagnosis.death().kind()).isEqualTo(Kind.EXITED);
        assertThat(diagnosis.certain()).isFalse();
    }

    @Test
    void anExitWhoseShutdownHangsHasNoExitCode() {
        forks.with(A, fork -> fork.registersHook(ScriptedFork::hangs));

        assertThat(diagnosis(B, fork -> fork.exits(3)).death().message())
                .isEqualTo("called System.exit on thread \"main\" while loading");
    }

    @Test
    void aHaltIsReportedWithItsCode() {
        assertSilent(
                diagnosis(B, fork -> fork.halts(7)), Kind.EXITED, "ended the JVM with exit code 7, without a shutdown");
    }

    @ParameterizedTest
    @CsvSource({"96", "97", "98", "99"})
    void anExitCodeOfTheProbeIsNotTrusted(int code) {
        assertSilent(
                diagnosis(B, fork -> fork.halts(code)),
                Kind.EXITED,
                "ended the JVM with exit code " + code + ", without a shutdown");
    }

    @ParameterizedTest
    @CsvSource({"1, SIGHUP", "6, SIGABRT", "9, SIGKILL", "11, SIGSEGV", "15, SIGTERM", "64, unknown"})
    void aSignalIsNamed(int number, String name) {
        assertSilent(
                diagnosis(B, fork -> fork.isKilledBy(number)),
                Kind.CRASHED,
                "ended the JVM with signal " + number + " (" + name + ")");
    }

    @Test
    void aShutdownBegunByASignalIsNotAnExit() {
        assertSilent(diagnosis(B, ScriptedFork::isTerminated), Kind.CRASHED, "ended the JVM with signal 15 (SIGTERM)");
    }

    @Test
    void aCrashOnTheMainThreadIsAttributedToTheRunningInitializer() {
        DeathDiagnosis diagnosis = diagnosis(B, fork -> fork.crashes("main"));

        assertThat(diagnosis.death().initializer()).contains(B);
        assertThat(diagnosis.death().kind()).isEqualTo(Kind.CRASHED);
        assertThat(diagnosis.death().message())
                .isEqualTo("crashed the JVM on thread \"main\" with exit code 134: "
                        + "SIGSEGV (0xb) at pc=0x00007f, pid=1, tid=2; C  [libacme.so+0x10]  crash+0x4");
        assertThat(diagnosis.certain()).isTrue();
    }

    @Test
    void aCrashDuringATestNamesItsMethodAndAfterItTheClass() {
        assertThat(diagnosis(B, fork -> {
                            fork.say(new TestBegan(7, 1, "saves"));
                            fork.crashes("main");
                        })
                        .death()
                        .initializer())
                .contains(B.method("saves"));
        assertThat(diagnosis(B, fork -> {
                            fork.say(new TestBegan(7, 1, "saves"));
                            fork.say(new TestEnded(7));
                            fork.crashes("main");
                        })
                        .death()
                        .initializer())
                .contains(B);
    }

    @Test
    void aMethodThatIsKnownIsBlamedAndNotItsClass() {
        DeathDiagnosis diagnosis = diagnosis(B, fork -> {
            fork.say(new TestBegan(7, 1, "saves"));
            fork.crashes("main");
        });

        assertThat(diagnosis.blaming(B).initializer()).contains(B.method("saves"));
        assertThat(diagnosis.blaming(A).initializer()).contains(A);
    }

    @Test
    void aCrashOnAnotherThreadIsUncertain() {
        DeathDiagnosis diagnosis = diagnosis(B, fork -> fork.crashes("a \"worker\""));

        assertThat(diagnosis.death().kind()).isEqualTo(Kind.CRASHED);
        assertThat(diagnosis.death().message()).startsWith("crashed the JVM on thread \"a \"worker\"\" with");
        assertThat(diagnosis.certain()).isFalse();
    }

    @Test
    void aCrashOnTheMainThreadWithoutARunningInitializerIsUncertain() {
        DeathDiagnosis diagnosis = onceLoaded(fork -> fork.crashes("main"));

        assertThat(diagnosis.death().initializer()).isEmpty();
        assertThat(diagnosis.certain()).isFalse();
    }

    @Test
    void exhaustedMemoryIsACrashWithTheJvmsMessage() {
        assertSilent(
                diagnosis(B, ScriptedFork::exhaustsMemory),
                Kind.CRASHED,
                "ended the JVM with exit code 3: Terminating due to java.lang.OutOfMemoryError: Java heap space");
    }

    @Test
    void theExitCodeOfExhaustedMemoryWithoutAMessageIsAnExit() {
        assertSilent(
                diagnosis(B, fork -> fork.halts(3)), Kind.EXITED, "ended the JVM with exit code 3, without a shutdown");
    }

    @Test
    void anotherExitCodeIsNotACrashEvenIfTheOutputMentionsMemory() {
        assertSilent(
                diagnosis(B, fork -> {
                    fork.prints("Terminating due to java.lang.OutOfMemoryError: not so");
                    fork.halts(7);
                }),
                Kind.EXITED,
                "ended the JVM with exit code 7, without a shutdown");
    }

    @Test
    void aJvmThatIsKilledWhileAnInitializerRunsIsBlocked() {
        assertSilent(diagnosis(B, ScriptedFork::isSilent), Kind.BLOCKED, "did not answer, and the JVM was killed");
    }

    @Test
    void aJvmThatIsKilledWhileNoInitializerRunsIsLost() {
        DeathDiagnosis diagnosis = onceLoaded(ScriptedFork::isSilent);

        assertThat(diagnosis.death())
                .isEqualTo(
                        new Death(1, Optional.empty(), Kind.LOST, "did not answer, and the JVM was killed", List.of()));
        assertThat(diagnosis.certain()).isFalse();
    }

    @Test
    void aFailureOfTheProbeIsReportedWithItsReason() {
        assertSilent(
                diagnosis(B, fork -> fork.breaksTheProbe("java.lang.Error: no")),
                Kind.EXITED,
                "ended the JVM with exit code 98, without a shutdown; the probe reported: java.lang.Error: no");
    }

    @Test
    void lostEventsAreReportedAsDeleted() {
        DeathDiagnosis diagnosis = diagnosis(B, ScriptedFork::losesEvents);

        assertThat(diagnosis.death())
                .isEqualTo(new Death(1, Optional.empty(), Kind.LOST, "deleted part of the probe's records", List.of()));
        assertThat(diagnosis.certain()).isFalse();
    }

    @Test
    void aReportedEndIsUsedEvenIfOtherEventsAreLost() {
        forks.with(A, ScriptedFork::losesEvents);

        assertThat(diagnosis(B, ScriptedFork::blocks).death().kind()).isEqualTo(Kind.BLOCKED);
    }

    @Test
    void aCompletedShutdownIsNotADeath() {
        assertThat(shutdown(fork -> fork.registersHook(hook -> {}))).isEmpty();
        assertThat(shutdown(fork -> fork.registersHook(ScriptedFork::hangs))).isEmpty();
    }

    @Test
    void anEndDuringTheShutdownIsAttributedToTheOnlyHook() {
        assertThat(shutdown(fork -> fork.registersHook(hook -> hook.halts(5))))
                .contains(new Death(
                        1,
                        Optional.of(B),
                        Kind.EXITED,
                        "ended the JVM with exit code 5 during its shutdown",
                        List.of()));
    }

    @Test
    void anEndDuringTheShutdownIsAttributedToNoneOfSeveralHooks() {
        forks.with(A, fork -> fork.registersHook(hook -> {}));

        assertThat(shutdown(fork -> fork.registersHook(hook -> hook.isKilledBy(9))))
                .contains(new Death(
                        1,
                        Optional.empty(),
                        Kind.CRASHED,
                        "ended the JVM with signal 9 (SIGKILL) during its shutdown",
                        List.of()));
    }

    @Test
    void aJvmThatIsKilledDuringItsShutdownIsLost() {
        assertThat(shutdown(fork -> fork.registersHook(ScriptedFork::isSilent)))
                .contains(new Death(
                        1,
                        Optional.of(B),
                        Kind.LOST,
                        "did not answer, and the JVM was killed during its shutdown",
                        List.of()));
    }

    @Test
    void processThatHangsAfterItsHooksIsBlockedByTheOnlyOneWithANativeLibrary() {
        assertThat(shutdown(fork -> {
                    fork.loadsLibrary("/tmp/libacme.so");
                    fork.afterHooks(ScriptedFork::isSilent);
                }))
                .contains(new Death(
                        1,
                        Optional.of(B),
                        Kind.BLOCKED,
                        "did not answer, and the JVM was killed after its shutdown hooks; it has loaded /tmp/libacme.so",
                        List.of()));
    }

    @Test
    void processThatCrashesAfterItsHooksIsNotClean() {
        forks.with(A, fork -> fork.loadsLibrary("a.so"));

        assertThat(shutdown(fork -> {
                    fork.loadsLibrary("b.so");
                    fork.afterHooks(code -> code.isKilledBy(11));
                }))
                .contains(new Death(
                        1,
                        Optional.empty(),
                        Kind.CRASHED,
                        "ended the JVM with signal 11 (SIGSEGV) after its shutdown hooks; it has loaded a.so, b.so",
                        List.of()));
    }

    private DeathDiagnosis diagnosis(Initializer initializer, Consumer<ScriptedFork> disaster) {
        return DeathDiagnosis.of(forks.with(initializer, disaster).run(List.of(A, B)));
    }

    private DeathDiagnosis onceLoaded(Consumer<ScriptedFork> disaster) {
        return DeathDiagnosis.of(forks.onceLoaded(disaster).run(List.of(A, B)));
    }

    private Optional<Death> shutdown(Consumer<ScriptedFork> registers) {
        return DeathDiagnosis.ofShutdown(forks.with(B, registers).run(List.of(A, B)));
    }

    /** Asserts the kind and the message of an end that is attributed to the running initializer but not certain. */
    private static void assertSilent(DeathDiagnosis diagnosis, Kind kind, String message) {
        assertThat(diagnosis)
                .usingRecursiveComparison()
                .ignoringFields("death.output")
                .isEqualTo(new DeathDiagnosis(new Death(1, Optional.of(B), kind, message, List.of()), false));
    }

    private static List<Frame> stack(String type) {
        return List.of(new Frame(type, "run", type + ".java:1", false, false));
    }
}
