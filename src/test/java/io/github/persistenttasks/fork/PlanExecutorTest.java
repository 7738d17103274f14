package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Attempt.Outcome;
import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a plan continues after each kind of death, and to which initializer the death is attributed. */
class PlanExecutorTest {

    private static final Initializer A = initializer("A");
    private static final Initializer B = initializer("B");
    private static final Initializer C = initializer("C");
    private static final Initializer D = initializer("D");
    private static final Initializer E = initializer("E");

    /** The executor's maximum number of suspects that are tried alone. */
    private static final int MOST_SUSPECTS = 16;

    @TempDir
    private Path directory;

    private ScriptedForks forks;

    @BeforeEach
    void script() {
        forks = new ScriptedForks(directory);
    }

    @Test
    void aPlanWithoutADeathTakesOneJvm() throws Exception {
        Observation seen = run(A, B, C);

        assertThat(forks.plans()).containsExactly("A B C");
        assertThat(outcomes(seen)).containsExactly("A LOADED", "B LOADED", "C LOADED");
        assertThat(seen.deaths()).isEmpty();
        assertThat(seen.jvm()).contains(new Observation.Jvm("17.0.1", "Acme", "/jvm"));
        assertThat(seen.execution())
                .isEqualTo(new Observation.Execution(
                        1, true, true, Duration.ofMillis(30), true, Optional.of(Duration.ofMillis(30))));
    }

    @Test
    void anEmptyPlanIsRunToo() throws Exception {
        Observation seen = run();

        assertThat(forks.plans()).containsExactly("");
        assertThat(seen.execution().judged()).isTrue();
    }

    @Test
    void anInitializerThatThrowsDoesNotEndTheRun() throws Exception {
        forks.with(B, fork -> fork.fails("java.lang.Error: no"));

        Observation seen = run(A, B, C);

        assertThat(forks.plans()).containsExactly("A B C");
        assertThat(outcomes(seen)).containsExactly("A LOADED", "B FAILED", "C LOADED");
    }

