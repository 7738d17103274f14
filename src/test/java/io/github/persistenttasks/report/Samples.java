package io.github.persistenttasks.report;

import io.github.persistenttasks.result.Artifact;
import io.github.persistenttasks.result.Attempt;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Conclusion;
import io.github.persistenttasks.result.Dependency;
import io.github.persistenttasks.result.Evidence;
import io.github.persistenttasks.result.ExerciseResult;
import io.github.persistenttasks.result.Exit;
import io.github.persistenttasks.result.Failure;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.FindVersionReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Hook;
import io.github.persistenttasks.result.HookOutcome;
import io.github.persistenttasks.result.HookRun;
import io.github.persistenttasks.result.InitializerCounts;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Jvm;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.PomChange;
import io.github.persistenttasks.result.Ruling;
import io.github.persistenttasks.result.Run;
import io.github.persistenttasks.result.RunDetails;
import io.github.persistenttasks.result.SearchedArtifact;
import io.github.persistenttasks.result.Severity;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Uncaught;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.result.VersionStatus;
import io.github.persistenttasks.result.VersionTrial;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sample reports, from a clean one to one with everything that a report can contain. */
final class Samples {

    static final String APP = "com.acme:app:1.0";
    static final String MOTAN = "com.weibo:motan-core:1.1.9";
    static final String BLOCKS = "org.example:blocks:2.0";
    static final String EXCLUDED = "org.example:excluded:zip:tests:3.0";

    private static final Ruling VIOLATION = new Ruling(true, true, false, null);
    private static final Jvm JVM = new Jvm("17.0.15", "Debian", "/opt/jdk");
    private static final Instant STARTED = Instant.parse("2026-11-23T04:25:07.612740993Z");
    private static final String REPRODUCE =
            "mvn io.github.persistenttasks:persistent-tasks-maven-plugin:0.1.0:check -Dpersistent-tasks.tmax=2";

    private Samples() {}

    /** A report without tasks and failures. */
    static CheckReport clean() {
        return new CheckReport(
                details(JVM, 10),
                new Conclusion(Verdict.CLEAN, new Exit(true, OptionalLong.of(212)), false, List.of(), List.of()),
                List.of(artifact(APP, Verdict.CLEAN, 0), artifact(MOTAN, Verdict.CLEAN, 41)),
                List.of(attempt(MOTAN, Outcome.LOADED, null)),
                List.of(new SampleTask(1).thread("idle").daemon().task()),
                List.of(),
                List.of(),
                List.of());
    }

