package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachJdk
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere only processes whose parents are alive are found")
class LeavesProcessesTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            classes = {
                Children.HasAnEnvironmentOfItsOwn.class,
                Children.BecomesADaemon.class,
                Children.RewritesItsTitle.class,
                Children.LeavesTheChildOfAChild.class,
                Hooks.LeavesAnOrphan.class
            })
    void aProcessThatShowsNothingOfThePluginIsReportedWithItsStarterAndEnded(Class<?> type) throws Exception {
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        outcome.finding(FindingKind.PROCESS, type);
        assertThat(outcome.verdict(type)).isEqualTo(Verdict.PERSISTENT);
        assertThat(process(outcome).creation().startedAt().get(0)).startsWith(type.getName());
        assertThat(running()).isEmpty();
    }

    @Test
    void aProcessIsAttributedToTheThreadThatStartsItAndNotToTheInitializerThatIsRunning() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Children.StartsLate.class, Children.MerelyLoads.class)
                .isSound();

        outcome.finding(FindingKind.PROCESS, Children.StartsLate.class);
        assertThat(outcome.verdict(Children.MerelyLoads.class)).isEqualTo(Verdict.CLEAN);
        assertThat(process(outcome).creation().startedAt().get(0)).contains(Children.StartsLate.class.getName());
    }

    @Test
    void theThreadOfTheJdkThatWaitsForAProcessIsNoTask() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Children.StartsLate.class).isSound();

        assertThat(outcome.report().tasks())
                .extracting(task -> task.identity().name())
                .noneMatch(name -> name.startsWith("process reaper"));
    }

    @Test
    void aProcessThatATrialEndsIsLeftAllTheSame() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Children.IsGuarded.class, OddPaths.Leak.class)
                .isSound();

        outcome.finding(FindingKind.PROCESS, Children.IsGuarded.class);
        outcome.finding(FindingKind.THREAD, OddPaths.Leak.class);
    }

    @Test
    void aProcessOfAShutdownHookIsReportedWithItsStarterAndEnded() throws Exception {
        Outcome outcome = Check.on(jvm, directory)
                .with(Children.StartsInAHook.class)
                .tmax(Duration.ofSeconds(5))
                .run()
                .isSound();

        outcome.finding(FindingKind.PROCESS, Children.StartsInAHook.class);
        assertThat(process(outcome).creation().startedAt().get(0)).startsWith(Children.StartsInAHook.class.getName());
        assertThat(running()).isEmpty();
    }

    @Test
    void eachOfManyProcessesIsReportedAndEnded() throws Exception {
        Outcome outcome = Check.on(jvm, directory)
                .with(Children.StartsMany.class)
                .initializerTimeout(Duration.ofMinutes(2))
                .run()
                .isSound();

        assertThat(processes(outcome))
                .hasSize(Children.StartsMany.COUNT)
                .allMatch(task -> task.creation().startedAt().get(0).startsWith(Children.StartsMany.class.getName()));
        assertThat(running()).isEmpty();
    }

    @Test
    void aProcessThatStartsItselfAgainAllTheTimeIsReportedAndEnded() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Children.IsARelay.class).isSound();

        outcome.finding(FindingKind.PROCESS, Children.IsARelay.class);
        assertThat(processes(outcome))
                .isNotEmpty()
                .allMatch(task -> task.creation().startedAt().get(0).startsWith(Children.IsARelay.class.getName()));
        assertThat(running()).isEmpty();
    }

    private static Task process(Outcome outcome) {
        List<Task> processes = processes(outcome);
        assertThat(processes).hasSize(1);
        return processes.get(0);
    }

    private static List<Task> processes(Outcome outcome) {
        return outcome.report().tasks().stream()
                .filter(task -> task.kind() == TaskKind.PROCESS)
                .toList();
    }

    /** Returns the processes of these providers that are running; one that has just been killed may be so for a moment. */
    private static List<String> running() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().map(List::of).orElse(List.of()).stream()
                        .anyMatch(argument -> argument.matches("433[123679]|4323|.*0\\.04338.*")))
                .filter(process -> {
                    process.onExit()
                            .completeOnTimeout(process, 10, java.util.concurrent.TimeUnit.SECONDS)
                            .join();
                    return process.isAlive();
                })
                .map(process -> process.info().commandLine().orElse(""))
                .toList();
    }
}
