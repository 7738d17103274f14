package io.github.persistenttasks.findversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Ruling;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.result.VersionStatus;
import io.github.persistenttasks.result.VersionTrial;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeftoversTest {

    private static final Finding THREAD = finding(FindingKind.THREAD, "thread a", true);
    private static final Finding TIMER = finding(FindingKind.TIMER, "timer b", true);
    private static final Finding EXIT = finding(FindingKind.EXIT, "exit c", true);

    @Test
    void aVersionThatLeavesNothingIsClean() {
        VersionTrial trial = compare(List.of(THREAD), List.of());

        assertThat(trial.status()).isEqualTo(VersionStatus.CLEAN);
        assertThat(trial.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(trial.millis()).hasValue(7);
    }

    @Test
    void aVersionThatLeavesTheSameTasksIsNotClean() {
        VersionTrial trial = compare(List.of(THREAD, TIMER), List.of(TIMER, THREAD));

        assertThat(trial.status()).isEqualTo(VersionStatus.LEAVES);
        assertThat(trial.verdict()).isEqualTo(Verdict.PERSISTENT);
        assertThat(trial.note()).isNull();
    }

    @Test
    void aVersionThatLeavesSomeOfTheTasksIsNotClean() {
        VersionTrial trial = compare(List.of(THREAD, TIMER), List.of(TIMER));

        assertThat(trial.status()).isEqualTo(VersionStatus.LEAVES);
        assertThat(trial.note()).isEqualTo("1 of 2 findings");
    }

    @Test
    void aVersionThatLeavesOtherTasksIsNotClean() {
        VersionTrial trial = compare(List.of(THREAD), List.of(TIMER));

        assertThat(trial.status()).isEqualTo(VersionStatus.LEAVES);
        assertThat(trial.note()).isEqualTo("t:a:1: timer b");
    }

    @Test
    void findingsOfOtherArtifactsThatTheVersionInUseHasTooAreIgnored() {
        Leftovers leftovers = Leftovers.of("t:a:1", List.of(THREAD, TIMER), finding -> finding == THREAD);

        assertThat(leftovers.findings()).containsExactly(THREAD);
        assertThat(leftovers.compare("2", List.of(TIMER), 7).status()).isEqualTo(VersionStatus.CLEAN);
    }

    @Test
    void aVersionThatCouldNotBeFullyCheckedIsNotClean() {
        VersionTrial trial = compare(List.of(THREAD), List.of(EXIT));

        assertThat(trial.status()).isEqualTo(VersionStatus.INCOMPLETE);
        assertThat(trial.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void aVersionThatEndsTheJvmLikeTheOneInUseLeavesTheSame() {
        assertThat(compare(List.of(EXIT), List.of(EXIT)).status()).isEqualTo(VersionStatus.LEAVES);
    }

    @Test
    void anExerciseThatThrowsOnlyWithThisVersionMakesItIncomplete() {
        Finding thrown = exerciseThatThrew();

        assertThat(compare(List.of(THREAD), List.of(thrown)).status()).isEqualTo(VersionStatus.INCOMPLETE);
        assertThat(compare(List.of(THREAD, thrown), List.of(thrown)).status()).isEqualTo(VersionStatus.CLEAN);
    }

    @Test
    void findingsThatDoNotFailABuildAndDaemonThreadsAreIgnored() {
        Finding daemon = finding(FindingKind.DAEMON, "daemon d", true);
        Finding ignored = finding(FindingKind.TIMER, "timer e", false);

        assertThat(Leftovers.of("t:a:1", List.of(daemon, ignored), finding -> true)
                        .findings())
                .isEmpty();
        assertThat(compare(List.of(THREAD), List.of(daemon, ignored)).status()).isEqualTo(VersionStatus.CLEAN);
    }

    private static VersionTrial compare(List<Finding> inUse, List<Finding> newer) {
        return Leftovers.of("t:a:1", inUse, finding -> true).compare("2", newer, 7);
    }

    private static Finding finding(FindingKind kind, String identity, boolean violation) {
        return finding(kind, identity, violation, null);
    }

    private static Finding exerciseThatThrew() {
        return finding(FindingKind.ERROR, "error use", true, InitializerRef.exercise("use"));
    }

    private static Finding finding(
            FindingKind kind, String identity, boolean violation, @Nullable InitializerRef initializer) {
        return new Finding(
                kind,
                "t:a:1",
                initializer,
                identity,
                OptionalLong.empty(),
                identity,
                new Ruling(violation, violation, false, null),
                List.of());
    }
}