    /** Returns a clean check in which every initializer lacked a class. */
    static CheckReport withoutClasses() {
        CheckReport clean = clean();
        List<String> trail = List.of(APP, MOTAN);
        InitializerCounts counts = new InitializerCounts(3, 3, 3, 80);
        return new CheckReport(
                clean.run(),
                clean.conclusion(),
                List.of(new Artifact(MOTAN, trail, true, false, Verdict.CLEAN, counts, List.of())),
                List.of(attempt(MOTAN, Outcome.FAILED, "java.lang.NoClassDefFoundError: a/B")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static RunDetails details(Jvm jvm, double tmaxSeconds) {
        return new RunDetails(APP, jvm, tmaxSeconds, STARTED, REPRODUCE, OptionalLong.of(300));
    }

    /** A report with one timer of one artifact. */
    static CheckReport timer() {
        return leaving(List.of(new SampleTask(1).task()));
    }

    /** Returns timers that do not keep the JVM alive, numbered from 1. */
    static List<Task> daemonTimers(String artifact, int count) {
        List<Task> tasks = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            tasks.add(new SampleTask(artifact.length() * 10L + number)
                    .of(artifact)
                    .named("tick-" + number)
                    .startedAt("a.Tick" + number + ".start(Tick.java:1)")
                    .daemonTimer()
                    .task());
        }
        return tasks;
    }

    /** A report with these tasks, each of which is a violation unless it is harmless. */
    static CheckReport leaving(List<Task> tasks) {
        List<Finding> findings = tasks.stream()
                .filter(task -> task.fate() != Fate.HARMLESS)
                .map(task -> finding(task, true, false))
                .toList();
        List<Artifact> artifacts = tasks.stream()
                .map(Task::artifact)
                .filter(id -> id != null)
                .distinct()
                .map(id -> artifact(id, Verdict.PERSISTENT, 1))
                .toList();
        return persistent(
                artifacts, tasks, List.of(attempt(MOTAN, Outcome.LOADED, null)), findings, List.of(), List.of());
    }

    /** A report with this many artifacts and tasks for each; no two tasks are similar. */
    static CheckReport leaving(int artifacts, int tasksEach) {
        List<Task> tasks = new ArrayList<>();
        for (int artifact = 0; artifact < artifacts; artifact++) {
            for (int task = 0; task < tasksEach; task++) {
                tasks.add(new SampleTask(tasks.size())
                        .of("org.example:library-" + artifact + ":1.0")
                        .named("pool-" + artifact + "-thread-" + task)
                        .startedAt("org.example.library" + artifact + ".Pool.start(Pool.java:" + task + ")")
                        .task());
            }
        }
        return leaving(tasks);
    }

    /** A report with everything that it can contain. */
    static CheckReport full() {
        List<Task> tasks = List.of(
                new SampleTask(1).requestedBy("org.example:user:1.0").task(),
                new SampleTask(2).thread("worker-1").task(),
                new SampleTask(3).thread("worker-2").task(),
                new SampleTask(4).of(BLOCKS).thread("cached").lingering(58.3).task(),
                new SampleTask(5).thread("watcher").daemon().task(),
                new SampleTask(6).of(BLOCKS).process("sleep 600").task(),
                new SampleTask(7).of(null).thread("nobody's").task(),
                new SampleTask(8)
                        .named("known timer")
                        .ignored("ends with the pod")
                        .task());
        List<Finding> findings = new ArrayList<>();
        for (Task task : tasks) {
            if (task.fate() != Fate.HARMLESS) {
                findings.add(finding(task, task.ignored() == null, false));
            }
        }
        for (FindingKind kind : FindingKind.values()) {
            boolean violation = kind.severity() == Severity.ERROR;
            findings.add(finding(kind, BLOCKS, kind + " happened", new Ruling(violation, violation, false, null)));
        }
        findings.add(finding(FindingKind.HOOK, MOTAN, "hook known for long", new Ruling(true, false, true, null)));
        List<Attempt> attempts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            attempts.add(attempt(BLOCKS, outcome, outcome == Outcome.LOADED ? null : "because of " + outcome));
        }
        attempts.add(new Attempt(
                MOTAN,
                InitializerRef.ofClass("com.weibo.StatsUtil"),
                Outcome.LOADED,
                OptionalLong.of(60),
                OptionalLong.of(90),
                Failure.NONE,
                null));
        attempts.add(new Attempt(
                APP,
                InitializerRef.exercise("start"),
                Outcome.LOADED,
                OptionalLong.of(150),
                OptionalLong.of(20),
                Failure.NONE,
                new ExerciseResult(Verdict.CLEAN, List.of("start-1"))));
        return persistent(
                List.of(
                        artifact(APP, Verdict.CLEAN, 1),
                        artifact(MOTAN, Verdict.PERSISTENT, 41),
                        new Artifact(
                                BLOCKS,
                                List.of(APP, MOTAN, BLOCKS),
                                false,
                                false,
                                Verdict.INCOMPLETE,
                                new InitializerCounts(6, 2, 1, 80),
                                List.of("META-INF/services/a.B line 3 is not a class name")),
                        new Artifact(
                                EXCLUDED,
                                List.of(APP, EXCLUDED),
                                true,
                                true,
                                Verdict.CLEAN,
                                new InitializerCounts(0, 0, 0, 0),
                                List.of())),
                tasks,
                attempts,
                findings,
                List.of(
                        hook(HookOutcome.FINISHED, null),
                        hook(HookOutcome.THREW, "java.lang.Error: no"),
                        hook(HookOutcome.RUNNING, null)),
                List.of(new Uncaught(BLOCKS, "dead", "java.lang.Error: boom", List.of("a.B.c(B.java:1)"), source())));
    }

    /** A report in which all texts from the forked JVM are the same. */
    static CheckReport saying(String hostile) {
        Task task = new SampleTask(1).saying(hostile).task();
        Task other =
                new SampleTask(2).of(hostile).saying(hostile).thread(hostile).task();
        InitializerRef source = InitializerRef.provider(hostile, hostile);
        return persistent(
                List.of(new Artifact(
                        MOTAN,
                        List.of(APP, MOTAN),
                        true,
                        false,
                        Verdict.PERSISTENT,
                        new InitializerCounts(1, 1, 0, 5),
                        List.of(hostile))),
                List.of(task, other),
                List.of(new Attempt(
                        MOTAN,
                        source,
                        Outcome.FAILED,
                        OptionalLong.of(1),
                        OptionalLong.of(2),
                        new Failure(hostile, false, List.of(hostile)),
                        null)),
                List.of(
                        saying(FindingKind.TIMER, MOTAN, hostile, OptionalLong.of(1), VIOLATION),
                        saying(FindingKind.THREAD, hostile, hostile, OptionalLong.of(2), VIOLATION),
                        saying(FindingKind.CRASH, hostile, hostile, OptionalLong.empty(), VIOLATION),
                        saying(
                                FindingKind.HOOK,
                                hostile,
                                hostile,
                                OptionalLong.empty(),
                                new Ruling(true, false, false, hostile))),
                List.of(new Hook(
                        MOTAN,
                        hostile,
                        hostile,
                        source,
                        List.of(hostile),
                        new HookRun(HookOutcome.THREW, OptionalLong.of(3), hostile, List.of(hostile)),
                        true)),
                List.of(new Uncaught(MOTAN, hostile, hostile, List.of(hostile), source)));
    }

    private static Finding saying(FindingKind kind, String artifact, String hostile, OptionalLong task, Ruling ruling) {
        InitializerRef source = InitializerRef.provider(hostile, hostile);
        return new Finding(kind, artifact, source, hostile, task, hostile, ruling, List.of());
    }

    /** A report with a culprit of a direct dependency, a victim, a dependency that could not be probed, and many clean ones. */
    static FindDepsReport findDeps() {
        Task task = new SampleTask(1).task();
        List<Dependency> dependencies = new ArrayList<>();
        dependencies.add(dependency(List.of(APP), Verdict.PERSISTENT, List.of(MOTAN), List.of(task)));
        dependencies.add(
                dependency(List.of(APP, "org.example:user:1.0"), Verdict.PERSISTENT, List.of(MOTAN), List.of(task)));
        dependencies.add(confirmed(
                List.of(APP, "org.example:user:1.0", MOTAN), Verdict.PERSISTENT, List.of(MOTAN), List.of(task)));
        dependencies.add(new Dependency(
                BLOCKS,
                List.of(APP, BLOCKS),
                true,
                Verdict.INCOMPLETE,
                List.of(),
                List.of(),
                List.of(finding(FindingKind.BLOCKED, BLOCKS, "blocked", VIOLATION)),
                new Evidence(30_000, true, null, "The sweep said otherwise.")));
        IntStream.range(0, 30)
                .forEach(number -> dependencies.add(dependency(
                        List.of(APP, "org.example:clean-" + number + ":1.0"), Verdict.CLEAN, List.of(), List.of())));
        return findDeps(Verdict.PERSISTENT, dependencies);
    }

    /** A report on a dependency whose task is ignored. */
    static FindDepsReport ignoredDeps() {
        Task task = new SampleTask(1).ignored("known").task();
        return findDeps(
                Verdict.PERSISTENT,
                Stream.of(List.of(APP), List.of(APP, MOTAN))
                        .map(trail -> dependency(trail, Verdict.PERSISTENT, List.of(MOTAN), List.of(task)))
                        .map(dependency -> new Dependency(
                                dependency.id(),
                                dependency.trail(),
                                dependency.direct(),
                                dependency.verdict(),
                                dependency.culprits(),
                                dependency.tasks(),
                                List.of(finding(task, false, false)),
                                dependency.evidence()))
                        .toList());
    }

    /** A report whose dependencies are all clean. */
    static FindDepsReport cleanDeps() {
        return findDeps(
                Verdict.CLEAN,
                List.of(
                        dependency(List.of(APP), Verdict.CLEAN, List.of(), List.of()),
                        dependency(List.of(APP, MOTAN), Verdict.CLEAN, List.of(), List.of())));
    }

    /** A report with versions of every status, in which an upgrade helps for one of two artifacts. */
    static FindVersionReport findVersion() {
        return findVersion("The exercise threw", "com.acme.Leaky");
    }

    /** A report in which all texts from outside are the same. */
    static FindVersionReport versionsSaying(String hostile) {
        return findVersion(hostile, hostile);
    }

    private static FindVersionReport findVersion(String note, String text) {
        Task task = new SampleTask(1).task();
        List<Finding> findings = List.of(finding(task, true, false));
        List<VersionTrial> versions = List.of(
                VersionTrial.checked("1.1.10", VersionStatus.LEAVES, Verdict.PERSISTENT, 2_300, null),
                VersionTrial.unavailable("1.1.11", note),
                VersionTrial.checked("1.2.0", VersionStatus.CLEAN, Verdict.CLEAN, 400, null),
                VersionTrial.notTried("1.2.1", note),
                VersionTrial.checked("1.2.2", VersionStatus.INCOMPLETE, Verdict.INCOMPLETE, 400, note),
                VersionTrial.checked("1.2.3", VersionStatus.LEAVES, Verdict.PERSISTENT, 400, note),
                VersionTrial.notTried("1.2.4", null),
                VersionTrial.checked("1.2.5", VersionStatus.CLEAN, Verdict.CLEAN, 400, null));
        PomChange change =
                new PomChange(PomChange.Place.PROPERTY, text, OptionalInt.of(12), "<motan>1.2.0</motan>" + text);
        return new FindVersionReport(
                details(JVM, 10),
                List.of(
                        new SearchedArtifact(MOTAN, List.of(APP, MOTAN), List.of(task), findings, versions, change),
                        new SearchedArtifact(
                                BLOCKS, List.of(APP, BLOCKS), List.of(), findings, versions.subList(0, 2), null)),
                7,
                List.of(note));
    }

    /** A report without an artifact to upgrade. */
    static FindVersionReport nothingToUpgrade() {
        return new FindVersionReport(details(JVM, 10), List.of(), 1, List.of());
    }

    /** A report in which all texts from the forked JVM are the same. */
    static FindDepsReport depsSaying(String hostile) {
        Task task = new SampleTask(1).saying(hostile).task();
        return findDeps(
                Verdict.PERSISTENT,
                List.of(
                        dependency(List.of(APP), Verdict.PERSISTENT, List.of(MOTAN), List.of(task)),
                        new Dependency(
                                MOTAN,
                                List.of(APP, MOTAN),
                                true,
                                Verdict.PERSISTENT,
                                List.of(MOTAN),
                                List.of(task),
                                List.of(new Finding(
                                        FindingKind.TIMER,
                                        MOTAN,
                                        source(),
                                        hostile,
                                        OptionalLong.of(1),
                                        hostile,
                                        VIOLATION,
                                        List.of())),
                                new Evidence(1, true, Evidence.SHARED_RUN, hostile))));
    }

    private static FindDepsReport findDeps(Verdict verdict, List<Dependency> dependencies) {
        int violations = verdict == Verdict.CLEAN ? 0 : 2;
        return new FindDepsReport(details(JVM, 10), verdict, dependencies, violations, 3, List.of());
    }

    private static Dependency confirmed(List<String> trail, Verdict verdict, List<String> culprits, List<Task> tasks) {
        String id = trail.get(trail.size() - 1);
        return new Dependency(
                id,
                trail,
                false,
                verdict,
                culprits,
                tasks,
                List.of(),
                new Evidence(250, true, Evidence.SHARED_RUN, null));
    }

    private static Dependency dependency(List<String> trail, Verdict verdict, List<String> culprits, List<Task> tasks) {
        String id = trail.get(trail.size() - 1);
        return new Dependency(
                id,
                trail,
                trail.size() <= 2,
                verdict,
                culprits,
                tasks,
                List.of(),
                new Evidence(250, false, null, null));
    }

    private static CheckReport persistent(
            List<Artifact> artifacts,
            List<Task> tasks,
            List<Attempt> attempts,
            List<Finding> findings,
            List<Hook> hooks,
            List<Uncaught> uncaught) {
        return new CheckReport(
                details(JVM, 2),
                new Conclusion(Verdict.PERSISTENT, new Exit(false, OptionalLong.empty()), false, List.of(), List.of()),
                artifacts,
                attempts,
                tasks,
                findings,
                hooks,
                uncaught);
    }

    /** Returns the same report for a JVM of this version. */
    static CheckReport on(String version, CheckReport report) {
        RunDetails run =
                details(new Jvm(version, "Debian", "/opt/jdk"), report.run().tmaxSeconds());
        return with(report, run, report.findings(), report.conclusion().expectFailure(), List.of());
    }

    /** Returns the same report with these exercises, whose output is in these logs. */
    static CheckReport ranIn(CheckReport report, Map<String, String> logs) {
        List<Attempt> exercises = logs.entrySet().stream()
                .map(one -> new Attempt(
                        APP,
                        InitializerRef.exercise(one.getKey()),
                        Outcome.LOADED,
                        new Run(OptionalLong.of(1), OptionalLong.of(2), one.getValue()),
                        Failure.NONE,
                        new ExerciseResult(Verdict.PERSISTENT, List.of()),
                        null))
                .toList();
        return persistent(report.artifacts(), report.tasks(), exercises, report.findings(), List.of(), List.of());
    }

    /** Returns the same report with other findings, verdict and expectation. */
    static CheckReport with(CheckReport report, List<Finding> findings, boolean expectFailure, String... notes) {
        return with(report, report.run(), findings, expectFailure, List.of(notes));
    }

    private static CheckReport with(
            CheckReport report, RunDetails run, List<Finding> findings, boolean expectFailure, List<String> notes) {
        Conclusion conclusion = report.conclusion();
        return new CheckReport(
                run,
                new Conclusion(conclusion.verdict(), conclusion.exit(), expectFailure, notes, conclusion.jvms()),
                report.artifacts(),
                report.initializers(),
                report.tasks(),
                findings,
                report.hooks(),
                report.uncaught());
    }

    static Finding finding(Task task, boolean violation, boolean baselined) {
        FindingKind kind = switch (task.kind()) {
            case THREAD -> FindingKind.THREAD;
            case TIMER -> FindingKind.TIMER;
            case HOOK -> FindingKind.HOOK;
            case PROCESS -> FindingKind.PROCESS;
        };
        String message = (task.kind() == TaskKind.PROCESS ? "process " : "thread ") + task.name() + " is left";
        return new Finding(
                kind,
                task.artifact(),
                task.initializer(),
                message,
                OptionalLong.of(task.id()),
                String.join(
                        " ",
                        kind.name(),
                        task.artifact(),
                        task.name(),
                        task.startedAt().get(0)),
                new Ruling(true, violation, baselined, task.ignored()),
                List.of());
    }

    /** A finding without a task. */
    private static Finding finding(FindingKind kind, String artifact, String message, Ruling ruling) {
        String identity = String.join(" ", kind.name(), artifact, source().name());
        return new Finding(kind, artifact, source(), message, OptionalLong.empty(), identity, ruling, List.of());
    }

    private static Artifact artifact(String id, Verdict verdict, int initializers) {
        List<String> trail = id.equals(APP) ? List.of(APP) : List.of(APP, id);
        return new Artifact(id, trail, true, false, verdict, new InitializerCounts(initializers, 0, 0, 80), List.of());
    }

    /** A report on a test class, one method of which has left a task. */
    static CheckReport ofTest() {
        Attempt test = new Attempt(
                APP,
                InitializerRef.test("a.ATest", null),
                Outcome.LOADED,
                new Run(OptionalLong.of(1), OptionalLong.of(2), "fork-2.log"),
                Failure.NONE,
                null,
                null);
        Finding finding = new Finding(
                FindingKind.THREAD,
                MOTAN,
                InitializerRef.test("a.ATest", "leaks"),
                "Thread \"one\" is alive.",
                OptionalLong.empty(),
                "test",
                VIOLATION,
                List.of());
        return persistent(
                List.of(artifact(APP, Verdict.CLEAN, 0)),
                List.of(),
                List.of(test),
                List.of(finding),
                List.of(),
                List.of());
    }

    /** A report on two exercises, the first of which ended its JVM. */
    static CheckReport exercises() {
        Attempt clean = new Attempt(
                APP,
                InitializerRef.exercise("clean"),
                Outcome.LOADED,
                new Run(OptionalLong.of(1), OptionalLong.of(2), "fork-3.log"),
                Failure.NONE,
                new ExerciseResult(Verdict.CLEAN, List.of()),
                null);
        return exits(List.of(exit("exit", "fork-2.log", List.of("Cannot bind to port 80"))), List.of(clean));
    }

    /** A report on exercises each of which ended its JVM after three lines of output. */
    static CheckReport exits(int count) {
        return exits(
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> exit(
                                "exit" + number, "fork-" + number + ".log", List.of("one", "two", "line " + number)))
                        .toList(),
                List.of());
    }

