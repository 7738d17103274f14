package io.github.persistenttasks.hostile;

import static io.github.persistenttasks.result.Outcome.LOADED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachJdk
class TampersTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            classes = {
                Tamperers.ClosesTheStreams.class,
                Tamperers.ReplacesTheStreams.class,
                Tamperers.Prints.class,
                Tamperers.ClearsTheProperties.class,
                Tamperers.ChangesTheDefaults.class,
                Tamperers.ChangesTheLoaders.class,
                Tamperers.FindsTheChannel.class
            })
    void tamperingWithoutALeakIsClean(Class<?> type) throws Exception {
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        assertThat(outcome.outcome(type)).isEqualTo(LOADED);
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(outcome.report().conclusion().exit().byItself()).isTrue();
    }

    @Test
    void creationStacksSurviveCodeThatRemovesWhatTheMainThreadInherits() throws Exception {
        Check check = Check.on(jvm, directory).with(Tamperers.ForgetsWhatItInherited.class, OddPaths.Leak.class);
        if (jvm.hasModules()) {
            check.jvmArguments("--add-opens=java.base/java.lang=ALL-UNNAMED");
        }

        Outcome outcome = check.run().isSound();

        assertThat(outcome.outcome(Tamperers.ForgetsWhatItInherited.class)).isEqualTo(LOADED);
        assertThat(outcome.report().tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.creation().startedAt().get(0))
                        .startsWith(OddPaths.Leak.class.getName() + ".<init>"));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Tamperers.ForbidsToExit.class,
                Tamperers.HarassesEveryThread.class,
                Tamperers.DestroysTheGroups.class,
                Tamperers.StopsEveryThread.class,
                Tamperers.SuspendsEveryThread.class,
                Tamperers.DeletesWhatItFinds.class,
                Tamperers.WritesIntoTheChannel.class
            })
    void aLeakIsFoundAndAttributedDespiteTampering(Class<?> type) throws Exception {
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        outcome.finding(FindingKind.THREAD, type);
        assertThat(outcome.verdict(type)).isEqualTo(Verdict.PERSISTENT);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Tamperers.TruncatesTheChannel.class,
                Tamperers.KeepsTruncatingTheChannel.class,
                Tamperers.KeepsStoppingThreads.class
            })
    void tamperingThatBlindsTheProbeIsNotClean(Class<?> type) throws Exception {
        Outcome outcome = Check.of(jvm, directory, type).isTidy();

        assertThat(outcome.report().verdict()).isNotEqualTo(Verdict.CLEAN);
        assertThat(outcome.verdict(type)).isNotEqualTo(Verdict.CLEAN);
    }

    @Test
    void renamingEveryThreadDoesNotMatter() throws Exception {
        Outcome outcome =
                Check.of(jvm, directory, Tamperers.RenamesEveryThread.class).isSound();

        assertThat(outcome.report().verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aDestroyedGroupDoesNotAffectLaterThreads() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Tamperers.DestroysTheGroups.class, Enders.ThrowsInBackground.class)
                .isSound();

        outcome.finding(FindingKind.UNCAUGHT, Enders.ThrowsInBackground.class);
    }
}
