package io.github.persistenttasks.hostile;

import static io.github.persistenttasks.result.Outcome.CRASHED;
import static io.github.persistenttasks.result.Outcome.EXITED;
import static io.github.persistenttasks.result.Outcome.LOADED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Verdict;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachJdk
class EndsTheJvmTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(classes = {Enders.ExitsWithZero.class, Enders.ExitsWithOne.class})
    void anExitIsReportedWithItsCodeAndLocation(Class<?> type) throws Exception {
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        int code = type == Enders.ExitsWithZero.class ? 0 : 1;
        assertThat(outcome.finding(FindingKind.EXIT, type).message())
                .contains("System.exit(" + code + ")")
                .contains("Enders.java");
        assertThat(outcome.outcome(type)).isEqualTo(EXITED);
        assertThat(outcome.verdict(type)).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void theOthersAreJudgedInTheOrderOfTheClassPath() throws Exception {
        Outcome outcome = Check.of(
                        jvm, directory, Company.Keeps.class, Enders.ExitsWithZero.class, Company.LeaksAlone.class)
                .isSound();

        assertThat(outcome.verdict(Company.Keeps.class)).isEqualTo(Verdict.CLEAN);
        assertThat(outcome.verdict(Company.LeaksAlone.class)).isEqualTo(Verdict.CLEAN);
        assertThat(outcome.verdict(Enders.ExitsWithZero.class)).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void theOthersAreJudgedWithoutTheThreadThatEndsTheJvm() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Enders.ExitsLater.class, Company.LeaksAlone.class)
                .isSound();

        assertThat(outcome.verdict(Enders.ExitsLater.class)).isEqualTo(Verdict.INCOMPLETE);
        assertThat(outcome.verdict(Company.LeaksAlone.class)).isEqualTo(Verdict.PERSISTENT);
    }

    @Test
    void aHaltIsReportedWithItsCode() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Enders.Halts.class).isSound();

        assertThat(outcome.finding(FindingKind.EXIT, Enders.Halts.class).message())
                .contains("exit code 7");
        assertThat(outcome.outcome(Enders.Halts.class)).isEqualTo(EXITED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"96", "97", "98", "99"})
    void anExitWithACodeOfTheProbeIsReportedLikeAnyOther(String code) throws Exception {
        Outcome outcome = Check.on(jvm, directory)
                .with(Enders.HaltsLikeTheProbe.class)
                .environment(Map.of("HALT_CODE", code))
                .run()
                .isSound();

        assertThat(outcome.finding(FindingKind.EXIT, Enders.HaltsLikeTheProbe.class)
                        .message())
                .contains("exit code " + code);
    }

    @Test
    void anExitOnAThreadAfterLoadedIsAttributedToTheThreadsStarter() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Enders.ExitsLater.class).isSound();

        assertThat(outcome.finding(FindingKind.EXIT, Enders.ExitsLater.class).message())
                .contains("System.exit(0)")
                .contains("after everything was loaded");
        assertThat(outcome.outcome(Enders.ExitsLater.class)).isEqualTo(EXITED);
    }

    @Test
    void aHaltOnAThreadIsNotAttributedToTheInitializerThatIsRunning() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Enders.HaltsLater.class, Enders.Slow.class)
                .isSound();

        outcome.finding(FindingKind.EXIT, Enders.HaltsLater.class);
        assertThat(outcome.outcome(Enders.Slow.class)).isEqualTo(LOADED);
        assertThat(outcome.verdict(Enders.Slow.class)).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aHaltingHandlerIsAttributedToItsInstaller() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Enders.InstallsHaltingHandler.class, Enders.Slow.class)
                .isSound();

        assertThat(outcome.finding(FindingKind.EXIT, Enders.InstallsHaltingHandler.class)
                        .message())
                .contains("exit code 3");
        assertThat(outcome.verdict(Enders.Slow.class)).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void anExitThatNeedsTwoArtifactsIsReportedAndAllAreProbed() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Enders.OnlyInstallsHandler.class, Enders.ThrowsInBackground.class)
                .isSound();

        assertThat(outcome.findings())
                .anySatisfy(finding -> assertThat(finding.kind()).isEqualTo(FindingKind.EXIT));
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void aCrashIsReportedWithItsSignalAndItsLogIsKept() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Enders.Crashes.class).isSound();

        assertThat(outcome.finding(FindingKind.CRASH, Enders.Crashes.class).message())
                .contains("SIGSEGV");
        assertThat(outcome.outcome(Enders.Crashes.class)).isEqualTo(CRASHED);
        assertThat(outcome.output().resolve("hs_err_fork-1.log")).isRegularFile();
    }

    @Test
    void aKilledJvmIsReportedWithItsSignal() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Enders.IsKilled.class).isSound();

        assertThat(outcome.finding(FindingKind.CRASH, Enders.IsKilled.class).message())
                .contains("signal 9 (SIGKILL)");
    }

    @Test
    void aCrashThatDoesNotRecurIsNotClean() throws Exception {
        Outcome outcome = Check.on(jvm, directory)
                .with(Enders.IsKilledOnce.class)
                .environment(Map.of("ONCE", directory.resolve("once").toString()))
                .run()
                .isSound();

        assertThat(outcome.findings())
                .anySatisfy(finding -> assertThat(finding.kind()).isEqualTo(FindingKind.CRASH));
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void exitOnOutOfMemoryIsACrash() throws Exception {
        Outcome outcome = Check.on(jvm, directory)
                .with(Enders.ExhaustsTheHeap.class)
                .jvmArguments("-Xmx40m", "-XX:+ExitOnOutOfMemoryError")
                .run()
                .isSound();

        assertThat(outcome.finding(FindingKind.CRASH, Enders.ExhaustsTheHeap.class)
                        .message())
                .contains("OutOfMemoryError");
    }

    @Test
    void aFullHeapDoesNotAffectOtherArtifacts() throws Exception {
        Outcome outcome = Check.on(jvm, directory)
                .with(Enders.KeepsTheHeapFull.class)
                .jvmArguments("-Xmx40m")
                .run()
                .isSound();

        assertThat(outcome.verdict(Enders.KeepsTheHeapFull.class)).isIn(Verdict.INCOMPLETE, Verdict.CLEAN);
    }
}
