package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.report.Line.Level;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.StopsOn;
import io.github.persistenttasks.result.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsoleReportTest {

    private static final Path FILE = Path.of("target", "persistent-tasks", "report.html");
    private static final int WIDTH = 100 - "[WARNING] ".length();

    @Test
    void aCleanCheckIsOneLine() {
        assertThat(lines(Samples.clean(), true))
                .containsExactly(
                        new Line(
                                Level.INFO,
                                "No persistent tasks: 2 artifacts, 41 initializers, JDK 17.0.15, exit after 212 ms, 1 daemon thread"));
        assertThat(console(Samples.clean(), true).failure()).isEmpty();
    }

    @Test
    void aCleanCheckReportsThatNoInitializerCouldLoad() {
        assertThat(lines(Samples.withoutClasses(), true))
                .extracting(Line::text)
                .first()
                .asString()
                .contains("3 initializers (none could load: the class path lacks classes that they need)");
    }

    @Test
    void aFailingCheckStartsWithCulpritTaskPlaceAndAdvice() {
        assertThat(lines(Samples.timer(), true))
                .extracting(Line::text)
                .containsExactly(
                        "com.weibo:motan-core:1.1.9 leaves 1 task running:",
                        "  timer \"pool-1-thread-1\" (non-daemon, scheduled executor, core size 1, never ends)",
                        "    started at com.weibo.StatsUtil.<clinit>(StatsUtil.java:51)",
                        "    by the provider com.weibo.Default of service com.weibo.Strategy",
                        "    every 30 s: com.weibo.StatsUtil$1 (next in 28 s)",
                        "    … and 3 more pending",
                        "    on the class path through com.acme:app:1.0 > com.weibo:motan-core:1.1.9",
                        "    nothing to call was found: tried 2 methods, a garbage collection and an interrupt",
                        "    Call shutdown() on the scheduled executor before main returns.",
                        "Checked 1 artifact, 1 initializer, JDK 17.0.15",
                        "Report: " + FILE);
    }

    @Test
    void aLeakThatAnotherModuleReportedIsOneLine() {
        List<String> identities = new ArrayList<>();

        assertThat(console(Samples.timer(), true).lines((identity, sentence) -> {
                    identities.add(identity);
                    return Optional.of("core");
                }))
                .extracting(Line::text)
                .containsExactly(
                        "com.weibo:motan-core:1.1.9 leaves 1 task running: timer \"pool-1-thread-1\", as in core",
                        "Checked 1 artifact, 1 initializer, JDK 17.0.15",
                        "Report: " + FILE);
        assertThat(identities).singleElement().asString().startsWith("com.weibo:motan-core:1.1.9\n");
    }

    @Test
    void onlyWhatNeverEndsIsSaidToNeverEnd() {
        assertThat(headline(new SampleTask(1))).endsWith("core size 1, never ends)");
        assertThat(headline(new SampleTask(1).shutDown())).endsWith("core size 1, shut down)");
        assertThat(headline(new SampleTask(1).stopsOn(StopsOn.GC)))
                .endsWith("core size 1, only a garbage collection ends it)");
        assertThat(headline(new SampleTask(1).lingering(50)))
                .endsWith("idle workers end after 60 s, ends by itself in 50 s)");
    }

    private static String headline(SampleTask task) {
        return Wording.headline(task.task());
    }

    @Test
    void theFailureMessageNamesCulpritAndTaskInOneSentence() {
        assertThat(console(Samples.timer(), true).failure())
                .contains("com.weibo:motan-core:1.1.9 leaves 1 task running: timer \"pool-1-thread-1\".");
    }

    @Test
    void violationsAreErrorsUnlessFailOnViolationIsFalse() {
        assertThat(lines(Samples.timer(), true).get(0).level()).isEqualTo(Level.ERROR);
        assertThat(lines(Samples.timer(), false).get(0).level()).isEqualTo(Level.WARN);
        assertThat(console(Samples.timer(), false).failure()).isEmpty();
    }

    @Test
    void framesThatAreTooLongForOneLineAreOnSeparateLines() {
        String frame = "com.example." + "long".repeat(18) + ".start(Start.java:7)";
        CheckReport report = Samples.leaving(
                List.of(new SampleTask(1).startedAt(frame, "a.B.c(B.java:1)").task()));

        assertThat(lines(report, true))
                .extracting(Line::text)
                .containsSequence("    started at", "        " + frame, "        a.B.c(B.java:1)");
    }

    @Test
    void similarTasksAreReportedOnce() {
        CheckReport report = Samples.leaving(List.of(
                new SampleTask(1).thread("worker-1").task(),
                new SampleTask(2).thread("worker-2").task(),
                new SampleTask(3).thread("worker-3").task()));

        assertThat(lines(report, true))
                .extracting(Line::text)
                .contains("  thread \"worker-1\" and 2 more like it (non-daemon, sleeping)");
    }

    @Test
    void theWorkersOfAPoolAreOneBlockWhereverTheirTasksWereSubmitted() {
        List<Task> workers = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            workers.add(new SampleTask(number)
                    .workerOfThree("pool-1-thread-" + number)
                    .startedAt("a.B.submit" + number + "(B.java:1)")
                    .task());
        }

        assertThat(lines(Samples.leaving(workers), true))
                .extracting(Line::text)
                .filteredOn(text -> text.contains("\"pool-1-thread-"))
                .singleElement()
                .asString()
                .contains("\"pool-1-thread-1\" and 2 more like it");
    }

    @Test
    void manyTasksThatOneCallStartedAreOneBlock() {
        List<Task> tasks = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            tasks.add(new SampleTask(number)
                    .thread("role" + "x".repeat(number))
                    .startedAt(
                            "lib.Part" + number + ".start(Part.java:1)",
                            "lib.Server.start(Server.java:1)",
                            "Exercise.run(E.java:1)")
                    .task());
        }

        assertThat(lines(Samples.leaving(tasks), true))
                .extracting(Line::text)
                .contains("  thread \"rolex\" and 4 more that the same call started (non-daemon, sleeping)")
                .noneMatch(text -> text.contains("more task"));
        assertThat(lines(Samples.leaving(tasks.subList(0, 3)), true))
                .extracting(Line::text)
                .filteredOn(text -> text.contains("thread \"role"))
                .hasSize(3);
    }

    @Test
    void eachExerciseAndEachFailureNamesItsLog() {
        assertThat(lines(Samples.exercises(), true))
                .extracting(Line::text)
                .containsSubsequence(
                        "com.acme:app:1.0 ends the JVM: The exercise exit called System.exit(1).",
                        "    by the exercise exit",
                        "    its output ended with",
                        "        Cannot bind to port 80",
                        "Exercise exit: incomplete, exited, output in fork-2.log",
                        "Exercise clean: clean, took 2 ms, output in fork-3.log",
                        "Output of the code under test: fork-2.log");
    }

    @Test
    void aFindingInBriefNamesItsLogAndTheLastLinesOfItsOutput() {
        assertThat(lines(Samples.exits(12), true))
                .extracting(Line::text)
                .containsSubsequence(
                        "com.acme:app:1.0 ends the JVM: The exercise exit1 called System.exit(1).",
                        "    by the exercise exit1",
                        "    its output in fork-1.log ended with",
                        "        one",
                        "        two",
                        "        line 1",
                        "com.acme:app:1.0 ends the JVM: The exercise exit5 called System.exit(1).",
                        "    its output in fork-5.log ended with",
                        "        two",
                        "        line 5");
    }

    @Test
    void tasksFromSeveralJvmsNameTheirLogs() {
        CheckReport report = Samples.leaving(List.of(
                new SampleTask(1).thread("one").exercise("one").task(),
                new SampleTask(2)
                        .of(Samples.BLOCKS)
                        .thread("two")
                        .exercise("two")
                        .task()));

        assertThat(lines(Samples.ranIn(report, Map.of("one", "fork-1.log", "two", "fork-2.log")), true))
                .extracting(Line::text)
                .containsSubsequence("  output in fork-1.log", "  output in fork-2.log");
        assertThat(lines(Samples.ranIn(report, Map.of("one", "fork-1.log", "two", "fork-1.log")), true))
                .extracting(Line::text)
                .doesNotContain("  output in fork-1.log")
                .contains("Output of the code under test: fork-1.log");
    }

    @Test
    void persistentCulpritsComeBeforeLingeringOnes() {
        CheckReport report = Samples.leaving(List.of(
                new SampleTask(1).of(Samples.BLOCKS).lingering(50).task(),
                new SampleTask(2).of(Samples.MOTAN).task()));

        List<String> texts = lines(report, true).stream().map(Line::text).toList();
        assertThat(texts.get(0)).startsWith(Samples.MOTAN);
        assertThat(texts)
                .anyMatch(text -> text.startsWith(Samples.BLOCKS))
                .anyMatch(text -> text.contains("ends by itself in 50 s"));
    }

    @Test
    void tasksThatKeepTheJvmAliveComeBeforeDaemonTimers() {
        List<String> texts =
                lines(daemonTimersAndAThread(), true).stream().map(Line::text).toList();

        assertThat(texts.get(1)).startsWith("  thread \"the-one\" (non-daemon");
        assertThat(texts)
                .anyMatch(text -> text.contains("timer \"tick-1\" (daemon"))
                .contains("  … and 2 more tasks");
        assertThat(console(daemonTimersAndAThread(), true).failure())
                .contains("com.weibo:motan-core:1.1.9 leaves 5 tasks running: thread \"the-one\" and 4 more.");
    }

    @Test
    void noThreadThatKeepsTheJvmAliveIsOmittedForADaemonTimer() {
        List<Task> tasks = new ArrayList<>(Samples.daemonTimers(Samples.MOTAN, 4));
        for (int number = 5; number < 11; number++) {
            tasks.add(new SampleTask(number)
                    .thread("worker-" + number)
                    .startedAt("a.B" + number + ".c(B.java:1)")
                    .task());
        }

        List<String> texts =
                lines(Samples.leaving(tasks), true).stream().map(Line::text).toList();
        for (int number = 5; number < 11; number++) {
            String headline = "  thread \"worker-" + number + "\" (non-daemon, sleeping)";
            assertThat(texts).contains(headline);
        }
        assertThat(texts).noneMatch(text -> text.contains("tick-")).contains("  … and 4 more tasks");
    }

    @Test
    void daemonTimersAreOmittedIfSpaceIsLimited() {
        List<Task> tasks = new ArrayList<>(Samples.daemonTimers("org.example:timers:1", 3));
        tasks.addAll(Samples.daemonTimers(Samples.MOTAN, 3));
        tasks.add(new SampleTask(7).thread("one").task());
        tasks.add(new SampleTask(8).of(Samples.BLOCKS).thread("two").task());

        List<String> texts =
                lines(Samples.leaving(tasks), true).stream().map(Line::text).toList();
        int one = texts.indexOf("  thread \"one\" (non-daemon, sleeping)");
        int two = texts.indexOf("  thread \"two\" (non-daemon, sleeping)");
        assertThat(one).isEqualTo(1);
        assertThat(two).isPositive();
        assertThat(texts.subList(0, two)).noneMatch(text -> text.contains("tick-"));
    }

    private static CheckReport daemonTimersAndAThread() {
        List<Task> tasks = new ArrayList<>(Samples.daemonTimers(Samples.MOTAN, 4));
        tasks.add(new SampleTask(5).thread("the-one").task());
        return Samples.leaving(tasks);
    }

    @Test
    void theCallThatEndedATaskIsSaidOnce() {
        CheckReport report = Samples.leaving(
                List.of(new SampleTask(1).endedBy("com.acme.Client.close()").task()));

        assertThat(lines(report, true))
                .extracting(Line::text)
                .filteredOn(text -> text.contains("com.acme.Client.close()"))
                .containsExactly("    ends when com.acme.Client.close() is called (tried: 120 ms)");
    }

    @Test
    void whatHelpsBesidesTheCallComesAfterIt() {
        CheckReport report = Samples.leaving(List.of(new SampleTask(1)
                .endedBy("com.acme.Client.close()")
                .helpedBy("To prevent it, set polls to 0.")
                .task()));

        assertThat(lines(report, true))
                .extracting(Line::text)
                .containsSubsequence(
                        "    ends when com.acme.Client.close() is called (tried: 120 ms)",
                        "    To prevent it, set polls to 0.");
    }

    @Test
    void afterALongBlockTheOthersAreNamed() {
        List<Task> tasks = new ArrayList<>();
        for (int id = 1; id <= 12; id++) {
            tasks.add(new SampleTask(id)
                    .of("com.acme:one:1")
                    .thread("of " + "x".repeat(id))
                    .startedAt("com.acme.One.start" + id + "(One.java:" + id + ")", "com.acme.One.run(One.java:1)")
                    .task());
        }
        tasks.add(new SampleTask(20).of("com.acme:two:1").thread("two").task());
        tasks.add(new SampleTask(21).of("com.acme:three:1").thread("three").task());

        assertThat(lines(Samples.leaving(tasks), true))
                .extracting(Line::text)
                .contains("com.acme:two:1 leaves 1 task running: thread \"two\"")
                .contains("com.acme:three:1 leaves 1 task running: thread \"three\"");
    }

    @Test
    void aFailureOfATestMethodNamesTheOutputOfItsClass() {
        CheckReport report = Samples.ofTest();

        assertThat(lines(report, true)).extracting(Line::text).contains("Output of the code under test: fork-2.log");
    }

    @Test
    void aFullReportFitsOnAScreen() {
        List<Line> lines = lines(Samples.full(), true);

        assertThat(lines).hasSizeLessThan(45);
        assertThat(lines).allSatisfy(line -> assertThat(line.text()).hasSizeLessThanOrEqualTo(WIDTH));
    }

    @Test
    void manyCulpritsFitOnAScreenAndTheRestIsInTheFile() {
        List<Line> lines = lines(Samples.leaving(40, 50), true);

        assertThat(lines).hasSizeLessThan(40);
        assertThat(lines).extracting(Line::text).anyMatch(text -> text.matches("… and \\d+ more, see .*report.html"));
        assertThat(lines)
                .extracting(Line::text)
                .filteredOn(text -> text.startsWith("org.example:library-"))
                .hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("io.github.persistenttasks.report.Hostile#texts")
    void controlCharactersAndLineBreaksAreEscaped(String hostile) {
        CheckReport report =
                Samples.with(Samples.saying(hostile), Samples.saying(hostile).findings(), false, hostile, "a note");

        List<Line> lines = lines(report, true);

        assertThat(lines).allSatisfy(line -> {
            assertThat(line.text()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
            assertThat(line.text()).hasSizeLessThan(800);
        });
        assertThat(lines).hasSizeLessThan(70);
        assertThat(console(report, true).failure().orElseThrow())
                .hasSizeLessThan(1_000)
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    }

    @Test
    void aFindingThatFailOnDoesNotNameIsAWarning() {
        Finding finding = Samples.finding(new SampleTask(1).task(), false, false);
        CheckReport report = Samples.with(Samples.timer(), List.of(finding), false);

        assertThat(console(report, true).failure()).isEmpty();
        assertThat(lines(report, true).get(0))
                .isEqualTo(new Line(
                        Level.WARN, "1 finding that failOn does not name: timer of com.weibo:motan-core:1.1.9"));
    }

    @Test
    void anIgnoredFindingIsNamedWithItsReason() {
        Finding finding =
                Samples.finding(new SampleTask(1).ignored("ends with the pod").task(), false, false);
        CheckReport report = Samples.with(Samples.timer(), List.of(finding), false);

        assertThat(lines(report, true).get(0))
                .isEqualTo(new Line(
                        Level.INFO, "1 finding ignored: timer of com.weibo:motan-core:1.1.9 (ends with the pod)"));
    }

    @Test
    void aFindingOfTheBaselineIsNamed() {
        Finding finding = Samples.finding(new SampleTask(1).task(), false, true);
        CheckReport report = Samples.with(Samples.timer(), List.of(finding), false);

        assertThat(lines(report, true).get(0))
                .isEqualTo(new Line(Level.INFO, "1 finding in the baseline: timer of com.weibo:motan-core:1.1.9"));
    }

    @Test
    void notesAreWarningsOfLimitedNumber() {
        CheckReport report = Samples.with(
                Samples.clean(), List.of(), false, "first", "second", "third", "fourth", "fifth", "sixth", "seventh");

        assertThat(lines(report, true))
                .startsWith(new Line(Level.WARN, "first"))
                .contains(new Line(Level.WARN, "… and 2 more notes"))
                .doesNotContain(new Line(Level.WARN, "sixth"));
    }

    @Test
    void anExpectedFailureThatOccursSucceeds() {
        CheckReport report = Samples.with(Samples.timer(), Samples.timer().findings(), true);

        assertThat(console(report, true).failure()).isEmpty();
        assertThat(lines(report, true).get(0)).isEqualTo(new Line(Level.INFO, "As expected, tasks are left:"));
    }

    @Test
    void anExpectedFailureThatDoesNotOccurFails() {
        CheckReport report = Samples.with(Samples.clean(), List.of(), true);

        assertThat(console(report, true).failure()).contains("A task was expected to be left, but none is.");
        assertThat(lines(report, true).get(0).level()).isEqualTo(Level.ERROR);
    }

    @Test
    void anExpectedFailureDoesNotHideWhatCouldNotBeProbed() {
        CheckReport report = Samples.with(Samples.full(), Samples.full().findings(), true);

        assertThat(console(report, true).failure())
                .hasValueSatisfying(message -> assertThat(message)
                        .contains("has an initializer that did not return")
                        .doesNotContain("was expected"));
        assertThat(lines(report, true).get(0).level()).isEqualTo(Level.ERROR);
    }

    @Test
    void reasonsOfFailedInitializersAreDebugOutput() {
        String debugged = lines(Samples.full(), true).stream()
                .filter(line -> line.level() == Level.DEBUG)
                .map(Line::text)
                .collect(Collectors.joining(" "));

        assertThat(debugged).contains("could not load:").contains("a.Provider1");
        assertThat(lines(Samples.timer(), true)).extracting(Line::level).doesNotContain(Level.DEBUG);
    }

    @Test
    void noFileIsNamedIfNoneIsWritten() {
        assertThat(ConsoleReport.of(Samples.timer(), true, List.of()).lines())
                .extracting(Line::text)
                .noneMatch(text -> text.startsWith("Report"));
    }

    private static List<Line> lines(CheckReport report, boolean failOnViolation) {
        return console(report, failOnViolation).lines();
    }

    private static ConsoleReport console(CheckReport report, boolean failOnViolation) {
        return ConsoleReport.of(report, failOnViolation, List.of(FILE));
    }
}
