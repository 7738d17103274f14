package io.github.persistenttasks.finddeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.persistenttasks.config.Ignore;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.result.Dependency;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.verdict.FailureRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependencySearchTest {

    private final FakeJvms jvms = new FakeJvms();

    @Test
    void runsASingleJvmForACleanClassPath() throws Exception {
        Graph graph = new Graph("p").depends("p", "a", "b").depends("a", "c").provides("a", "b", "c");

        FindDepsReport report = graph.find(jvms);

        assertThat(jvms.names()).containsExactly("sweep 1");
        assertThat(jvms.briefNames()).isEmpty();
        assertThat(report.forks()).isEqualTo(1);
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(report.dependencies())
                .extracting(Dependency::id, Dependency::isolated, Dependency::millis)
                .containsExactly(
                        tuple("t:p:1", false, 105L),
                        tuple("t:a:1", false, 105L),
                        tuple("t:c:1", false, 105L),
                        tuple("t:b:1", false, 105L));
    }

    @Test
    void distinguishesCulpritsFromVictims() throws Exception {
        Graph graph = new Graph("p")
                .depends("p", "a", "b", "c")
                .depends("a", "leaky")
                .depends("c", "a")
                .provides("leaky", "b");
        jvms.with("leaky.Provider", jvm -> jvm.start("leak", "leaky.Code"));

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report))
                .isEqualTo(
                        "p:persistent[leaky] a:persistent[leaky] leaky:persistent[leaky] b:clean[] c:persistent[leaky]");
        assertThat(report.dependencies()).allMatch(one -> one.note() == null);
        assertThat(report.dependencies())
                .filteredOn(Dependency::isolated)
                .extracting(Dependency::id)
                .containsExactly("t:p:1", "t:a:1", "t:leaky:1", "t:c:1");
    }

    @Test
    void usesTheFirstRunAsTheTrialOfTheProject() throws Exception {
        Graph graph = new Graph("p").depends("p", "leaky").provides("leaky");
        jvms.with("leaky.Provider", jvm -> jvm.start("leak", "leaky.Code"));

        graph.find(jvms);

        assertThat(jvms.names()).containsExactly("sweep 1");
        assertThat(jvms.briefNames()).containsExactly("t:leaky:1");
    }

    @Test
    void marksVerdictsThatTheSharedRunConfirms() throws Exception {
        Graph graph = new Graph("p").depends("p", "waits", "sleeps", "clean").provides("waits", "sleeps", "clean");
        jvms.with("waits.Provider", jvm -> jvm.start("waiter", "waits.Code"));
        jvms.with("sleeps.Provider", jvm -> jvm.startSleeping("sleeper", "sleeps.Code"));

        assertThat(graph.find(jvms).dependencies())
                .extracting(Dependency::id, Dependency::isolated, Dependency::confirmedBy)
                .containsExactly(
                        tuple("t:p:1", true, null),
                        tuple("t:waits:1", true, "shared run"),
                        tuple("t:sleeps:1", true, null),
                        tuple("t:clean:1", false, null));
    }

    @Test
    void recognizesALambdaWhoseClassNameDiffersBetweenJvms() throws Exception {
        Graph graph = new Graph("p").depends("p", "leaky").provides("leaky");
        jvms.with("leaky.Provider", jvm -> jvm.startLambda("leak", "leaky.Code"));

        graph.find(jvms);

        assertThat(jvms.names()).containsExactly("sweep 1");
    }

    @Test
    void waitsUntilTmaxIfAThreadsStackChanges() throws Exception {
        Graph graph = new Graph("p").depends("p", "leaky").provides("leaky");
        jvms.with("leaky.Provider", jvm -> jvm.startMoving("leak", "leaky.Code"));

        graph.find(jvms);

        assertThat(jvms.names()).containsExactly("sweep 1", "t:leaky:1");
    }

    @Test
    void waitsUntilTmaxIfAThreadStartsAnother() throws Exception {
        Graph graph = new Graph("p").depends("p", "leaky").provides("leaky");
        jvms.with("leaky.Provider", jvm -> {
            jvm.start("leak", "leaky.Code");
            jvm.startLate("late", "leaky.Late");
        });

        FindDepsReport report = graph.find(jvms);

        assertThat(jvms.names()).containsExactly("sweep 1", "t:leaky:1");
        assertThat(report.dependencies().get(1).tasks())
                .extracting(task -> task.name())
                .containsExactly("leak", "late");
    }

    @Test
    void runsNoBriefTrialIfAThreadSleeps() throws Exception {
        Graph graph = new Graph("p").depends("p", "leaky").provides("leaky");
        jvms.with("leaky.Provider", jvm -> jvm.startSleeping("leak", "leaky.Code"));

        graph.find(jvms);

        assertThat(jvms.names()).containsExactly("sweep 1", "t:leaky:1");
        assertThat(jvms.briefNames()).isEmpty();
    }

    @Test
    void aThreadThatEndsBeforeTmaxWhenAloneIsNotPersistent() throws Exception {
        Graph graph = new Graph("p").depends("p", "a", "keeper").provides("a", "keeper");
        jvms.with("a.Provider", jvm -> jvm.startKeptBy("t:keeper:1", "kept", "a.Code"));

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report)).isEqualTo("p:persistent[a] a:clean[] keeper:clean[]");
        assertThat(report.dependencies().get(1).note())
                .isEqualTo("seen only together with other dependencies, not alone: "
                        + "Thread \"kept\" is alive 2.0 s after everything was loaded. Culprit: t:a:1.");
    }

    @Test
    void waitsUntilTmaxIfTheJdkMayWakeAWaitingThread() throws Exception {
        Graph graph = new Graph("p").depends("p", "a", "keeper").provides("a", "keeper");
        jvms.with("a.Provider", jvm -> jvm.startWaitingForATimeout("t:keeper:1", "kept", "a.Code"));

        assertThat(graph.verdicts(graph.find(jvms))).isEqualTo("p:persistent[a] a:clean[] keeper:clean[]");
    }

    @Test
    void aThreadThatEndsBeforeTmaxIsNotALeak() throws Exception {
        Graph graph = new Graph("p").depends("p", "leaky", "busy").provides("leaky", "busy");
        jvms.with("leaky.Provider", jvm -> jvm.start("leak", "leaky.Code"));
        jvms.with("busy.Provider", jvm -> jvm.startForAMoment("busy", "busy.Code"));

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report)).isEqualTo("p:persistent[leaky] leaky:persistent[leaky] busy:clean[]");
    }

    @Test
    void runsASuspectWithOnlyItsOwnClosure() throws Exception {
        Graph graph =
                new Graph("p").depends("p", "a", "b").depends("a", "leaky", "c").provides("leaky", "a", "b", "c");
        jvms.with("leaky.Provider", jvm -> jvm.start("leak", "leaky.Code"));

        graph.find(jvms);

        Trial trial = jvms.trial("t:a:1");
        assertThat(trial.classPath()).extracting(entry -> entry.id()).containsExactly("t:a:1", "t:leaky:1", "t:c:1");
        assertThat(trial.plan()).extracting(Initializer::artifact).containsExactly("t:a:1", "t:leaky:1", "t:c:1");
    }

    @Test
    void findsALeakThatIsMaskedByAnother() throws Exception {
        Graph graph = new Graph("p").depends("p", "a", "b", "c", "d").provides("a", "b", "c", "d");
        for (String user : List.of("a", "b", "c")) {
            jvms.with(user + ".Provider", jvm -> jvm.startOnce("RMI Reaper", user + ".Code"));
        }

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report))
                .isEqualTo("p:persistent[a] a:persistent[a] b:persistent[b] c:persistent[c] d:clean[]");
        assertThat(jvms.names()).containsExactly("sweep 1", "sweep 2", "sweep 3", "sweep 4");
    }

    @Test
    void suspectsAllUsersOfALibraryWithASharedThread() throws Exception {
        Graph graph = new Graph("p")
                .depends("p", "a", "b", "c")
                .depends("a", "shared")
                .depends("b", "shared")
                .provides("a", "b", "c");
        jvms.with("a.Provider", jvm -> jvm.startOnce("shared", "shared.Code"));
        jvms.with("b.Provider", jvm -> jvm.startOnce("shared", "shared.Code"));

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report))
                .isEqualTo("p:persistent[shared] a:persistent[shared] shared:clean[] b:persistent[shared] c:clean[]");
        assertThat(jvms.names())
                .as("in the shared run the first user had already started the thread")
                .containsExactly("sweep 1", "sweep 2", "t:b:1");
        assertThat(report.dependencies()).allMatch(one -> one.note() == null);
    }

    @Test
    void dependenciesWithAnInitializerThatEndsTheJvmAreIncomplete() throws Exception {
        Graph graph =
                new Graph("p").depends("p", "a", "b").depends("a", "exiter").provides("exiter", "b");
        jvms.with("exiter.Provider", FakeJvms.Jvm::exit);

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report)).isEqualTo("p:incomplete[] a:incomplete[] exiter:incomplete[] b:clean[]");
        assertThat(report.dependencies().get(1).findings())
                .extracting(finding -> finding.kind())
                .containsExactly(FindingKind.EXIT);
        assertThat(jvms.names())
                .as("the next JVM of the run cleared the rest")
                .containsExactly("sweep 1", "t:a:1", "t:exiter:1");
    }

    @Test
    void aLeakThatOnlyTheSharedRunShowsIsDecidedByIsolation() throws Exception {
        Graph graph = new Graph("p").depends("p", "a", "b").provides("a", "b");
        jvms.with("a.Provider", jvm -> {
            if (jvm.has("t:b:1")) {
                jvm.start("leak", "b.Code");
            }
        });

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report)).isEqualTo("p:persistent[b] a:clean[] b:clean[]");
        assertThat(report.dependencies().get(1).note())
                .isEqualTo("seen only together with other dependencies, not alone: "
                        + "Thread \"leak\" is alive 2.0 s after everything was loaded. Culprit: t:b:1.");
        assertThat(report.dependencies().get(2).note()).isNull();
    }

    @Test
    void reportsALeakThatOnlyIsolationShows() throws Exception {
        Graph graph =
                new Graph("p").depends("p", "a", "b").depends("a", "leaky").provides("a", "b", "leaky");
        jvms.with("b.Provider", jvm -> {
            if (jvm.has("t:leaky:1")) {
                jvm.start("leak", "leaky.Code");
            }
        });
        jvms.with("a.Provider", jvm -> {
            if (!jvm.has("t:b:1")) {
                jvm.start("lonely", "a.Code");
            }
        });

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report)).isEqualTo("p:persistent[leaky] a:persistent[a] leaky:clean[] b:clean[]");
        assertThat(report.dependencies().get(1).note())
                .startsWith("seen only alone, not together with other dependencies");
        assertThat(report.dependencies().get(3).note()).startsWith("seen only together with other dependencies");
    }

    @Test
    void suspectsAllDependenciesWithTheCulpritIfTheInitializerIsUnknown() throws Exception {
        Graph graph =
                new Graph("p").depends("p", "a", "b").depends("a", "leaky").provides("a", "b");
        jvms.with("a.Provider", jvm -> jvm.startUnseen("leak", "leaky.Code"));

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report)).isEqualTo("p:persistent[leaky] a:persistent[leaky] leaky:clean[] b:clean[]");
        assertThat(report.dependencies()).allMatch(one -> one.note() == null);
    }

    @Test
    void isolatesEveryDependencyIfTheJvmDoesNotExitWithoutACulprit() throws Exception {
        Graph graph = new Graph("p").depends("p", "a", "b").provides("a", "b");
        jvms.with("b.Provider", FakeJvms.Jvm::keepAlive);

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report)).isEqualTo("p:persistent[] a:clean[] b:persistent[]");
        assertThat(report.dependencies()).allMatch(one -> one.isolated() && one.note() == null);
    }

    @Test
    void aDependencyWhoseTrialFailsIsIncompleteAndTheSearchContinues() throws Exception {
        Graph graph =
                new Graph("p").depends("p", "a", "b").depends("a", "leaky").provides("leaky", "b");
        jvms.with("leaky.Provider", jvm -> jvm.start("leak", "leaky.Code")).unstartable("t:a:1");

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report))
                .isEqualTo("p:persistent[leaky] a:incomplete[] leaky:persistent[leaky] b:clean[]");
        assertThat(report.dependencies().get(1).findings())
                .extracting(finding -> finding.message())
                .containsExactly("Cannot start the JVM.");
    }

    @Test
    void failsIfTheFirstRunFails() {
        Graph graph = new Graph("p").depends("p", "a").provides("a");
        jvms.unstartable("sweep 1");

        assertThatThrownBy(() -> graph.find(jvms))
                .isInstanceOf(ProbeException.class)
                .hasMessage("Cannot start the JVM.");
    }

    @Test
    void runsAProviderForEachArtifactThatDeclaresIt() throws Exception {
        Graph graph = new Graph("p").depends("p", "a", "b");
        graph.declare("a", "shaded.Provider").declare("b", "shaded.Provider");
        jvms.with("shaded.Provider", jvm -> jvm.start("leak", jvm.has("t:a:1") ? "a.Code" : "b.Code"));

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report)).isEqualTo("p:persistent[a] a:persistent[a] b:persistent[b]");
    }

    @Test
    void runsOneJvmForDependenciesWithTheSameClosure() throws Exception {
        Graph graph = new Graph("p")
                .depends("p", "a", "c")
                .depends("a", "b")
                .depends("b", "a")
                .provides("a", "c");
        jvms.with("a.Provider", jvm -> jvm.start("leak", "a.Code"));

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report)).isEqualTo("p:persistent[a] a:persistent[a] b:persistent[a] c:clean[]");
        assertThat(jvms.names()).containsExactly("sweep 1", "sweep 2");
        assertThat(jvms.briefNames()).containsExactly("t:a:1");
    }

    @Test
    void dependenciesWithAnUnreadableArtifactAreIncompleteWithoutATrial() throws Exception {
        Graph graph =
                new Graph("p").depends("p", "a", "b").depends("a", "broken").provides("b");
        graph.unreadable("broken");

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report)).isEqualTo("p:incomplete[] a:incomplete[] broken:incomplete[] b:clean[]");
        assertThat(jvms.names()).containsExactly("sweep 1");
    }

    @Test
    void reportsADaemonThreadOnlyForDependenciesThatBringIt() throws Exception {
        Graph graph = new Graph("p").depends("p", "a", "b").provides("a", "b");
        jvms.with("a.Provider", jvm -> jvm.startDaemon("daemon", "a.Code"));

        FindDepsReport report = graph.find(jvms);

        assertThat(report.dependencies())
                .extracting(one -> one.tasks().size() + " " + one.findings().size())
                .containsExactly("1 1", "1 1", "0 0");
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void listsTheProjectFirstEvenWithoutClasses() throws Exception {
        Graph graph = new Graph("p").withoutOwnClasses().depends("p", "leaky").provides("leaky");
        jvms.with("leaky.Provider", jvm -> jvm.start("leak", "leaky.Code"));

        FindDepsReport report = graph.find(jvms);

        assertThat(graph.verdicts(report)).isEqualTo("p:persistent[leaky] leaky:persistent[leaky]");
        assertThat(report.dependencies().get(0).trail()).containsExactly("t:p:1");
        assertThat(report.dependencies().get(0).direct()).isTrue();
    }

    @Test
    void countsAFindingOfSeveralDependenciesOnce() throws Exception {
        Graph graph = new Graph("p").depends("p", "a").depends("a", "leaky").provides("leaky");
        jvms.with("leaky.Provider", jvm -> jvm.start("leak", "leaky.Code"));

        assertThat(graph.find(jvms).violations()).isEqualTo(1);
    }

    @Test
    void countsEachOfSeveralTasksOfOneCulprit() throws Exception {
        Graph graph = new Graph("p").depends("p", "a").depends("a", "leaky").provides("leaky");
        jvms.with("leaky.Provider", jvm -> {
            jvm.start("leak", "leaky.Code");
            jvm.start("leak", "leaky.Code");
        });

        assertThat(graph.find(jvms).violations()).isEqualTo(2);
    }

    @Test
    void doesNotCountIgnoredFindings() throws Exception {
        Graph graph = new Graph("p").depends("p", "leaky").provides("leaky");
        jvms.with("leaky.Provider", jvm -> jvm.start("leak", "leaky.Code"));
        Ignore known =
                new Ignore(Optional.of("t:leaky"), Optional.of("leak"), Optional.empty(), "known", Optional.empty());
        Ignore useless =
                new Ignore(Optional.of("t:other"), Optional.of("leak"), Optional.empty(), "gone", Optional.empty());
        FailureRules rules = new FailureRules(
                Set.of(FindingKind.THREAD), List.of(known, useless), Optional.empty(), false, LocalDate.of(2026, 1, 1));

        FindDepsReport report = graph.find(jvms, false, rules);

        assertThat(report.violations()).isZero();
        assertThat(report.verdict()).isEqualTo(Verdict.PERSISTENT);
        assertThat(report.dependencies().get(1).tasks())
                .extracting(task -> task.ignored())
                .containsExactly("known");
        assertThat(report.notes()).hasSize(1).first().asString().contains("t:other");
    }

    /** For random graphs and leaks, the search must give the same verdicts as a JVM for each dependency. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void givesTheSameVerdictsAsAJvmForEachDependency(long seed) throws Exception {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            FakeJvms code = new FakeJvms();
            Graph graph = random(random, code);

            FindDepsReport quick = graph.find(code);
            FindDepsReport slow = graph.find(code, true, Graph.RULES);

            assertThat(graph.verdicts(quick)).as("round %d", round).isEqualTo(graph.verdicts(slow));
            assertThat(slow.dependencies()).allMatch(Dependency::isolated);
        }
    }

    /**
     * Returns a graph in which each artifact depends on some later ones. The behaviour of its provider depends on whether all of them are
     * present.
     */
    private static Graph random(Random random, FakeJvms code) {
        Graph graph = new Graph("a0");
        int size = 2 + random.nextInt(9);
        for (int i = 0; i < size; i++) {
            String self = "a" + i;
            String used = self;
            for (int j = i + 1; j < size; j++) {
                if (random.nextInt(3) == 0 || i == 0) {
                    graph.depends(self, "a" + j);
                    used = random.nextBoolean() ? "a" + j : used;
                }
            }
            String culprit = used + ".Code";
            Consumer<FakeJvms.Jvm> does = switch (random.nextInt(16)) {
                case 0 -> jvm -> jvm.start("own", culprit);
                case 1 -> jvm -> jvm.startOnce(culprit, culprit);
                case 2 -> jvm -> jvm.startOnce("RMI Reaper", self + ".Code");
                case 3 -> jvm -> jvm.startUnseen("unseen", culprit);
                case 4 -> FakeJvms.Jvm::exit;
                case 5 -> jvm -> jvm.startDaemon("daemon", culprit);
                case 6 -> jvm -> jvm.startForAMoment("busy", culprit);
                case 7 -> jvm -> jvm.startLate("late", culprit);
                case 8 -> jvm -> jvm.startMoving("moving", culprit);
                case 9 -> jvm -> jvm.startSleeping("sleeper", culprit);
                case 10 -> jvm -> jvm.startKeptBy("t:a0:1", "kept", culprit);
                case 11 -> jvm -> jvm.startWaitingForATimeout("t:a0:1", "kept", culprit);
                default -> jvm -> {};
            };
            graph.provides(self);
            code.with(self + ".Provider", does);
        }
        return graph;
    }
}
