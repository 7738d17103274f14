package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.HookOutcome;
import io.github.persistenttasks.result.StopsOn;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the trials to stop a task provoke changes no verdict and adds no finding. */
@OnEachJdk
class ProvokesNothingTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            classes = {
                Provoked.HaltsWhenInterrupted.class,
                Provoked.ExitsWhenInterrupted.class,
                Provoked.RegistersAHookWhenInterrupted.class
            })
    void threadThatDoesHarmWhenInterruptedIsOnlyAThread(Class<?> type) throws Exception {
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        assertThat(outcome.findings()).singleElement().isEqualTo(outcome.finding(FindingKind.THREAD, type));
        assertThat(outcome.report().tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.name()).isEqualTo("watchdog"));
    }

    @Test
    void hookThatNeedsADaemonIsJudgedWhileTheDaemonLives() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Provoked.FlushesInItsHook.class, Provoked.Waits.class)
                .isSound();

        assertThat(outcome.verdict(Provoked.FlushesInItsHook.class)).isEqualTo(Verdict.CLEAN);
        assertThat(outcome.report().hooks())
                .singleElement()
                .satisfies(hook -> assertThat(hook.run().outcome()).isEqualTo(HookOutcome.FINISHED));
        assertThat(task(outcome, "waits").stopTrial().stopsOn()).isEqualTo(StopsOn.INTERRUPT);
    }

    @Test
    void processThatAnInterruptEndsIsLeft() throws Exception {
        // JDK 8 has no ProcessHandle, so that only processes that are left at the end are seen.
        assumeThat(jvm.feature()).isGreaterThan(8);
        Outcome outcome = Check.of(jvm, directory, Provoked.GuardsAProcess.class, Provoked.Waits.class)
                .isSound();

        assertThat(outcome.report().tasks())
                .filteredOn(task -> task.kind() == TaskKind.PROCESS)
                .hasSize(1);
    }

    @Test
    void threadThatItsHookEndsStopsOnShutdown() throws Exception {
        Outcome outcome =
                Check.of(jvm, directory, Provoked.IsEndedByItsHook.class).isSound();

        assertThat(task(outcome, "server").stopTrial().stopsOn()).isEqualTo(StopsOn.SHUTDOWN);
        assertThat(outcome.verdict(Provoked.IsEndedByItsHook.class)).isEqualTo(Verdict.PERSISTENT);
    }

    private static Task task(Outcome outcome, String name) {
        return outcome.report().tasks().stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
