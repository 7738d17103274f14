package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Pending;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachJdk
class SchedulesTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            classes = {
                Schedulers.IsPrivileged.class,
                Schedulers.IsWrapped.class,
                Schedulers.HidesItsWorkerInAnArray.class,
                Schedulers.HidesItsWorkerInAMap.class,
                Schedulers.HidesItsWorkerInAStaticField.class,
                Schedulers.HidesItsWorkerBehindAProxy.class,
                Schedulers.IsHardened.class,
                Schedulers.HoldsItsLocks.class,
                Schedulers.IsDecorated.class,
                Schedulers.LooksLikeTheSystem.class
            })
    void aPeriodicTaskOnADaemonThreadIsATimer(Class<?> type) throws Exception {
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        assertThat(outcome.finding(FindingKind.TIMER, type).message()).startsWith("Daemon timer");
        assertThat(outcome.report().conclusion().exit().byItself()).isTrue();
        assertThat(outcome.report().tasks())
                .flatExtracting(task -> task.workload().pending())
                .allSatisfy(pending -> {
                    assertThat(pending.task()).isEqualTo(Schedulers.Parts.Tick.class.getName());
                    assertThat(pending.periodSeconds()).hasValue(30);
                })
                .isNotEmpty();
    }

    @Test
    void aFutureIsNotAskedWhenItIsDue() throws Exception {
        Outcome outcome =
                Check.of(jvm, directory, Schedulers.HasItsOwnFutures.class).isSound();

        outcome.finding(FindingKind.TIMER, Schedulers.HasItsOwnFutures.class);
        assertThat(outcome.report().conclusion().exit().byItself()).isTrue();
        assertThat(outcome.report().tasks())
                .flatExtracting(task -> task.workload().pending())
                .singleElement()
                .satisfies(pending -> {
                    assertThat(pending.task()).isEqualTo(Schedulers.HasItsOwnFutures.Own.class.getName());
                    assertThat(pending.inSeconds()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(classes = {Schedulers.IsAForkJoinPool.class, Schedulers.IsABusyForkJoinPool.class})
    void aDelayedTaskOfAForkJoinPoolIsATimer(Class<?> type) throws Exception {
        assumeTrue(jvm.feature() >= 25);
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        outcome.finding(FindingKind.TIMER, type);
        assertThat(outcome.report().tasks())
                .flatExtracting(task -> task.workload().pending())
                .singleElement()
                .satisfies(pending -> {
                    assertThat(pending.task()).isEqualTo(Schedulers.Parts.Tick.class.getName());
                    assertThat(pending.periodSeconds()).hasValue(30);
                });
    }

    @Test
    void aDelayedTaskOfAForkJoinPoolThatIsDueAfterTmaxIsATimer() throws Exception {
        assumeTrue(jvm.feature() >= 25);
        Outcome outcome = Check.of(jvm, directory, Schedulers.IsAForkJoinPoolAfterTmax.class)
                .isSound();

        outcome.finding(FindingKind.TIMER, Schedulers.IsAForkJoinPoolAfterTmax.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {Schedulers.IsAForkJoinPoolUntilTmax.class, Schedulers.IsAForkJoinPoolWithoutTasks.class})
    void aForkJoinPoolWithoutTasksAfterTmaxIsHarmless(Class<?> type) throws Exception {
        assumeTrue(jvm.feature() >= 25);
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        assertThat(outcome.verdict(type)).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aDelayedTaskOfTheCommonPoolBelongsToTheArtifactOfTheTask() throws Exception {
        assumeTrue(jvm.feature() >= 25);
        Outcome outcome = Check.of(
                        jvm, directory, Schedulers.DelaysOnTheCommonPool.class, Schedulers.IsTheCommonPool.class)
                .isSound();

        assertThat(outcome.verdict(Schedulers.IsTheCommonPool.class)).isEqualTo(Verdict.PERSISTENT);
        assertThat(outcome.verdict(Schedulers.DelaysOnTheCommonPool.class)).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aPeriodicTaskOnAVirtualThreadIsATimer() throws Exception {
        assumeTrue(jvm.feature() >= 21);
        Outcome outcome = Check.of(jvm, directory, Schedulers.IsVirtual.class).isSound();

        Finding finding = outcome.finding(FindingKind.TIMER, Schedulers.IsVirtual.class);

        assertThat(finding.message()).startsWith("Daemon timer");
        assertThat(outcome.report().tasks())
                .filteredOn(task -> task.kind() == TaskKind.TIMER)
                .singleElement()
                .satisfies(timer -> {
                    assertThat(timer.attribution().where().get(0)).contains("Schedulers.every30Seconds");
                    assertThat(timer.workload().pending())
                            .extracting(Pending::task)
                            .containsExactly(Schedulers.Parts.Tick.class.getName());
                });
    }

    @ParameterizedTest
    @ValueSource(classes = {Schedulers.IsVirtualUntilTmax.class, Schedulers.SleepsOnAVirtualThread.class})
    void aVirtualThreadWithoutTasksAfterTmaxIsHarmless(Class<?> type) throws Exception {
        assumeTrue(jvm.feature() >= 21);
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        assertThat(outcome.verdict(type)).isEqualTo(Verdict.CLEAN);
        assertThat(outcome.report().tasks()).allSatisfy(task -> {
            assertThat(task.artifact()).isEqualTo(Check.id(type));
            assertThat(task.fate()).isEqualTo(Fate.HARMLESS);
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {Schedulers.IsDecoratedAndDone.class, Schedulers.CancelsItsTasks.class})
    void aDaemonThreadWithoutPendingTasksIsHarmless(Class<?> type) throws Exception {
        Outcome outcome = Check.of(jvm, directory, type).isSound();

        assertThat(outcome.verdict(type)).isEqualTo(Verdict.CLEAN);
        assertThat(outcome.report().tasks())
                .extracting(task -> task.fate())
                .isNotEmpty()
                .containsOnly(Fate.HARMLESS);
    }
}
