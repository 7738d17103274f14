package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.StopTrial;
import io.github.persistenttasks.result.StopsOn;
import io.github.persistenttasks.result.Task;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** The method that ends a task is found without being told, called, and named. */
@OnEachJdk
class IsStoppedByACallTest {

    private static final String FIXTURES = Stoppable.class.getName() + ".";

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @Test
    void theOwnerIsClosedBeforeItsPart() throws Exception {
        StopTrial trial = trial(Stoppable.HasAnOwner.class);

        assertThat(trial.stopsOn()).isEqualTo(StopsOn.CALL);
        assertThat(trial.stoppedBy()).isEqualTo(FIXTURES + "HasAnOwner.DataSource.close()");
        assertThat(trial.tried()).containsExactly(FIXTURES + "HasAnOwner.DataSource.close()");
    }

    @Test
    void theOwnerComesBeforeItsPartIfTheyInheritTheMethod() throws Exception {
        assertThat(trial(Stoppable.SharesASuperclass.class).tried())
                .containsExactly(FIXTURES + "SharesASuperclass.WebServer.stop()");
    }

    @Test
    void staticMethodOfAClassOnTheCreationStackIsCalled() throws Exception {
        assertThat(trial(Stoppable.HasAStaticMethod.class).stoppedBy())
                .isEqualTo(FIXTURES + "HasAStaticMethod.checkedShutdown()");
    }

    @Test
    void callWhoseEffectTakesTimeIsAwaited() throws Exception {
        assertThat(trial(Stoppable.TakesItsTime.class).stoppedBy()).isEqualTo(FIXTURES + "TakesItsTime.close()");
    }

    @Test
    void callThatHasAnEffectAndHasNotReturnedIsNotOver() throws Exception {
        StopTrial trial = trial(check(Stoppable.ClosesSlowly.class).stopTime(Duration.ofSeconds(30)));

        assertThat(trial.stoppedBy()).isEqualTo(FIXTURES + "ClosesSlowly.close()");
        assertThat(trial.tried()).containsExactly(FIXTURES + "ClosesSlowly.close()");
    }

    @Test
    void objectOfAMethodIsNotCollectedBeforeTheCall() throws Exception {
        StopTrial trial = trial(Stoppable.LosesItsClient.class);

        assertThat(trial.stoppedBy()).isEqualTo(FIXTURES + "LosesItsClient.Client.stop()");
        assertThat(trial.tried()).startsWith(FIXTURES + "LosesItsClient.Registry.close()");
    }

    @Test
    void methodThatHangsOrThrowsDoesNotKeepTheNextOneFromBeingCalled() throws Exception {
        StopTrial trial = trial(Stoppable.HasUselessMethods.class);

        assertThat(trial.stoppedBy()).isEqualTo(FIXTURES + "HasUselessMethods.shutdown()");
        assertThat(trial.tried())
                .containsExactly(
                        FIXTURES + "HasUselessMethods.close()",
                        FIXTURES + "HasUselessMethods.stop()",
                        FIXTURES + "HasUselessMethods.shutdown()");
    }

    @Test
    void methodThatHaltsTheJvmLeavesTheVerdictAsItIs() throws Exception {
        Outcome outcome = check(Stoppable.HaltsWhenClosed.class).run().isSound();
        StopTrial trial = outcome.report().tasks().get(0).stopTrial();

        assertThat(outcome.findings())
                .singleElement()
                .isEqualTo(outcome.finding(FindingKind.THREAD, Stoppable.HaltsWhenClosed.class));
        assertThat(trial.stopsOn()).isNull();
        assertThat(trial.tried()).containsExactly(FIXTURES + "HaltsWhenClosed.close()");
    }

    @Test
    void objectsOfOneClassDoNotCrowdOutOtherMethods() throws Exception {
        StopTrial trial = trial(Stoppable.HasManyParts.class);

        assertThat(trial.stoppedBy()).isEqualTo(FIXTURES + "HasManyParts.Threads.shutdown()");
    }

    @Test
    void callThatAShutdownHookForestallsIsNamed() throws Exception {
        Task task =
                check(Stoppable.HasAHook.class).run().isSound().report().tasks().get(0);

        assertThat(task.stopTrial().stopsOn()).isEqualTo(StopsOn.SHUTDOWN);
        assertThat(task.assessment().advice().text())
                .contains("call " + FIXTURES + "HasAHook.shutdown(), which was not tried because the hook runs first");
    }

    @Test
    void methodsThatLeadToAPoolOfTheJdkAreNamed() throws Exception {
        StopTrial trial = trial(Stoppable.LeadsToItsPool.class);

        assertThat(trial.stopsOn()).isEqualTo(StopsOn.CALL);
        assertThat(trial.stoppedBy())
                .isEqualTo(FIXTURES + "LeadsToItsPool.Client.getInstance().dispatcher().executorService().shutdown()");
    }

    @Test
    void publicFieldsThatLeadToATimerAreNamed() throws Exception {
        assertThat(trial(Stoppable.LeadsToItsTimer.class).stoppedBy())
                .isEqualTo(FIXTURES + "LeadsToItsTimer.CLOCK.getTimer().cancel()");
    }

    @Test
    void methodThatLeadsToAnotherPoolIsNotNamed() throws Exception {
        StopTrial trial = trial(Stoppable.LeadsElsewhere.class);

        assertThat(trial.stoppedBy()).isEqualTo("java.util.concurrent.ThreadPoolExecutor.shutdown()");
        assertThat(trial.tried()).startsWith("gc");
    }

    @Test
    void poolOfTheJdkIsTheLastResort() throws Exception {
        StopTrial trial = trial(Stoppable.HidesItsPool.class);

        assertThat(trial.stoppedBy()).isEqualTo("java.util.concurrent.ScheduledThreadPoolExecutor.shutdown()");
        assertThat(trial.tried()).startsWith("gc");
    }

    @Test
    void timerInAPrivateFieldIsCancelledLast() throws Exception {
        StopTrial trial = trial(Stoppable.HidesItsTimer.class);

        assertThat(trial.stoppedBy()).isEqualTo("java.util.Timer.cancel()");
        assertThat(trial.tried()).startsWith("gc");
    }

    @Test
    void withoutTrialsNothingIsTried() throws Exception {
        StopTrial trial = check(Stoppable.HasAnOwner.class)
                .stopTime(Duration.ZERO)
                .run()
                .isSound()
                .report()
                .tasks()
                .get(0)
                .stopTrial();

        assertThat(trial).isEqualTo(StopTrial.NOT_TRIED);
    }

    private StopTrial trial(Class<?> provider) throws Exception {
        return trial(check(provider));
    }

    private static StopTrial trial(Check check) throws Exception {
        return check.run().isSound().report().tasks().get(0).stopTrial();
    }

    private Check check(Class<?> provider) throws Exception {
        return Check.on(jvm, directory).with(provider).stopTime(Duration.ofSeconds(9));
    }
}
