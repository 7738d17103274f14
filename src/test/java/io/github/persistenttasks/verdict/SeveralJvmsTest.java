package io.github.persistenttasks.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.verdict.CheckReport.Artifact;
import io.github.persistenttasks.verdict.CheckReport.Attempt;
import io.github.persistenttasks.verdict.CheckReport.Exit;
import io.github.persistenttasks.verdict.CheckReport.Finding;
import io.github.persistenttasks.verdict.CheckReport.Hook;
import io.github.persistenttasks.verdict.CheckReport.Jvm;
import io.github.persistenttasks.verdict.CheckReport.OnJvm;
import io.github.persistenttasks.verdict.CheckReport.Source;
import io.github.persistenttasks.verdict.CheckReport.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralJvmsTest {

    private static final String ARTIFACT = "acme:lib:1";
    private static final Source SOURCE = new Source("acme.Service", "acme.Provider", null, null);

    @Test
    void aSingleReportStaysAsItIs() {
        CheckReport report = report("17", List.of("leak"), List.of(), Outcome.LOADED);

        assertThat(SeveralJvms.merge(List.of(report))).isSameAs(report);
    }

    @Test
    void eachJvmHasItsVerdictAndTheWorstIsThatOfAll() {
        CheckReport merged = SeveralJvms.merge(List.of(
                report("17", List.of(), List.of(), Outcome.LOADED),
                report("25", List.of("leak"), List.of(), Outcome.LOADED)));

        assertThat(merged.verdict()).isEqualTo(Verdict.PERSISTENT);
        assertThat(merged.artifacts()).extracting(Artifact::verdict).containsExactly(Verdict.PERSISTENT);
        assertThat(merged.jvms()).extracting(OnJvm::verdict).containsExactly(Verdict.CLEAN, Verdict.PERSISTENT);
        assertThat(merged.jvms()).extracting(OnJvm::violations).containsExactly(0, 1);
        assertThat(merged.exit()).isEqualTo(new Exit(false, null));
        assertThat(merged.violations()).isEqualTo(1);
    }

    @Test
    void aFindingOfAllIsOneAndThatOfSomeNamesThem() {
        CheckReport merged = SeveralJvms.merge(List.of(
                report("17", List.of("both"), List.of(), Outcome.LOADED),
                report("21", List.of("both", "newer"), List.of(), Outcome.LOADED),
                report("25", List.of("both", "newer"), List.of(), Outcome.LOADED)));

        assertThat(merged.findings())
                .extracting(Finding::message)
                .containsExactly("both is alive.", "newer is alive. Seen on JDK 21 and JDK 25.");
        assertThat(merged.findings()).extracting(Finding::task).containsExactly(1L, 2L);
        assertThat(merged.tasks()).extracting(Task::jvms).containsExactly(null, List.of("JDK 21", "JDK 25"));
        assertThat(merged.violations()).isEqualTo(2);
    }

    @Test
    void installationsOfTheSameVersionAreToldApart() {
        CheckReport merged = SeveralJvms.merge(List.of(
                report("17", List.of(), List.of(), Outcome.LOADED),
                at("elsewhere", report("17", List.of("leak"), List.of(), Outcome.LOADED))));

        assertThat(merged.findings().get(0).jvms()).containsExactly("JDK 17 in elsewhere");
    }

    @Test
    void onlyWhatNoJvmNeedsIsNoted() {
        CheckReport merged = SeveralJvms.merge(List.of(
                report("17", List.of(), List.of("expired", "matched nothing"), Outcome.LOADED),
                report("25", List.of(), List.of("expired"), Outcome.LOADED)));

        assertThat(merged.notes()).containsExactly("expired");
    }

    @Test
    void whatFailedOnOneJvmIsNotToldAsLoaded() {
        CheckReport merged = SeveralJvms.merge(List.of(
                report("17", List.of(), List.of(), Outcome.LOADED),
                report("25", List.of(), List.of(), Outcome.BLOCKED)));

        assertThat(merged.initializers()).extracting(Attempt::outcome).containsExactly(Outcome.BLOCKED);
        assertThat(merged.hooks()).as("the same hook on both").hasSize(1);
    }

    private static CheckReport at(String home, CheckReport report) {
        return with(new Jvm(report.jvm().version(), null, home), report);
    }

    private static CheckReport with(Jvm jvm, CheckReport report) {
        return new CheckReport(
                1,
                "check",
                "acme:app:1",
                jvm,
                1,
                report.verdict(),
                report.exit(),
                report.artifacts(),
                report.tasks(),
                report.initializers(),
                report.findings(),
                report.hooks(),
                List.of(),
                report.violations(),
                false,
                report.notes(),
                null,
                "1970-01-01T00:00:00Z",
                null,
                null);
    }

    /** A check that found a thread of each of these names. */
    private static CheckReport report(String version, List<String> leaks, List<String> notes, Outcome outcome) {
        List<Task> tasks = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (String leak : leaks) {
            long id = tasks.size() + 7;
            tasks.add(task(id, leak));
            findings.add(new Finding(FindingKind.THREAD, ARTIFACT, SOURCE, leak + " is alive.", id, true, false, null));
        }
        Verdict verdict = leaks.isEmpty() ? Verdict.CLEAN : Verdict.PERSISTENT;
        Attempt attempt = new Attempt(
                ARTIFACT,
                "acme.Service",
                "acme.Provider",
                null,
                null,
                outcome,
                1L,
                2L,
                null,
                false,
                List.of(),
                null,
                null);
        // No two JVMs take the same time.
        Hook hook = new Hook(
                ARTIFACT,
                "acme.Hook",
                "hook",
                List.of(),
                SOURCE,
                Long.valueOf(version),
                "finished",
                null,
                List.of(),
                false);
        CheckReport report = new CheckReport(
                1,
                "check",
                "acme:app:1",
                null,
                1,
                verdict,
                leaks.isEmpty() ? new Exit(true, 5L) : new Exit(false, null),
                List.of(new Artifact(ARTIFACT, List.of(ARTIFACT), verdict, 1, 0, 0, 1, null, true, List.of())),
                tasks,
                List.of(attempt),
                findings,
                List.of(hook),
                List.of(),
                leaks.size(),
                false,
                notes,
                null,
                null,
                null,
                null);
        return with(new Jvm(version, null, "home"), report);
    }

    private static Task task(long id, String name) {
        return new Task(
                id,
                ARTIFACT,
                List.of(),
                List.of(ARTIFACT),
                TaskKind.THREAD,
                name,
                false,
                "WAITING",
                null,
                "java.lang.Thread",
                Fate.PERSISTENT,
                null,
                SOURCE,
                List.of("acme.Provider.<init>(Provider.java:1)"),
                List.of(),
                "main",
                List.of(),
                null,
                List.of(),
                0,
                null,
                null,
                null,
                null,
                null,
                "Stop it.",
                List.of(),
                null,
                null);
    }
}