    private static CheckReport exits(List<Attempt> exits, List<Attempt> others) {
        return persistent(
                List.of(artifact(APP, Verdict.INCOMPLETE, 0)),
                List.of(),
                Stream.concat(exits.stream(), others.stream()).toList(),
                exits.stream().map(Samples::exitFinding).toList(),
                List.of(),
                List.of());
    }

    private static Attempt exit(String name, String log, List<String> output) {
        return new Attempt(
                APP,
                InitializerRef.exercise(name),
                Outcome.EXITED,
                new Run(OptionalLong.of(1), OptionalLong.empty(), log),
                new Failure("called System.exit(1)", false, List.of(), output),
                new ExerciseResult(Verdict.INCOMPLETE, List.of()),
                null);
    }

    private static Finding exitFinding(Attempt exit) {
        return new Finding(
                FindingKind.EXIT,
                APP,
                exit.initializer(),
                "The exercise " + exit.initializer().name() + " called System.exit(1).",
                OptionalLong.empty(),
                exit.initializer().name(),
                new Ruling(true, true, false, null),
                List.of());
    }

    private static Attempt attempt(String artifact, Outcome outcome, String error) {
        boolean ran = outcome != Outcome.SKIPPED;
        return new Attempt(
                artifact,
                InitializerRef.provider("a.Service", "a.Provider" + outcome.ordinal()),
                outcome,
                ran ? OptionalLong.of(40) : OptionalLong.empty(),
                ran ? OptionalLong.of(12) : OptionalLong.empty(),
                new Failure(error, outcome == Outcome.FAILED, List.of("a.Provider.<init>(Provider.java:7)")),
                null);
    }

    private static Hook hook(HookOutcome outcome, String error) {
        return new Hook(
                BLOCKS,
                "a.Hook",
                "Thread-1",
                source(),
                List.of("a.B.<clinit>(B.java:2)"),
                new HookRun(
                        outcome,
                        outcome == HookOutcome.RUNNING ? OptionalLong.empty() : OptionalLong.of(3),
                        error,
                        List.of("a.Hook.run(Hook.java:9)")),
                false);
    }

    private static InitializerRef source() {
        return InitializerRef.provider("a.Service", "a.Provider");
    }
}
