package io.github.persistenttasks.report;

import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.verdict.CheckReport;
import io.github.persistenttasks.verdict.CheckReport.Artifact;
import io.github.persistenttasks.verdict.CheckReport.Attempt;
import io.github.persistenttasks.verdict.CheckReport.Exit;
import io.github.persistenttasks.verdict.CheckReport.Finding;
import io.github.persistenttasks.verdict.CheckReport.Hook;
import io.github.persistenttasks.verdict.CheckReport.Jvm;
import io.github.persistenttasks.verdict.CheckReport.Source;
import io.github.persistenttasks.verdict.CheckReport.Task;
import io.github.persistenttasks.verdict.CheckReport.Uncaught;
import io.github.persistenttasks.verdict.FindDepsReport;
import io.github.persistenttasks.verdict.FindDepsReport.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reports as they could come out of a check, from a clean one to one that holds everything that a report can hold. */
final class Samples {

    static final String APP = "com.acme:app:1.0";
    static final String MOTAN = "com.weibo:motan-core:1.1.9";
    static final String BLOCKS = "org.example:blocks:2.0";
    static final String EXCLUDED = "org.example:excluded:zip:tests:3.0";

    private static final Jvm JVM = new Jvm("17.0.15", "Debian", "/opt/jdk");
    private static final String STARTED = "2026-11-23T04:25:07.612740993Z";
    private static final String REPRODUCE =
            "mvn io.github.persistenttasks:persistent-tasks-maven-plugin:0.1.0:check -Dpersistent-tasks.tmax=2";

    private Samples() {}

    /** Nothing is left, and nothing failed. */
    static CheckReport clean() {
        return new CheckReport(
                1,
                "check",
                APP,
                JVM,
                10,
                Verdict.CLEAN,
                new Exit(true, 212L),
                List.of(artifact(APP, Verdict.CLEAN, 0), artifact(MOTAN, Verdict.CLEAN, 41)),
                List.of(new SampleTask(1).thread("idle").daemon().task()),
                List.of(attempt(MOTAN, Outcome.LOADED, null)),
                List.of(),
                List.of(),
                List.of(),
                0,
                false,
                List.of(),
                REPRODUCE,
                STARTED,
                300L,
                null);
    }

    /** One artifact leaves one timer. */
    static CheckReport timer() {
        return leaving(List.of(new SampleTask(1).task()));
    }

