package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.Task;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachJdk
class EndsByItselfTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(classes = {KeepAlives.Ends.class, KeepAlives.EndsLater.class})
    void idleWorkerLingersForItsKeepAlive(Class<?> type) throws Exception {
        assertThat(workers(type)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.fate()).isEqualTo(Fate.LINGERING);
            assertThat(task.assessment().endsInSeconds().getAsDouble()).isBetween(15.0, 20.0);
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {KeepAlives.Shrinks.class, KeepAlives.LastsForEver.class, KeepAlives.ComesAgain.class})
    void workerWhoseKeepAliveDoesNotEndItPersists(Class<?> type) throws Exception {
        assertThat(workers(type)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.fate()).isEqualTo(Fate.PERSISTENT);
            assertThat(task.assessment().endsInSeconds()).isEmpty();
        });
    }

    @Test
    void whatEndsByItselfSoonAfterTmaxWasEndedByNothing() throws Exception {
        assertThat(tasks(Moments.EndsSoon.class)).singleElement().satisfies(task -> {
            assertThat(task.stopTrial().stopsOn()).isNull();
            assertThat(task.fate()).isEqualTo(Fate.LINGERING);
        });
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Moments.PassesOn.class,
                Moments.PassesOnAtOnce.class,
                Moments.PassesOnInTurn.class,
                Moments.IsReplacedByADaemon.class,
                Moments.IsOfItsOwnClass.class
            })
    void threadsThatTakeEachOthersPlaceAreOneTaskWithItsCulprit(Class<?> type) throws Exception {
        assertThat(relay(type)).singleElement().satisfies(task -> {
            assertThat(task.fate()).isEqualTo(Fate.PERSISTENT);
            assertThat(task.artifact()).isEqualTo(Check.id(type));
            assertThat(task.stopTrial().stopsOn()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {Moments.PassesOn.class, Moments.IsReplacedByADaemon.class})
    void relayIsReportedWithTheLineThatStartsIt(Class<?> type) throws Exception {
        assertThat(relay(type))
                .isNotEmpty()
                .allSatisfy(
                        task -> assertThat(task.startedAt()).first().asString().startsWith(type.getName()));
    }

    private List<Task> relay(Class<?> provider) throws Exception {
        return tasks(provider).stream().filter(task -> !task.daemon()).toList();
    }

    /** Returns the tasks of the pool that this provider leaves. */
    private List<Task> workers(Class<?> provider) throws Exception {
        return tasks(provider).stream()
                .filter(task -> task.name().startsWith("pool-"))
                .toList();
    }

    private List<Task> tasks(Class<?> provider) throws Exception {
        return Check.on(jvm, directory)
                .with(provider)
                .tmax(Duration.ofSeconds(2))
                .run()
                .isSound()
                .report()
                .tasks();
    }
}
