package io.github.persistenttasks.hostile;

import static io.github.persistenttasks.result.Outcome.BLOCKED;
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
class DoesNotReturnTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            classes = {
                Blockers.Loops.class,
                Blockers.Waits.class,
                Blockers.ReadsTheDescriptor.class,
                Blockers.Deadlocks.class,
                Blockers.HoldsSystemOut.class,
                Blockers.HoldsThreadClass.class,
                Blockers.HoldsRuntime.class,
                Blockers.HoldsTheLoader.class,
                Blockers.HoldsTheShutdown.class
            })
    void aBlockedInitializerIsReportedWithItsStackAndTheRestIsProbed(Class<?> type) throws Exception {
        Outcome outcome = check(type);

        assertThat(outcome.finding(FindingKind.BLOCKED, type).message()).contains("did not return within 0.");
        assertThat(outcome.outcome(type)).isEqualTo(BLOCKED);
        assertThat(outcome.attempt(type).failure().stack())
                .anySatisfy(frame -> assertThat(frame).contains(type.getName()));
        assertThat(outcome.verdict(type)).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void theLockThatAnInitializerWaitsForIsReportedWithItsHolder() throws Exception {
        Outcome outcome = check(Blockers.WaitsForALock.class);

        assertThat(outcome.finding(FindingKind.BLOCKED, Blockers.WaitsForALock.class)
                        .message())
                .contains("holder-of-the-lock");
    }

    @Test
    void theStandardInputIsEmpty() throws Exception {
        Outcome outcome = check(Blockers.ReadsSystemIn.class);

        assertThat(outcome.report().verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void locksHeldByABackgroundThreadDoNotPreventAVerdict() throws Exception {
        Outcome outcome = check(Blockers.HoldsAllInBackground.class);

        outcome.finding(FindingKind.THREAD, Blockers.HoldsAllInBackground.class);
        assertThat(outcome.verdict(Blockers.HoldsAllInBackground.class)).isEqualTo(Verdict.PERSISTENT);
    }

    @Test
    void aShutdownThatCannotBeginIsNotClean() throws Exception {
        Outcome outcome = check(Blockers.HoldsTheShutdownInBackground.class);

        assertThat(outcome.report().verdict()).isNotEqualTo(Verdict.CLEAN);
    }

    private Outcome check(Class<?> type) throws Exception {
        return Check.on(jvm, directory)
                .with(type)
                .initializerTimeout(Duration.ofMillis(600))
                .run()
                .isSound();
    }
}