    static Stream<Arguments> disastersThatShowTheirCulprit() {
        return Stream.of(
                disaster("blocks", Outcome.BLOCKED, ScriptedFork::blocks),
                disaster("exits", Outcome.EXITED, fork -> fork.exits(3)),
                disaster("crashes", Outcome.CRASHED, fork -> fork.crashes("main")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disastersThatShowTheirCulprit")
    void theNextJvmTakesTheRestWithoutTheCulprit(String name, Outcome outcome, Consumer<ScriptedFork> disaster)
            throws Exception {
        forks.with(B, disaster);

        Observation seen = run(A, B, C, D);

        // The order is that of the class path: what C and D leave may depend on A.
        assertThat(forks.plans()).containsExactly("A B C D", "A C D");
        assertThat(outcomes(seen)).containsExactly("A LOADED", "B " + outcome, "C LOADED", "D LOADED");
        assertThat(culprits(seen)).containsExactly(Optional.of(B));
        assertThat(seen.execution().complete()).isTrue();
        assertThat(seen.execution().byItself()).isFalse();
    }

    @Test
    void eachDeathCostsOneJvm() throws Exception {
        forks.with(A, ScriptedFork::blocks).with(C, fork -> fork.exits(1));

        Observation seen = run(A, B, C, D);

        assertThat(forks.plans()).containsExactly("A B C D", "B C D", "B D");
        assertThat(culprits(seen)).containsExactly(Optional.of(A), Optional.of(C));
        assertThat(outcomes(seen)).containsExactly("A BLOCKED", "B LOADED", "C EXITED", "D LOADED");
    }

    @Test
    void anExitOnAThreadIsAttributedToItsStarter() throws Exception {
        forks.with(A, fork -> fork.startsThread(thread -> thread.exits(4)));

        Observation seen = run(A, B, C);

        assertThat(forks.plans()).containsExactly("A B C", "B C");
        assertThat(culprits(seen)).containsExactly(Optional.of(A));
    }

    static Stream<Arguments> deathsWithoutATrace() {
        return Stream.of(
                disaster("halts", Outcome.EXITED, fork -> fork.halts(3)),
                disaster("is killed", Outcome.CRASHED, fork -> fork.isKilledBy(9)),
                disaster("crashes on another thread", Outcome.CRASHED, fork -> fork.crashes("worker")),
                disaster("exhausts the heap", Outcome.CRASHED, ScriptedFork::exhaustsMemory),
                disaster("hangs", Outcome.BLOCKED, ScriptedFork::isSilent),
                disaster("breaks the probe", Outcome.EXITED, fork -> fork.breaksTheProbe("java.lang.Error")),
                disaster("exits on a thread without a step", Outcome.EXITED, fork -> fork.exitsFromNowhere(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deathsWithoutATrace")
    void theRunningInitializerIsTriedAloneFirst(String name, Outcome outcome, Consumer<ScriptedFork> death)
            throws Exception {
        forks.with(A, ScriptedFork::startsThread).with(B, death);

        Observation seen = run(A, B, C);

        assertThat(forks.plans()).containsExactly("A B C", "B", "A C");
        assertThat(culprits(seen)).containsExactly(Optional.of(B));
        assertThat(outcomes(seen)).containsExactly("A LOADED", "B " + outcome, "C LOADED");
        assertThat(seen.execution().complete()).isTrue();
    }

    @Test
    void startersOfThreadsAreTriedNextLatestFirst() throws Exception {
        forks.with(A, fork -> fork.startsThread(thread -> thread.startsThread(later -> later.halts(3))))
                .with(B, ScriptedFork::startsThread);

        Observation seen = run(A, B, C, D);

        assertThat(forks.plans()).containsExactly("A B C D", "C", "B", "A", "B C D");
        assertThat(culprits(seen)).containsExactly(Optional.of(A));
        assertThat(outcomes(seen)).containsExactly("A EXITED", "B LOADED", "C LOADED", "D LOADED");
    }

    @Test
    void theDeathIsDescribedAsInTheCulpritsOwnJvm() throws Exception {
        forks.with(A, fork -> fork.startsThread(thread -> thread.halts(fork.planned())));

        Observation seen = run(A, B);

        assertThat(seen.deaths())
                .containsExactly(new Death(
                        3,
                        Optional.of(A),
                        Death.Kind.EXITED,
                        "ended the JVM with exit code 1, without a shutdown",
                        List.of()));
        assertThat(attempt(seen, A).failure().orElseThrow().error())
                .isEqualTo(seen.deaths().get(0).message());
        assertThat(attempt(seen, A).run().orElseThrow().fork()).isEqualTo(3);
    }

    @Test
    void theNumberOfSuspectsTriedAloneIsLimited() throws Exception {
        Initializer[] many = many(MOST_SUSPECTS + 4);
        for (Initializer one : many) {
            forks.with(one, ScriptedFork::startsThread);
        }
        forks.onceLoaded(fork -> {
            if (fork.planned() == many.length) {
                fork.halts(1);
            }
        });

        run(many);

        assertThat(forks.plans())
                .filteredOn(plan -> !plan.contains(" "))
                .hasSize(MOST_SUSPECTS)
                .doesNotHaveDuplicates()
                .startsWith("I19", "I18");
    }

    @Test
    void theOnlySuspectIsBlamedEvenIfItDoesNotEndTheJvmAlone() throws Exception {
        forks.with(B, fork -> {
            if (fork.hasRun(A)) {
                fork.isKilledBy(9);
            }
        });

        Observation seen = run(A, B, C);

        assertThat(forks.plans()).containsExactly("A B C", "B", "A C");
        assertThat(culprits(seen)).containsExactly(Optional.of(B));
        assertThat(seen.deaths().get(0).message())
                .isEqualTo("ended the JVM with signal 9 (SIGKILL); it did not do so in a JVM of its own");
    }

    @Test
    void initializersThatEndTheJvmOnlyTogetherAreSeparated() throws Exception {
        forks.with(A, ScriptedFork::startsThread).with(C, fork -> {
            if (fork.hasRun(A)) {
                fork.halts(3);
            }
        });

        Observation seen = run(A, B, C, D);

        assertThat(forks.plans()).containsExactly("A B C D", "C", "A", "A B", "C D");
        assertThat(outcomes(seen)).containsExactly("A LOADED", "B LOADED", "C LOADED", "D LOADED");
        assertThat(culprits(seen)).containsExactly(Optional.empty());
        assertThat(seen.deaths().get(0).message())
                .isEqualTo("ended the JVM with exit code 3, without a shutdown; no suspect did so in a JVM of its own");
        assertThat(seen.execution().complete()).isTrue();
        assertThat(seen.execution().byItself()).isFalse();
    }

    @Test
    void lostEventsPreventAVerdict() throws Exception {
        forks.with(A, fork -> fork.leavesThread("leak")).with(B, ScriptedFork::losesEvents);

        Observation seen = run(A, B, C, D);

        assertThat(outcomes(seen)).containsExactly("A LOADED", "B CRASHED", "C LOADED", "D LOADED");
        assertThat(attempt(seen, B).failure().orElseThrow().error()).isEqualTo("deleted part of the probe's records");
        // Facts from a JVM with lost events are discarded, and all other initializers are in a JVM that reached a
        // verdict.
        assertThat(seen.threads())
                .extracting(thread -> thread.identity().name())
                .containsExactly("leak");
        assertThat(seen.execution().complete()).isTrue();
        assertThat(seen.execution().byItself()).isFalse();
    }

    @Test
    void anEmptyPlanIsIncompleteIfItsJvmEndsWithoutAVerdict() throws Exception {
        forks.onceLoaded(fork -> fork.halts(0));

        Observation seen = run();

        assertThat(forks.plans()).containsExactly("");
        assertThat(culprits(seen)).containsExactly(Optional.empty());
        assertThat(seen.execution().judged()).isFalse();
        assertThat(seen.execution().complete()).isFalse();
        assertThat(seen.execution().byItself()).isFalse();
        assertThat(seen.execution().exit()).isEmpty();
    }

    @Test
    void aDeathBeforeTheFirstInitializerIsAttributedToTheOnlyOneInThePlan() throws Exception {
        forks.onceStarted(fork -> {
            if (fork.plans(B)) {
                fork.halts(1);
            }
        });

        Observation seen = run(A, B, C, D);

        assertThat(forks.plans()).containsExactly("A B C D", "A B", "A", "B", "C D");
        assertThat(outcomes(seen)).containsExactly("A LOADED", "B EXITED", "C LOADED", "D LOADED");
        assertThat(culprits(seen)).containsExactly(Optional.empty(), Optional.empty(), Optional.of(B));
        assertThat(seen.execution().complete()).isTrue();
    }

    @Test
    void anEndDuringTheShutdownIsADeathAndTheVerdictIsKept() throws Exception {
        forks.with(A, fork -> fork.leavesThread("leak")).with(B, fork -> fork.registersHook(hook -> hook.halts(5)));

        Observation seen = run(A, B, C);

        assertThat(forks.plans()).containsExactly("A B C");
        assertThat(seen.deaths())
                .containsExactly(new Death(
                        1,
                        Optional.of(B),
                        Death.Kind.EXITED,
                        "ended the JVM with exit code 5 during its shutdown",
                        List.of()));
        assertThat(outcomes(seen)).containsExactly("A LOADED", "B EXITED", "C LOADED");
        assertThat(seen.threads())
                .extracting(thread -> thread.identity().name())
                .containsExactly("leak");
        assertThat(seen.execution().judged()).isTrue();
        assertThat(seen.execution().byItself()).isFalse();
    }

    @Test
    void aHookThatHangsIsNotADeath() throws Exception {
        forks.with(A, fork -> fork.registersHook(ScriptedFork::hangs));

        Observation seen = run(A);

        assertThat(seen.deaths()).isEmpty();
        assertThat(seen.execution().byItself()).isTrue();
    }

    @Test
    void noJvmIsStartedOnlyForInitializersWithAVerdict() throws Exception {
        forks.with(C, ScriptedFork::blocks);

        Observation seen = new PlanExecutor(forks, List.of(A, B)).run(List.of(A, B, C));

        assertThat(forks.plans()).containsExactly("A B C");
        assertThat(culprits(seen)).containsExactly(Optional.of(C));
    }

    static Stream<Arguments> deathsOnceItHasBegun() {
        return Stream.of(
                disaster("while it runs", Outcome.EXITED, fork -> fork.halts(2)),
                disaster("after it", Outcome.EXITED, fork -> fork.startsThread(thread -> thread.halts(2))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deathsOnceItHasBegun")
    void anUnexplainedDeathIsAttributedToTheOnlyInitializerWithoutAVerdict(
            String name, Outcome outcome, Consumer<ScriptedFork> death) throws Exception {
        forks.with(A, ScriptedFork::startsThread).with(C, death);

        Observation seen = new PlanExecutor(forks, List.of(A, B)).run(List.of(A, B, C));

        assertThat(forks.plans()).containsExactly("A B C");
        assertThat(culprits(seen)).containsExactly(Optional.of(C));
        assertThat(attempt(seen, C).outcome()).isEqualTo(outcome);
    }

    @Test
    void aDeathBeforeTheOnlyInitializerWithoutAVerdictIsNotAttributedToIt() throws Exception {
        forks.with(A, fork -> fork.halts(2));

        Observation seen = new PlanExecutor(forks, List.of(A, B)).run(List.of(A, B, C));

        assertThat(forks.plans()).containsExactly("A B C", "A", "B C");
        assertThat(culprits(seen)).containsExactly(Optional.of(A));
        assertThat(outcomes(seen)).containsExactly("A EXITED", "B LOADED", "C LOADED");
    }

    @Test
    void theNumberOfJvmsIsLimited() throws Exception {
        int n = 80;
        Initializer[] many = many(n);
        // Each one ends its JVM if another one has run there, and none does so alone.
        for (Initializer one : many) {
            forks.with(one, fork -> {
                if (fork.planned() > 1 && Stream.of(many).anyMatch(fork::hasRun)) {
                    fork.halts(1);
                }
                fork.startsThread();
            });
        }

        Observation seen = run(many);

        assertThat(forks.plans()).hasSize(2 * n + 64);
        assertThat(seen.execution().forks()).isEqualTo(2 * n + 64);
        assertThat(seen.execution().complete()).isFalse();
        assertThat(attempt(seen, many[0]).outcome()).isEqualTo(Outcome.LOADED);
        Attempt last = attempt(seen, many[n - 1]);
        assertThat(last.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(last.run()).isEmpty();
        assertThat(last.failure().orElseThrow().error()).isEqualTo("The JVM ended before this initializer could run.");
    }

    @Test
    void factsOfAllJvmsWithAVerdictAreCombined() throws Exception {
        forks.with(A, fork -> {
                    fork.leavesThread("of A");
                    fork.startsThread();
                })
                .with(C, fork -> {
                    if (fork.hasRun(A)) {
                        fork.halts(1);
                    }
                    fork.leavesThread("of C");
                });

        Observation seen = run(A, B, C, D, E);

        assertThat(seen.threads())
                .extracting(thread -> thread.identity().name(), LiveThread::initializer)
                .containsExactly(tuple("of A", Optional.of(A)), tuple("of C", Optional.of(C)));
        assertThat(forks.plans()).containsExactly("A B C D E", "C", "A", "A B", "C D E");
        assertThat(seen.execution().loaded()).isEqualTo(Duration.ofMillis(30));
        assertThat(seen.execution().exit()).isEmpty();
    }

    @Test
    void theExitTimeIsTheLongestOfAllJvmsWithAVerdict() throws Exception {
        forks.with(A, ScriptedFork::startsThread).with(C, fork -> {
            if (fork.hasRun(A)) {
                fork.halts(1);
            }
        });

        Observation seen = run(A, B, C, D, E);

        assertThat(forks.plans()).containsExactly("A B C D E", "C", "A", "A B", "C D E");
        assertThat(seen.execution().exit()).contains(Duration.ofMillis(30));
        assertThat(seen.execution().loaded()).isEqualTo(Duration.ofMillis(30));
        assertThat(seen.execution().byItself()).isFalse();
    }

    @Test
    void thereIsNoExitTimeIfAJvmDidNotExit() throws Exception {
        forks.onceStarted(fork -> {
                    if (fork.plans(A) && fork.plans(B)) {
                        fork.halts(1);
                    }
                })
                .with(B, fork -> fork.leavesThread("of B"));

        Observation seen = run(A, B);

        assertThat(forks.plans()).containsExactly("A B", "A", "B");
        assertThat(seen.execution().exit()).isEmpty();
    }

    @Test
    void aThreadThatDiesInEveryJvmIsReportedOnce() throws Exception {
        forks.with(A, fork -> fork.letsThreadDie("worker", "java.lang.Error: no"))
                .with(B, fork -> {
                    fork.letsThreadDie("other", "java.lang.Error: no");
                    fork.exits(1);
                });

        Observation seen = run(A, B, C);

        assertThat(forks.plans()).hasSize(2);
        assertThat(seen.uncaught()).extracting(Uncaught::thread).containsExactly("worker", "other");
    }

    private Observation run(Initializer... plan) throws Exception {
        return new PlanExecutor(forks, List.of()).run(List.of(plan));
    }

    private static Arguments disaster(String name, Outcome outcome, Consumer<ScriptedFork> disaster) {
        return Arguments.of(name, outcome, disaster);
    }

    private static Initializer initializer(String name) {
        return Initializer.type("g:" + name + ":1", name);
    }

    private static Initializer[] many(int count) {
        return IntStream.range(0, count).mapToObj(i -> initializer("I" + i)).toArray(Initializer[]::new);
    }

    private static List<String> outcomes(Observation seen) {
        List<String> outcomes = new ArrayList<>();
        for (Attempt attempt : seen.attempts()) {
            outcomes.add(attempt.initializer().name() + " " + attempt.outcome());
        }
        return outcomes;
    }

    private static List<Optional<Initializer>> culprits(Observation seen) {
        return seen.deaths().stream().map(Death::initializer).toList();
    }

    private static Attempt attempt(Observation seen, Initializer initializer) {
        return seen.attempts().stream()
                .filter(attempt -> attempt.initializer().equals(initializer))
                .findFirst()
                .orElseThrow();
    }
}
