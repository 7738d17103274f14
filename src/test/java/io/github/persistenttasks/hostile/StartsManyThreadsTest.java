package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachJdk
class StartsManyThreadsTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @Test
    void eachOfTwoThousandThreadsIsReported() throws Exception {
        Outcome outcome = Check.on(jvm, directory)
                .with(Crowds.Leaks2000.class)
                .initializerTimeout(Duration.ofSeconds(30))
                .run()
                .isSound();

        assertThat(outcome.report().tasks())
                .hasSize(2_000)
                .allSatisfy(task -> assertThat(task.artifact()).isEqualTo(Check.id(Crowds.Leaks2000.class)));
        assertThat(outcome.console()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(classes = {Crowds.StartsForEver.class, Crowds.Relays.class})
    void shortLivedThreadsThatKeepStartingAreNotClean(Class<?> type) throws Exception {
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        assertThat(outcome.report().verdict()).isEqualTo(Verdict.PERSISTENT);
        assertThat(outcome.report().conclusion().exit().byItself()).isFalse();
    }

    @Test
    void overridingMethodsOfAThreadAreNotUsed() throws Exception {
        Outcome outcome =
                Check.of(jvm, directory, Crowds.OverridesItsMethods.class).isSound();

        outcome.finding(FindingKind.THREAD, Crowds.OverridesItsMethods.class);
        assertThat(outcome.report().tasks())
                .hasSize(2)
                .allSatisfy(task ->
                        assertThat(task.snapshot().state()).isIn(Thread.State.WAITING, Thread.State.TIMED_WAITING));
    }

    @Test
    void overridingMethodsOfAGroupAreNotUsed() throws Exception {
        Outcome outcome =
                Check.of(jvm, directory, Crowds.OverridesItsGroup.class).isSound();

        outcome.finding(FindingKind.THREAD, Crowds.OverridesItsGroup.class);
    }
}
