package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachJdk
class HangsAtTheEndTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            classes = {
                Hooks.NeverEnds.class,
                Hooks.Throws.class,
                Hooks.Deadlock.class,
                Hooks.CallsExit.class,
                Hooks.RegisterOthers.class,
                Hooks.OverrideTheirMethods.class
            })
    void aHookThatThrowsOrHangsIsAttributedToItsRegistrant(Class<?> type) throws Exception {
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        outcome.finding(FindingKind.HOOK, type);
        assertThat(outcome.verdict(type)).isEqualTo(Verdict.PERSISTENT);
        assertThat(outcome.report().hooks()).hasSizeLessThan(150);
    }

    @Test
    void aHookThatHaltsTheJvmIsAttributedToItsRegistrant() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Hooks.CallsHalt.class).isSound();

        assertThat(outcome.finding(FindingKind.EXIT, Hooks.CallsHalt.class).message())
                .contains("exit code 9")
                .contains("shutdown");
        assertThat(outcome.verdict(Hooks.CallsHalt.class)).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void hookThatWaitsForLongerThanTmaxIsSaidToWait() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Hooks.Waits.class).isSound();

        assertThat(outcome.finding(FindingKind.HOOK, Hooks.Waits.class).message())
                .contains("was still waiting")
                .doesNotContain("running");
    }

    @Test
    void processThatHangsAfterItsHooksIsBlockedByTheNativeLibrary() throws Exception {
        Outcome outcome = afterHooks(Natives.Hangs.class);

        assertThat(outcome.finding(FindingKind.BLOCKED, Natives.Hangs.class).message())
                .contains("after its shutdown hooks", "libacme.so");
        assertThat(outcome.verdict(Natives.Hangs.class)).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void processThatCrashesAfterItsHooksIsNotClean() throws Exception {
        Outcome outcome = afterHooks(Natives.Crashes.class);

        assertThat(outcome.findings()).extracting(Finding::kind).contains(FindingKind.CRASH);
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    private Outcome afterHooks(Class<?> provider) throws Exception {
        Check check = Check.on(jvm, directory).with(provider);
        if (jvm.feature() >= 9) {
            check.jvmArguments("--add-opens", "java.base/java.lang=ALL-UNNAMED");
        }
        return check.run();
    }

    @Test
    void hooksThatEndAreClean() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Hooks.AreMany.class).isSound();

        assertThat(outcome.report().verdict()).isEqualTo(Verdict.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(classes = {Hooks.LeavesAProcess.class, Hooks.LeavesAGrandchild.class})
    void aProcessIsReportedWithItsCommandLineAndEnded(Class<?> type) throws Exception {
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        outcome.finding(FindingKind.PROCESS, type);
        assertThat(outcome.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("sleep 432"));
        assertThat(outcome.verdict(type)).isEqualTo(Verdict.PERSISTENT);
    }

    @Test
    void anOrphanedProcessIsReportedAndEnded() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Hooks.LeavesAnOrphan.class).isSound();

        assertThat(outcome.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("sleep 4323"));
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.PERSISTENT);
    }
}