    /** Every task but the harmless ones is a violation. */
    static CheckReport leaving(List<Task> tasks) {
        List<Finding> findings = tasks.stream()
                .filter(task -> task.verdict() != Fate.HARMLESS)
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

    /** As many tasks of as many artifacts, no two of them alike. */
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

    /** Everything that a report can hold. */
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
            if (task.verdict() != Fate.HARMLESS) {
                findings.add(finding(task, task.ignored() == null, false));
            }
        }
        for (FindingKind kind : FindingKind.values()) {
            boolean aside = kind.compareTo(FindingKind.DAEMON) >= 0;
            findings.add(new Finding(kind, BLOCKS, source(), kind + " happened", null, !aside, false, null));
        }
        findings.add(new Finding(FindingKind.HOOK, MOTAN, source(), "hook known for long", null, false, true, null));
        List<Attempt> attempts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            attempts.add(attempt(BLOCKS, outcome, outcome == Outcome.LOADED ? null : "because of " + outcome));
        }
        attempts.add(new Attempt(
                MOTAN,
                null,
                null,
                "com.weibo.StatsUtil",
                null,
                Outcome.LOADED,
                60L,
                90L,
                null,
                false,
                List.of(),
                null,
                null));
        attempts.add(new Attempt(
                APP,
                null,
                null,
                null,
                "start",
                Outcome.LOADED,
                150L,
                20L,
                null,
                false,
                List.of(),
                Verdict.CLEAN,
                List.of("start-1")));
        return persistent(
                List.of(
                        artifact(APP, Verdict.CLEAN, 1),
                        artifact(MOTAN, Verdict.PERSISTENT, 41),
                        new Artifact(
                                BLOCKS,
                                List.of(APP, MOTAN, BLOCKS),
                                Verdict.INCOMPLETE,
                                6,
                                2,
                                1,
                                80,
                                null,
                                false,
                                List.of("META-INF/services/a.B line 3 is no class name")),
                        new Artifact(
                                EXCLUDED, List.of(APP, EXCLUDED), Verdict.CLEAN, 0, 0, 0, 0, true, true, List.of())),
                tasks,
                attempts,
                findings,
                List.of(hook("finished", null), hook("threw", "java.lang.Error: no"), hook("running", null)),
                List.of(new Uncaught(BLOCKS, "dead", "java.lang.Error: boom", List.of("a.B.c(B.java:1)"), source())));
    }

    /** Every text that the forked JVM chooses says the same. */
    static CheckReport saying(String hostile) {
        Task task = new SampleTask(1).saying(hostile).task();
        Task other =
                new SampleTask(2).of(hostile).saying(hostile).thread(hostile).task();
        Source source = new Source(hostile, hostile, null, null);
        return persistent(
                List.of(new Artifact(
                        MOTAN, List.of(APP, MOTAN), Verdict.PERSISTENT, 1, 1, 0, 5, null, true, List.of(hostile))),
                List.of(task, other),
                List.of(new Attempt(
                        MOTAN,
                        hostile,
                        hostile,
                        null,
                        null,
                        Outcome.FAILED,
                        1L,
                        2L,
                        hostile,
                        false,
                        List.of(hostile),
                        null,
                        null)),
                List.of(
                        new Finding(FindingKind.TIMER, MOTAN, source, hostile, 1L, true, false, null),
                        new Finding(FindingKind.THREAD, hostile, source, hostile, 2L, true, false, null),
                        new Finding(FindingKind.CRASH, hostile, source, hostile, null, true, false, null),
                        new Finding(FindingKind.HOOK, hostile, source, hostile, null, false, false, hostile)),
                List.of(new Hook(
                        MOTAN,
                        hostile,
                        hostile,
                        List.of(hostile),
                        source,
                        3L,
                        "threw",
                        hostile,
                        List.of(hostile),
                        true)),
                List.of(new Uncaught(MOTAN, hostile, hostile, List.of(hostile), source)));
    }

    /** A culprit that a direct dependency brings, a victim, one that could not be probed, and many clean ones. */
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
                30_000,
                true,
                null,
                "The sweep said otherwise.",
                List.of(new Finding(FindingKind.BLOCKED, BLOCKS, source(), "blocked", null, true, false, null))));
        IntStream.range(0, 30)
                .forEach(number -> dependencies.add(dependency(
                        List.of(APP, "org.example:clean-" + number + ":1.0"), Verdict.CLEAN, List.of(), List.of())));
        return findDeps(Verdict.PERSISTENT, dependencies);
    }

    /** No dependency leaves anything. */
    static FindDepsReport cleanDeps() {
        return findDeps(
                Verdict.CLEAN,
                List.of(
                        dependency(List.of(APP), Verdict.CLEAN, List.of(), List.of()),
                        dependency(List.of(APP, MOTAN), Verdict.CLEAN, List.of(), List.of())));
    }

    /** Every text that the forked JVM chooses says the same. */
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
                                1,
                                true,
                                Dependency.SHARED_RUN,
                                hostile,
                                List.of(new Finding(
                                        FindingKind.TIMER, MOTAN, source(), hostile, 1L, true, false, null)))));
    }

    private static FindDepsReport findDeps(Verdict verdict, List<Dependency> dependencies) {
        int violations = verdict == Verdict.CLEAN ? 0 : 2;
        return new FindDepsReport(
                1, "find-deps", APP, JVM, 10, verdict, dependencies, violations, 3, List.of(), REPRODUCE, STARTED);
    }

    private static Dependency confirmed(List<String> trail, Verdict verdict, List<String> culprits, List<Task> tasks) {
        String id = trail.get(trail.size() - 1);
        String shared = Dependency.SHARED_RUN;
        return new Dependency(id, trail, false, verdict, culprits, tasks, 250, true, shared, null, List.of());
    }

    private static Dependency dependency(List<String> trail, Verdict verdict, List<String> culprits, List<Task> tasks) {
        String id = trail.get(trail.size() - 1);
        return new Dependency(
                id, trail, trail.size() <= 2, verdict, culprits, tasks, 250, false, null, null, List.of());
    }

    private static CheckReport persistent(
            List<Artifact> artifacts,
            List<Task> tasks,
            List<Attempt> attempts,
            List<Finding> findings,
            List<Hook> hooks,
            List<Uncaught> uncaught) {
        return new CheckReport(
                1,
                "check",
                APP,
                JVM,
                2,
                Verdict.PERSISTENT,
                new Exit(false, null),
                artifacts,
                tasks,
                attempts,
                findings,
                hooks,
                uncaught,
                (int) findings.stream().filter(Finding::violation).count(),
                false,
                List.of(),
                REPRODUCE,
                STARTED,
                300L,
                null);
    }

    /** Returns the same report of a JVM of this version. */
    static CheckReport on(String version, CheckReport report) {
        return with(
                report, report.findings(), report.expectFailure(), new Jvm(version, "Debian", "/opt/jdk"), List.of());
    }

    /** Returns the same report with other findings, verdict and expectation. */
    static CheckReport with(CheckReport report, List<Finding> findings, boolean expectFailure, String... notes) {
        return with(report, findings, expectFailure, report.jvm(), List.of(notes));
    }

    private static CheckReport with(
            CheckReport report, List<Finding> findings, boolean expectFailure, Jvm jvm, List<String> notes) {
        return new CheckReport(
                1,
                "check",
                report.project(),
                jvm,
                report.tmaxSeconds(),
                report.verdict(),
                report.exit(),
                report.artifacts(),
                report.tasks(),
                report.initializers(),
                findings,
                report.hooks(),
                report.uncaught(),
                (int) findings.stream().filter(Finding::violation).count(),
                expectFailure,
                notes,
                report.reproduce(),
                report.started(),
                report.classPathMillis(),
                report.jvms());
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
                kind, task.artifact(), task.initializer(), message, task.id(), violation, baselined, task.ignored());
    }

    private static Artifact artifact(String id, Verdict verdict, int initializers) {
        List<String> trail = id.equals(APP) ? List.of(APP) : List.of(APP, id);
        return new Artifact(id, trail, verdict, initializers, 0, 0, 80, null, true, List.of());
    }

    private static Attempt attempt(String artifact, Outcome outcome, String error) {
        boolean ran = outcome != Outcome.SKIPPED;
        return new Attempt(
                artifact,
                "a.Service",
                "a.Provider" + outcome.ordinal(),
                null,
                null,
                outcome,
                ran ? 40L : null,
                ran ? 12L : null,
                error,
                outcome == Outcome.FAILED,
                List.of("a.Provider.<init>(Provider.java:7)"),
                null,
                null);
    }

    private static Hook hook(String outcome, String error) {
        return new Hook(
                BLOCKS,
                "a.Hook",
                "Thread-1",
                List.of("a.B.<clinit>(B.java:2)"),
                source(),
                "running".equals(outcome) ? null : 3L,
                outcome,
                error,
                List.of("a.Hook.run(Hook.java:9)"),
                false);
    }

    private static Source source() {
        return new Source("a.Service", "a.Provider", null, null);
    }
}
