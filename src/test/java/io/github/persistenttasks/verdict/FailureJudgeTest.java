package io.github.persistenttasks.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Ignore;
import io.github.persistenttasks.report.SampleTask;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.StopsOn;
import io.github.persistenttasks.result.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureJudgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Task TASK = new SampleTask(1).task();
    private static final Finding FINDING = Findings.finding(
            FindingKind.TIMER, TASK.artifact(), TASK.initializer(), "a timer is left", Optional.of(TASK));

    @Test
    void onlyFindingsNamedByFailOnAreViolations() throws Exception {
        assertThat(violates(FINDING, TASK, FindingKind.TIMER)).isTrue();
        assertThat(violates(FINDING, TASK, FindingKind.PROCESS, FindingKind.HOOK))
                .isFalse();
    }

    @Test
    void failOnThreadSelectsOnlyTimersThatKeepTheJvmAlive() throws Exception {
        Task daemon = new SampleTask(1).daemon().task();
        Task process = new SampleTask(1).process("sleep 60").task();

        assertThat(violates(FINDING, TASK, FindingKind.THREAD)).isTrue();
        assertThat(violates(finding(FindingKind.TIMER, daemon), daemon, FindingKind.THREAD))
                .isFalse();
        assertThat(violates(finding(FindingKind.PROCESS, process), process, FindingKind.THREAD))
                .isFalse();
    }

    private static Finding finding(FindingKind kind, Task task) {
        return Findings.finding(kind, task.artifact(), task.initializer(), "is left", Optional.of(task));
    }

    @Test
    void anIgnoredFindingIsNotAViolationAndKeepsItsReason() throws Exception {
        Finding judged = judged(new FailureJudge(rules(ignore("com.weibo:*", null, null))));

        assertThat(judged.violation()).isFalse();
        assertThat(judged.ignored()).isEqualTo("by design");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pool-*", "java.lang.Thread", "com.weibo.StatsUtil$1", "com.weibo.StatsUtil", "com.weibo.Default"
            })
    void aTaskPatternMatchesThreadNamesClassesRunnablesCreationFramesAndInitializers(String pattern) throws Exception {
        assertThat(judged(new FailureJudge(rules(ignore(null, pattern, null)))).ignored())
                .isEqualTo("by design");
    }

    @Test
    void bothPatternsOfARuleMustMatch() throws Exception {
        assertThat(judged(new FailureJudge(rules(ignore("com.weibo:*", "other-*", null))))
                        .violation())
                .isTrue();
        assertThat(judged(new FailureJudge(rules(ignore("org.example:*", "pool-*", null))))
                        .violation())
                .isTrue();
    }

    @Test
    void aRuleSelectsByWhatEndedTheTask() throws Exception {
        Task ended = new SampleTask(1).stopsOn(StopsOn.SHUTDOWN).task();
        Task left = new SampleTask(1).stopsOn(StopsOn.NOTHING).task();

        assertThat(reasonFor(ended, ignore(null, StopsOn.SHUTDOWN))).isEqualTo("ends with the JVM");
        assertThat(reasonFor(ended, ignore("com.weibo:*", StopsOn.SHUTDOWN))).isEqualTo("ends with the JVM");
        assertThat(reasonFor(ended, ignore("org.example:*", StopsOn.SHUTDOWN))).isNull();
        assertThat(reasonFor(left, ignore(null, StopsOn.SHUTDOWN))).isNull();
        assertThat(reasonFor(left, ignore(null, StopsOn.NOTHING))).isEqualTo("ends with the JVM");
    }

    @Test
    void aTaskOfWhichItIsNotKnownWhatEndsItIsNotSelectedByThat() throws Exception {
        Task untried = new SampleTask(1).stopsOn(null).task();

        assertThat(Stream.of(StopsOn.values()).map(way -> ignore(null, way)))
                .allSatisfy(rule -> assertThat(reasonFor(untried, rule)).isNull());
    }

    @Test
    void whatIsNotATaskIsNotSelectedByWhatEndsIt() throws Exception {
        Finding blocked = Findings.finding(FindingKind.BLOCKED, "com.weibo:a:1", null, "blocked", Optional.empty());

        assertThat(new FailureJudge(rules(ignore(null, StopsOn.NOTHING)))
                        .judge(List.of(blocked), List.of())
                        .get(0)
                        .ignored())
                .isNull();
    }

    @Test
    void theNoteOnARuleSaysWhatItSelectsBy() throws Exception {
        FailureJudge judge = new FailureJudge(rules(ignore(null, StopsOn.SHUTDOWN)));
        judged(judge);

        assertThat(judge.notes())
                .containsExactly(
                        "The ignore rule for any artifact, stopsOn shutdown (ends with the JVM) matched nothing; remove it.");
    }

    private static String reasonFor(Task task, Ignore rule) throws Exception {
        return new FailureJudge(rules(rule))
                .judge(List.of(finding(FindingKind.TIMER, task)), List.of(task))
                .get(0)
                .ignored();
    }

    @Test
    void aRuleAppliesOnItsLastDayAndIsReportedAsExpiredAfterIt() throws Exception {
        FailureJudge last = new FailureJudge(rules(ignore("com.weibo:*", null, TODAY)));
        assertThat(judged(last).violation()).isFalse();
        assertThat(last.notes()).isEmpty();

        FailureJudge after = new FailureJudge(rules(ignore("com.weibo:*", null, TODAY.minusDays(1))));
        assertThat(judged(after).violation()).isTrue();
        assertThat(judged(after).ignored()).isNull();
        assertThat(after.notes())
                .containsExactly(
                        "The ignore rule for com.weibo:* (by design) expired on 2026-11-22 and no longer ignores anything.");
    }

    @Test
    void aRuleThatMatchedNothingIsReported() throws Exception {
        FailureJudge judge =
                new FailureJudge(rules(ignore("org.example:*", "x-*", null), ignore("com.weibo:*", null, null)));
        judged(judge);

        assertThat(judge.notes())
                .containsExactly("The ignore rule for org.example:*, task x-* (by design) matched nothing; remove it.");
    }

    @Test
    void aRuleThatOtherModulesMayMatchIsNotNoted() throws Exception {
        List<Ignore> ignores = List.of(ignore("org.example:*", "x-*", null), ignore("com.weibo:*", null, null));
        FailureJudge judge = new FailureJudge(
                new FailureRules(Set.of(FindingKind.TIMER), ignores, Optional.empty(), false, true, TODAY));
        judged(judge);

        assertThat(judge.notes()).isEmpty();
        assertThat(judge.unmatched()).containsExactly("org.example:*, task x-* (by design)");
    }

    @Test
    void aFindingInTheBaselineIsNotAViolationAndStaysInTheReport() throws Exception {
        Finding judged = judged(new FailureJudge(baseline(FINDING.identity())));

        assertThat(judged.violation()).isFalse();
        assertThat(judged.baselined()).isTrue();
        assertThat(judged.ignored()).isNull();
    }

    @Test
    void aNewFindingIsAViolationAndMissingOnesAreListedInOrder() throws Exception {
        FailureJudge judge = new FailureJudge(baseline("timer z gone", "timer a gone"));

        assertThat(judged(judge).violation()).isTrue();
        assertThat(judge.notes())
                .containsExactly(
                        "The baseline contains a finding that is gone; update it: timer a gone",
                        "The baseline contains a finding that is gone; update it: timer z gone");
    }

    @Test
    void findingsOfOtherModulesInTheBaselineAreNotMissing() throws Exception {
        Baseline shared = Baseline.of(Set.of(FINDING.identity(), "timer z elsewhere"), Set.of());
        FailureJudge judge = new FailureJudge(baseline(shared));

        assertThat(judged(judge).violation()).isFalse();
        assertThat(judge.notes()).isEmpty();
    }

    @Test
    void aBaselineThatDoesNotExistIsReportedIfThereIsAViolation() throws Exception {
        FailureJudge violated = new FailureJudge(baseline(Baseline.missing("known.txt")));
        judged(violated);

        assertThat(violated.notes())
                .containsExactly("persistent-tasks.baseline: the file 'known.txt' does not exist; "
                        + "create it with -Dpersistent-tasks.updateBaseline.");
        assertThat(new FailureJudge(baseline(Baseline.missing("known.txt"))).notes())
                .isEmpty();
    }

    private static FailureRules baseline(Baseline baseline) {
        return new FailureRules(Set.of(FindingKind.TIMER), List.of(), Optional.of(baseline), false, TODAY);
    }

    @Test
    void anExerciseThatThrowsIsAViolationUnlessFailOnIsNone() throws Exception {
        Finding error = Findings.finding(
                FindingKind.ERROR, "g:a:1", InitializerRef.exercise("start"), "threw", Optional.empty());

        assertThat(new FailureJudge(rules(Set.of(FindingKind.TIMER)))
                        .judge(List.of(error), List.of())
                        .get(0)
                        .violation())
                .isTrue();
        assertThat(new FailureJudge(rules(Set.of()))
                        .judge(List.of(error), List.of())
                        .get(0)
                        .violation())
                .isFalse();
    }

    @Test
    void anInvalidPatternIsRefused() {
        assertThatThrownBy(() -> new FailureJudge(rules(ignore("a::b", null, null))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("persistent-tasks.ignores: 'a::b'");
    }

    private static boolean violates(Finding finding, Task task, FindingKind... failOn) throws Exception {
        return new FailureJudge(rules(Set.of(failOn)))
                .judge(List.of(finding), List.of(task))
                .get(0)
                .violation();
    }

    private static Finding judged(FailureJudge judge) {
        return judge.judge(List.of(FINDING), List.of(TASK)).get(0);
    }

    private static Ignore ignore(String artifact, String task, LocalDate until) {
        return new Ignore(
                Optional.ofNullable(artifact),
                Optional.ofNullable(task),
                Optional.empty(),
                "by design",
                Optional.ofNullable(until));
    }

    private static Ignore ignore(String artifact, StopsOn stopsOn) {
        return new Ignore(
                Optional.ofNullable(artifact),
                Optional.empty(),
                Optional.of(stopsOn),
                "ends with the JVM",
                Optional.empty());
    }

    private static FailureRules rules(Set<FindingKind> failOn) {
        return new FailureRules(failOn, List.of(), Optional.empty(), false, TODAY);
    }

    private static FailureRules rules(Ignore... ignores) {
        return new FailureRules(Set.of(FindingKind.TIMER), List.of(ignores), Optional.empty(), false, TODAY);
    }

    private static FailureRules baseline(String... identities) {
        return new FailureRules(
                Set.of(FindingKind.TIMER),
                List.of(),
                Optional.of(Baseline.of(Set.of(identities), Set.of(identities))),
                false,
                TODAY);
    }
}
