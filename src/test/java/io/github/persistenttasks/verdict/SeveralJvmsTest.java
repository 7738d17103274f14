package io.github.persistenttasks.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.result.Advice;
import io.github.persistenttasks.result.Artifact;
import io.github.persistenttasks.result.Assessment;
import io.github.persistenttasks.result.Attempt;
import io.github.persistenttasks.result.Attribution;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Conclusion;
import io.github.persistenttasks.result.Creation;
import io.github.persistenttasks.result.Exit;
import io.github.persistenttasks.result.Failure;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Hook;
import io.github.persistenttasks.result.HookOutcome;
import io.github.persistenttasks.result.HookRun;
import io.github.persistenttasks.result.InitializerCounts;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Jvm;
import io.github.persistenttasks.result.JvmVerdict;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.Ruling;
import io.github.persistenttasks.result.RunDetails;
import io.github.persistenttasks.result.Snapshot;
import io.github.persistenttasks.result.StopTrial;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskIdentity;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.result.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SeveralJvmsTest {

    private static final String ARTIFACT = "acme:lib:1";
    private static final InitializerRef SOURCE = InitializerRef.provider("acme.Service", "acme.Provider");

    @Test
    void aSingleReportIsReturnedUnchanged() {
        CheckReport report = report("17", List.of("leak"), List.of(), Outcome.LOADED);

        assertThat(SeveralJvms.merge(List.of(report))).isSameAs(report);
    }

    @Test
    void eachJvmHasItsVerdictAndTheWorstIsTheOverallVerdict() {
        CheckReport merged = SeveralJvms.merge(List.of(
                report("17", List.of(), List.of(), Outcome.LOADED),
                report("25", List.of("leak"), List.of(), Outcome.LOADED)));

        assertThat(merged.verdict()).isEqualTo(Verdict.PERSISTENT);
        assertThat(merged.artifacts()).extracting(Artifact::verdict).containsExactly(Verdict.PERSISTENT);
        assertThat(merged.conclusion().jvms())
                .extracting(JvmVerdict::verdict)
                .containsExactly(Verdict.CLEAN, Verdict.PERSISTENT);
        assertThat(merged.conclusion().jvms())
                .extracting(JvmVerdict::violations)
                .containsExactly(0, 1);
        assertThat(merged.conclusion().exit()).isEqualTo(new Exit(false, OptionalLong.empty()));
        assertThat(merged.violations()).isEqualTo(1);
    }

    @Test
    void aFindingOnAllJvmsIsReportedOnceAndOneOnSomeNamesThem() {
        CheckReport merged = SeveralJvms.merge(List.of(
                report("17", List.of("both"), List.of(), Outcome.LOADED),
                report("21", List.of("both", "newer"), List.of(), Outcome.LOADED),
                report("25", List.of("both", "newer"), List.of(), Outcome.LOADED)));

        assertThat(merged.findings())
                .extracting(Finding::message)
                .containsExactly("both is alive.", "newer is alive. Seen on JDK 21 and JDK 25.");
        assertThat(merged.findings()).extracting(Finding::task).containsExactly(OptionalLong.of(1), OptionalLong.of(2));
        assertThat(merged.tasks())
                .extracting(task -> task.assessment().jvms())
                .containsExactly(List.of(), List.of("JDK 21", "JDK 25"));
        assertThat(merged.violations()).isEqualTo(2);
    }

    @Test
    void installationsOfTheSameVersionAreDistinguished() {
        CheckReport merged = SeveralJvms.merge(List.of(
                report("17", List.of(), List.of(), Outcome.LOADED),
                at("elsewhere", report("17", List.of("leak"), List.of(), Outcome.LOADED))));

        assertThat(merged.findings().get(0).jvms()).containsExactly("JDK 17 in elsewhere");
    }

    @Test
    void aNoteIsKeptIfAllJvmsHaveIt() {
        CheckReport merged = SeveralJvms.merge(List.of(
                report("17", List.of(), List.of("expired", "matched nothing"), Outcome.LOADED),
                report("25", List.of(), List.of("expired"), Outcome.LOADED)));

        assertThat(merged.conclusion().notes()).containsExactly("expired");
    }

    @Test
    void anInitializerThatFailedOnOneJvmIsNotReportedAsLoaded() {
        CheckReport merged = SeveralJvms.merge(List.of(
                report("17", List.of(), List.of(), Outcome.LOADED),
                report("25", List.of(), List.of(), Outcome.BLOCKED)));

        assertThat(merged.initializers()).extracting(Attempt::outcome).containsExactly(Outcome.BLOCKED);
        assertThat(merged.hooks()).as("the same hook on both").hasSize(1);
    }

    private static CheckReport at(String home, CheckReport report) {
        return new CheckReport(
                details(new Jvm(report.run().jvm().version(), null, home)),
                report.conclusion(),
                report.artifacts(),
                report.initializers(),
                report.tasks(),
                report.findings(),
                report.hooks(),
                report.uncaught());
    }

    private static RunDetails details(Jvm jvm) {
        return new RunDetails("acme:app:1", jvm, 1, Instant.EPOCH, null, OptionalLong.empty());
    }

    /** A check that found a thread of each of these names. */
    static CheckReport report(String version, List<String> leaks, List<String> notes, Outcome outcome) {
        List<Task> tasks = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (String leak : leaks) {
            long id = tasks.size() + 7;
            Task task = task(id, leak);
            tasks.add(task);
            findings.add(Findings.finding(FindingKind.THREAD, ARTIFACT, SOURCE, leak + " is alive.", Optional.of(task))
                    .ruled(new Ruling(true, true, false, null)));
        }
        Verdict verdict = leaks.isEmpty() ? Verdict.CLEAN : Verdict.PERSISTENT;
        Attempt attempt =
                new Attempt(ARTIFACT, SOURCE, outcome, OptionalLong.of(1), OptionalLong.of(2), Failure.NONE, null);
        // JVMs differ in the time that a hook takes.
        Hook hook = new Hook(
                ARTIFACT,
                "acme.Hook",
                "hook",
                SOURCE,
                List.of(),
                new HookRun(HookOutcome.FINISHED, OptionalLong.of(Long.parseLong(version)), null, List.of()),
                false);
        Exit exit = leaks.isEmpty() ? new Exit(true, OptionalLong.of(5)) : new Exit(false, OptionalLong.empty());
        return new CheckReport(
                details(new Jvm(version, null, "home")),
                new Conclusion(verdict, exit, false, notes, List.of()),
                List.of(new Artifact(
                        ARTIFACT,
                        List.of(ARTIFACT),
                        true,
                        false,
                        verdict,
                        new InitializerCounts(1, 0, 0, 1),
                        List.of())),
                List.of(attempt),
                tasks,
                findings,
                List.of(hook),
                List.of());
    }

    private static Task task(long id, String name) {
        return new Task(
                new TaskIdentity(id, TaskKind.THREAD, name, false, "java.lang.Thread", null),
                new Attribution(ARTIFACT, List.of(), List.of(ARTIFACT), List.of()),
                new Creation(
                        SOURCE,
                        List.of("acme.Provider.<init>(Provider.java:1)"),
                        "main",
                        List.of(),
                        OptionalLong.empty()),
                new Snapshot(Thread.State.WAITING, null, List.of(), null),
                Workload.NONE,
                StopTrial.NOT_TRIED,
                new Assessment(Fate.PERSISTENT, OptionalDouble.empty(), Advice.of("Stop it."), null, List.of()));
    }
}
