package io.github.persistenttasks.verdict;

import static io.github.persistenttasks.verdict.RecordedThread.HOLDER;
import static io.github.persistenttasks.verdict.RecordedThread.every;
import static io.github.persistenttasks.verdict.RecordedThread.named;
import static io.github.persistenttasks.verdict.RecordedThread.provider;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Ignore;
import io.github.persistenttasks.observation.Attempt.Outcome;
import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.plan.Plan;
import io.github.persistenttasks.result.Artifact;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Exit;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckVerdictTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    private static final Initializer A = provider("a.Provider");
    private static final Initializer B = provider("b.Provider");

    private Set<FindingKind> failOn =
            EnumSet.complementOf(EnumSet.of(FindingKind.DAEMON, FindingKind.UNCAUGHT, FindingKind.ERROR));
    private final List<Ignore> ignores = new ArrayList<>();
    private Set<String> baseline;
    private final List<Plan.Artifact> planned = new ArrayList<>();

    @Test
    void aJvmThatEndsByItselfAndLeavesNothingIsClean() throws Exception {
        CheckReport report = verdict(RecordedRun.of().exitingAfter(12L).with(A, Outcome.LOADED, null, false));

        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(report.findings()).isEmpty();
        assertThat(report.violations()).isZero();
        assertThat(report.conclusion().exit()).isEqualTo(new Exit(true, OptionalLong.of(12)));
    }

    @Test
    void aThreadIsAFindingOfItsCulpritAndTheOthersAreClean() throws Exception {
        CheckReport report = verdict(RecordedRun.of(leakOf("a")));

        assertThat(report.verdict()).isEqualTo(Verdict.PERSISTENT);
        assertThat(kinds(report)).containsExactly(FindingKind.THREAD);
        assertThat(report.findings().get(0).artifact()).isEqualTo("g:a:1");
        assertThat(report.artifacts()).extracting(Artifact::verdict).containsExactly(Verdict.PERSISTENT, Verdict.CLEAN);
        assertThat(report.violations()).isEqualTo(1);
    }

    @Test
    void anExerciseThatEndsTheJvmWithoutAProjectIsTheFindingOfAnArtifactOfItsOwn() throws Exception {
        Initializer exercise = Initializer.exercise("exercise", "exercise", "Exercise");
        CheckReport report = verdict(RecordedRun.of()
                .exitingAfter(12L)
                .with(A, Outcome.LOADED, null, false)
                .with(exercise, Outcome.EXITED, "called System.exit(3)", false)
                .dyingOf(exercise, Death.Kind.EXITED, "called System.exit(3)"));

        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.findings()).extracting(Finding::artifact).containsExactly("exercise");
        assertThat(report.artifacts()).extracting(Artifact::id).containsExactly("g:a:1", "g:b:1", "exercise");
        assertThat(report.artifacts())
                .extracting(Artifact::verdict)
                .containsExactly(Verdict.CLEAN, Verdict.CLEAN, Verdict.INCOMPLETE);
    }

    @Test
    void aDaemonThreadIsAFindingThatDoesNotFailTheBuild() throws Exception {
        CheckReport report = verdict(RecordedRun.of(leakOf("a").daemon()).exitingAfter(5L));

        assertThat(kinds(report)).containsExactly(FindingKind.DAEMON);
        assertThat(report.violations()).isZero();
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aPeriodicTaskOnADaemonThreadFailsAlthoughTheJvmExits() throws Exception {
        CheckReport report = verdict(RecordedRun.of(leakOf("a").daemon().withTasks(every(1000, "a.Tick", 500)))
                .exitingAfter(5L));

        assertThat(kinds(report)).containsExactly(FindingKind.TIMER);
        assertThat(report.verdict()).isEqualTo(Verdict.PERSISTENT);
    }

    @Test
    void aLingeringThreadIsAFindingToo() throws Exception {
        CheckReport report = verdict(RecordedRun.of(leakOf("a").endingIn(58_000)));

        assertThat(kinds(report)).containsExactly(FindingKind.THREAD);
        assertThat(report.findings().get(0).message()).endsWith("; it ends by itself in 58 s.");
    }

    @Test
    void aJvmThatDoesNotExitIsNotCleanEvenIfNoThreadKeepsItAlive() throws Exception {
        CheckReport report = verdict(RecordedRun.of());

        assertThat(report.verdict()).isEqualTo(Verdict.PERSISTENT);
        assertThat(kinds(report)).containsExactly(FindingKind.THREAD);
        assertThat(report.findings().get(0).artifact()).isNull();
    }

    @Test
    void anInitializerThatEndsTheJvmLeavesItsArtifactIncomplete() throws Exception {
        CheckReport report = verdict(RecordedRun.of()
                .exitingAfter(5L)
                .with(A, Outcome.EXITED, "ended the JVM", false)
                .dyingOf(A, Death.Kind.EXITED, "ended the JVM by System.exit"));

        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(kinds(report)).containsExactly(FindingKind.EXIT);
        assertThat(report.findings().get(0).message())
                .isEqualTo("The provider a.Provider of service java.lang.Runnable ended the JVM by System.exit.");
    }

    @Test
    void persistentIsAWorseVerdictThanIncomplete() throws Exception {
        CheckReport report = verdict(RecordedRun.of(leakOf("b")).dyingOf(A, Death.Kind.CRASHED, "crashed the JVM"));

        assertThat(report.verdict()).isEqualTo(Verdict.PERSISTENT);
        assertThat(report.artifacts())
                .extracting(Artifact::verdict)
                .containsExactly(Verdict.INCOMPLETE, Verdict.PERSISTENT);
        assertThat(report.violations()).isEqualTo(2);
    }

    @Test
    void initializersAreUnprobedIfNoRunReachedAVerdict() throws Exception {
        CheckReport report = verdict(RecordedRun.of()
                .exitingAfter(5L)
                .with(A, Outcome.LOADED, null, false)
                .with(B, Outcome.SKIPPED, null, false)
                .dyingOf(null, Death.Kind.LOST, "was lost")
                .incomplete());

        assertThat(kinds(report)).containsOnly(FindingKind.UNPROBED);
        assertThat(report.findings())
                .extracting(Finding::message)
                .contains("An unknown initializer was lost. Its output is in fork-1.log.");
        assertThat(report.artifacts()).extracting(Artifact::verdict).containsOnly(Verdict.INCOMPLETE);
    }

    @Test
    void anUnreadableArtifactIsUnprobedAndOneWithAnInvalidLineIsNot() throws Exception {
        planned.add(new Plan.Artifact("g:a:1", false, false, List.of("The jar is broken.")));
        planned.add(new Plan.Artifact("g:b:1", false, true, List.of("Line 3 is not a class name.")));

        CheckReport report = verdict(RecordedRun.of().exitingAfter(5L));

        assertThat(kinds(report)).containsExactly(FindingKind.UNPROBED, FindingKind.ERROR);
        assertThat(report.artifacts()).extracting(Artifact::verdict).containsExactly(Verdict.INCOMPLETE, Verdict.CLEAN);
    }

    @Test
    void aProviderThatLacksAnOptionalClassIsOnlyCounted() throws Exception {
        CheckReport report = verdict(RecordedRun.of()
                .exitingAfter(5L)
                .with(A, Outcome.FAILED, "java.lang.NoClassDefFoundError: x", true)
                .with(B, Outcome.FAILED, "java.lang.IllegalStateException", false));

        assertThat(kinds(report)).containsExactly(FindingKind.ERROR);
        assertThat(report.findings().get(0).artifact()).isEqualTo("g:b:1");
        assertThat(report.artifacts())
                .extracting(artifact -> artifact.initializers().failed())
                .containsExactly(1, 1);
        assertThat(report.artifacts())
                .extracting(artifact -> artifact.initializers().missing())
                .containsExactly(1, 0);
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void anUncaughtExceptionIsReportedAndDoesNotFailTheBuild() throws Exception {
        CheckReport report = verdict(RecordedRun.of().exitingAfter(5L).withUncaught("worker", A));

        assertThat(kinds(report)).containsExactly(FindingKind.UNCAUGHT);
        assertThat(report.findings().get(0).message())
                .isEqualTo("Thread \"worker\" died of java.lang.IllegalStateException.");
        assertThat(report.violations()).isZero();
    }

    @Test
    void onlyFindingsNamedByFailOnFailTheBuild() throws Exception {
        failOn = Set.of(FindingKind.DAEMON);

        assertThat(verdict(RecordedRun.of(leakOf("a"))).violations()).isZero();
        assertThat(verdict(RecordedRun.of(leakOf("a").daemon()).exitingAfter(5L))
                        .violations())
                .isEqualTo(1);
    }

    @Test
    void anIgnoredFindingStaysInTheReportWithItsReason() throws Exception {
        ignores.add(new Ignore(
                Optional.of("g:a"), Optional.of("worker-*"), Optional.empty(), "upstream knows", Optional.empty()));

        CheckReport report = verdict(RecordedRun.of(leakOf("a"), leakOf("b")));

        assertThat(report.verdict()).isEqualTo(Verdict.PERSISTENT);
        assertThat(report.violations()).isEqualTo(1);
        assertThat(report.findings()).extracting(Finding::ignored).containsExactly("upstream knows", null);
        assertThat(report.tasks()).extracting(Task::ignored).containsExactly("upstream knows", null);
        assertThat(report.conclusion().notes()).isEmpty();
    }

    @Test
    void anIgnoreRuleMayNameThePendingTasksOrTheInitializersClass() throws Exception {
        ignores.add(new Ignore(Optional.empty(), Optional.of("*.Tick"), Optional.empty(), "x", Optional.empty()));
        ignores.add(new Ignore(Optional.empty(), Optional.of("b.Provider"), Optional.empty(), "y", Optional.empty()));

        CheckReport report = verdict(RecordedRun.of(
                leakOf("a").withTasks(every(1000, "a.Tick", 1)), leakOf("b").during(B)));

        assertThat(report.findings()).extracting(Finding::ignored).containsExactly("x", "y");
    }

    @Test
    void anIgnoreRuleAppliesOnItsLastDayAndIsReportedAsExpiredAfterIt() throws Exception {
        ignores.add(
                new Ignore(Optional.of("g:a"), Optional.empty(), Optional.empty(), "until today", Optional.of(TODAY)));
        ignores.add(new Ignore(
                Optional.of("g:b"),
                Optional.empty(),
                Optional.empty(),
                "until yesterday",
                Optional.of(TODAY.minusDays(1))));

        CheckReport report = verdict(RecordedRun.of(leakOf("a"), leakOf("b")));

        assertThat(report.findings()).extracting(Finding::ignored).containsExactly("until today", null);
        assertThat(report.violations()).isEqualTo(1);
        assertThat(report.conclusion().notes())
                .singleElement()
                .asString()
                .contains("g:b")
                .contains("expired on 2026-01-30");
    }

    @Test
    void anIgnoreRuleThatMatchesNothingIsReported() throws Exception {
        ignores.add(new Ignore(Optional.of("g:gone"), Optional.empty(), Optional.empty(), "old", Optional.empty()));

        CheckReport report = verdict(RecordedRun.of(leakOf("a")));

        assertThat(report.conclusion().notes())
                .singleElement()
                .asString()
                .contains("g:gone")
                .contains("matched nothing");
    }

    @Test
    void onlyFindingsThatAreNotInTheBaselineFail() throws Exception {
        CheckReport before = verdict(RecordedRun.of(leakOf("a")));
        baseline = Set.copyOf(CheckVerdict.baseline(before, rules()));

        CheckReport report = verdict(RecordedRun.of(leakOf("a"), leakOf("b")));

        assertThat(report.findings()).extracting(Finding::baselined).containsExactly(true, false);
        assertThat(report.findings()).extracting(Finding::violation).containsExactly(false, true);
    }

    @Test
    void baselineEntriesWithoutAFindingAreReported() throws Exception {
        CheckReport before = verdict(RecordedRun.of(leakOf("a")));
        baseline = Set.copyOf(CheckVerdict.baseline(before, rules()));

        CheckReport report = verdict(RecordedRun.of().exitingAfter(5L));

        assertThat(report.conclusion().notes())
                .singleElement()
                .asString()
                .contains("gone")
                .contains("g:a");
    }

    private static RecordedThread leakOf(String artifact) {
        return named("worker-1").createdAt(artifact + ".Start.<init>(Start.java:7)");
    }

    private static List<FindingKind> kinds(CheckReport report) {
        return report.findings().stream().map(Finding::kind).toList();
    }

    private CheckReport verdict(RecordedRun run) throws ConfigurationException {
        List<Entry> entries = Arrays.stream(new String[] {"g:a:1", "g:b:1"})
                .map(id -> new Entry(id, Path.of("x.jar"), List.of("g:app:1", id), true, List.of(id)))
                .toList();
        ClassPath classPath = new ClassPath("g:app:1", entries);
        Criteria criteria = new Criteria(Duration.ofSeconds(2), rules(), LibraryAdvice.known());
        return new CheckVerdict(classPath, new Plan(List.of(), planned), HOLDER, criteria)
                .of(run.observation(), Instant.EPOCH, null);
    }

    private FailureRules rules() {
        return new FailureRules(
                failOn, ignores, Optional.ofNullable(baseline).map(known -> Baseline.of(known, known)), false, TODAY);
    }
}
