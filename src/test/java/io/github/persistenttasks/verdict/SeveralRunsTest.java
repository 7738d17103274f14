package io.github.persistenttasks.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Conclusion;
import io.github.persistenttasks.result.Exit;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.Repeats;
import io.github.persistenttasks.result.Ruling;
import io.github.persistenttasks.result.Stop;
import io.github.persistenttasks.result.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SeveralRunsTest {

    @Test
    void aSingleRunIsReturnedUnchanged() {
        CheckReport report = run("leak");

        assertThat(SeveralRuns.merge(List.of(report))).isSameAs(report);
    }

    @Test
    void aFindingOfOneRunIsAFindingAndSaysInHowManyRunsItWas() {
        CheckReport merged = SeveralRuns.merge(List.of(run(), run("often", "rare"), run("often")));

        assertThat(merged.verdict()).isEqualTo(Verdict.PERSISTENT);
        assertThat(merged.violations()).isEqualTo(2);
        assertThat(merged.findings())
                .extracting(Finding::message)
                .containsExactly("often is alive. Seen in 2 of 3 runs.", "rare is alive. Seen in 1 of 3 runs.");
        assertThat(merged.tasks())
                .extracting(task -> task.assessment().repeats())
                .containsExactly(new Repeats(2, 3), new Repeats(1, 3));
        assertThat(merged.run().repeat()).isEqualTo(3);
        assertThat(merged.conclusion().jvms()).isEmpty();
        assertThat(merged.conclusion().exit().byItself()).isFalse();
    }

    @Test
    void threadsThatDifferInANumberAreTheSameFinding() {
        CheckReport merged = SeveralRuns.merge(List.of(run("pool-1-thread-1"), run("pool-7-thread-2")));

        assertThat(merged.findings()).hasSize(1);
        assertThat(merged.tasks().get(0).assessment().repeats()).isEqualTo(new Repeats(2, 2));
    }

    @Test
    void aCleanReportSaysHowManyRunsItStandsOn() {
        CheckReport merged = SeveralRuns.merge(List.of(run(), run()));

        assertThat(merged.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(merged.run().repeat()).isEqualTo(2);
    }

    @Test
    void ofSeveralRunsOfAProgramTheWorstAnswerIsKept() {
        CheckReport merged = SeveralRuns.merge(List.of(
                ended(OptionalInt.of(0), Optional.empty()),
                ended(OptionalInt.of(3), Optional.of(new Stop(true, OptionalLong.empty()))),
                ended(OptionalInt.empty(), Optional.of(new Stop(true, OptionalLong.of(7))))));

        assertThat(merged.conclusion().exit().status()).isEqualTo(OptionalInt.of(3));
        assertThat(merged.conclusion().exit().stop()).contains(new Stop(true, OptionalLong.empty()));
    }

    private static CheckReport ended(OptionalInt status, Optional<Stop> stop) {
        CheckReport run = run();
        Conclusion conclusion = run.conclusion();
        return new CheckReport(
                run.run(),
                new Conclusion(
                        conclusion.verdict(),
                        new Exit(true, OptionalLong.of(1), status, stop),
                        conclusion.expectFailure(),
                        conclusion.notes(),
                        conclusion.jvms()),
                run.artifacts(),
                run.initializers(),
                run.tasks(),
                run.findings(),
                run.hooks(),
                run.uncaught());
    }

    @Test
    void aTaskThatNoFindingIsAboutIsKept() {
        CheckReport run = run("cut off");
        CheckReport without = new CheckReport(
                run.run(),
                run.conclusion(),
                run.artifacts(),
                run.initializers(),
                run.tasks(),
                List.of(),
                run.hooks(),
                run.uncaught());

        CheckReport merged = SeveralRuns.merge(List.of(run(), without, without));

        assertThat(merged.tasks())
                .extracting(task -> task.assessment().repeats())
                .containsExactly(new Repeats(2, 3));
    }

    @Test
    void aFindingThatIsIgnoredInOneRunOnlyIsAViolation() {
        CheckReport ignored = ignored(run("leak"));

        assertThat(SeveralRuns.merge(List.of(ignored, run("leak"))).violations())
                .isEqualTo(1);
        assertThat(SeveralRuns.merge(List.of(run("leak"), ignored)).violations())
                .isEqualTo(1);
        assertThat(SeveralRuns.merge(List.of(ignored, ignored)).violations()).isZero();
        assertThat(SeveralRuns.merge(List.of(ignored, run("leak"))).tasks())
                .extracting(task -> task.assessment().repeats())
                .containsExactly(new Repeats(2, 2));
    }

    private static CheckReport ignored(CheckReport report) {
        return new CheckReport(
                report.run(),
                report.conclusion(),
                report.artifacts(),
                report.initializers(),
                report.tasks(),
                report.findings().stream()
                        .map(finding -> finding.ruled(new Ruling(true, false, false, "ends with the JVM")))
                        .toList(),
                report.hooks(),
                report.uncaught());
    }

    private static CheckReport run(String... leaks) {
        return SeveralJvmsTest.report("17", List.of(leaks), List.of(), Outcome.LOADED);
    }
}
