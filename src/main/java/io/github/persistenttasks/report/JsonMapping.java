package io.github.persistenttasks.report;

import io.github.persistenttasks.result.Ancestor;
import io.github.persistenttasks.result.Artifact;
import io.github.persistenttasks.result.Assessment;
import io.github.persistenttasks.result.Attempt;
import io.github.persistenttasks.result.Attribution;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Conclusion;
import io.github.persistenttasks.result.Creation;
import io.github.persistenttasks.result.Dependency;
import io.github.persistenttasks.result.ExerciseResult;
import io.github.persistenttasks.result.Exit;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.FindVersionReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.Hook;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Jvm;
import io.github.persistenttasks.result.JvmVerdict;
import io.github.persistenttasks.result.Pending;
import io.github.persistenttasks.result.PomChange;
import io.github.persistenttasks.result.Pool;
import io.github.persistenttasks.result.RunDetails;
import io.github.persistenttasks.result.SearchedArtifact;
import io.github.persistenttasks.result.Snapshot;
import io.github.persistenttasks.result.Stop;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskIdentity;
import io.github.persistenttasks.result.TestResult;
import io.github.persistenttasks.result.Uncaught;
import io.github.persistenttasks.result.VersionStatus;
import io.github.persistenttasks.result.VersionTrial;
import io.github.persistenttasks.result.Workload;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Maps results to the published fields of {@code report.json}, {@code find-deps.json} and {@code find-version.json}: their names, their
 * order, and which of them are omitted if absent.
 */
final class JsonMapping {

    private static final int SCHEMA_VERSION = 1;

    private JsonMapping() {}

    static JsonFields of(CheckReport report) {
        RunDetails run = report.run();
        Conclusion conclusion = report.conclusion();
        return new JsonFields()
                .with("schemaVersion", SCHEMA_VERSION)
                .with("goal", "check")
                .with("project", run.project())
                .with("jvm", jvm(run.jvm()))
                .with("tmaxSeconds", run.tmaxSeconds())
                .with("verdict", conclusion.verdict())
                .with("exit", exit(conclusion.exit()))
                .with("artifacts", list(report.artifacts(), JsonMapping::artifact))
                .with("tasks", list(report.tasks(), JsonMapping::task))
                .with("initializers", list(report.initializers(), JsonMapping::attempt))
                .with("findings", list(report.findings(), JsonMapping::finding))
                .with("hooks", list(report.hooks(), JsonMapping::hook))
                .with("uncaught", list(report.uncaught(), JsonMapping::uncaught))
                .with("violations", report.violations())
                .with("expectFailure", conclusion.expectFailure())
                .with("notes", conclusion.notes())
                .with("reproduce", run.reproduce())
                .with("started", run.started().toString())
                .with("classPathMillis", run.classPathMillis())
                .with("repeat", run.repeat())
                .with("jvms", orNull(list(conclusion.jvms(), JsonMapping::jvmVerdict)));
    }

    static JsonFields of(FindDepsReport report) {
        RunDetails run = report.run();
        return new JsonFields()
                .with("schemaVersion", SCHEMA_VERSION)
                .with("goal", "find-deps")
                .with("project", run.project())
                .with("jvm", jvm(run.jvm()))
                .with("tmaxSeconds", run.tmaxSeconds())
                .with("verdict", report.verdict())
                .with("dependencies", list(report.dependencies(), JsonMapping::dependency))
                .with("violations", report.violations())
                .with("forks", report.forks())
                .with("notes", report.notes())
                .with("reproduce", run.reproduce())
                .with("started", run.started().toString());
    }

    static JsonFields of(FindVersionReport report) {
        RunDetails run = report.run();
        return new JsonFields()
                .with("schemaVersion", SCHEMA_VERSION)
                .with("goal", "find-version")
                .with("project", run.project())
                .with("jvm", jvm(run.jvm()))
                .with("tmaxSeconds", run.tmaxSeconds())
                .with("artifacts", list(report.artifacts(), JsonMapping::searched))
                .with("checks", report.checks())
                .with("notes", report.notes())
                .with("reproduce", run.reproduce())
                .with("started", run.started().toString());
    }

    private static JsonFields searched(SearchedArtifact artifact) {
        return new JsonFields()
                .with("id", artifact.id())
                .with("trail", artifact.trail())
                .with("leaves", list(artifact.leaves(), JsonMapping::task))
                .with("findings", list(artifact.findings(), JsonMapping::finding))
                .with("versions", list(artifact.versions(), JsonMapping::version))
                .with("nearest", artifact.nearest().orElse(null))
                .with("newest", artifact.newest().orElse(null))
                .with("unavailable", artifact.with(VersionStatus.UNAVAILABLE))
                .with("change", change(artifact.change()));
    }

    private static JsonFields version(VersionTrial trial) {
        return new JsonFields()
                .with("version", trial.version())
                .with("status", trial.status())
                .with("verdict", trial.verdict())
                .with("millis", trial.millis())
                .with("note", trial.note());
    }

    private static @Nullable JsonFields change(@Nullable PomChange change) {
        return change == null
                ? null
                : new JsonFields()
                        .with("place", change.place())
                        .with("pom", change.pom())
                        .with("line", change.line().isPresent() ? change.line().getAsInt() : null)
                        .with("xml", change.xml());
    }

    private static JsonFields dependency(Dependency dependency) {
        return new JsonFields()
                .with("id", dependency.id())
                .with("trail", dependency.trail())
                .with("direct", dependency.direct())
                .with("verdict", dependency.verdict())
                .with("culprits", dependency.culprits())
                .with("tasks", list(dependency.tasks(), JsonMapping::task))
                .with("millis", dependency.evidence().millis())
                .with("isolated", dependency.evidence().isolated())
                .with("confirmedBy", dependency.evidence().confirmedBy())
                .with("note", dependency.evidence().note())
                .with("findings", list(dependency.findings(), JsonMapping::finding));
    }

    private static JsonFields jvmVerdict(JvmVerdict one) {
        return new JsonFields()
                .with("jvm", jvm(one.jvm()))
                .with("verdict", one.verdict())
                .with("exit", exit(one.exit()))
                .with("violations", one.violations());
    }

    private static JsonFields jvm(Jvm jvm) {
        return new JsonFields()
                .with("version", jvm.version())
                .with("vendor", jvm.vendor())
                .with("home", jvm.home());
    }

    private static JsonFields exit(Exit exit) {
        return new JsonFields()
                .with("byItself", exit.byItself())
                .with("millis", exit.millis())
                .withKnown("status", exit.status().isPresent() ? exit.status().getAsInt() : null)
                .withKnown("onSigterm", exit.stop().map(JsonMapping::stop).orElse(null));
    }

    private static JsonFields stop(Stop stop) {
        return new JsonFields()
                .with("ends", stop.ends())
                .with("signalIgnored", !stop.onSignal())
                .with("hooksMillis", stop.hooksMillis());
    }

    private static JsonFields artifact(Artifact artifact) {
        return new JsonFields()
                .with("id", artifact.id())
                .with("trail", artifact.trail())
                .with("verdict", artifact.verdict())
                .with("initializers", artifact.initializers().total())
                .with("failed", artifact.initializers().failed())
                .with("missing", artifact.initializers().missing())
                .with("millis", artifact.initializers().millis())
                .withKnown("excluded", artifact.excluded() ? true : null)
                .with("direct", artifact.direct())
                .with("problems", artifact.problems());
    }

    private static JsonFields task(Task task) {
        TaskIdentity identity = task.identity();
        Attribution attribution = task.attribution();
        Creation creation = task.creation();
        Snapshot snapshot = task.snapshot();
        Workload workload = task.workload();
        Assessment assessment = task.assessment();
        return new JsonFields()
                .with("id", identity.id())
                .with("artifact", attribution.artifact())
                .with("requestedBy", attribution.requestedBy())
                .with("trail", attribution.trail())
                .with("kind", identity.kind())
                .with("name", identity.name())
                .with("daemon", identity.daemon())
                .with("state", state(snapshot.state()))
                .with("activity", snapshot.activity())
                .with("threadClass", identity.threadClass())
                .with("verdict", assessment.fate())
                .with("endsInSeconds", assessment.endsInSeconds())
                .with("initializer", initializer(creation.initializer()))
                .with("startedAt", creation.startedAt())
                .with("stack", snapshot.stack())
                .with("parent", creation.parent())
                .with("ancestors", list(creation.ancestors(), JsonMapping::ancestor))
                .with("pool", pool(workload.pool()))
                .with("pending", list(workload.pending(), JsonMapping::pending))
                .with("pendingTotal", workload.pendingTotal())
                .with("waitsFor", snapshot.waitsFor())
                .with("commandLine", identity.commandLine())
                .with("stopsOn", task.stopTrial().stopsOn())
                .with("stoppedBy", task.stopTrial().stoppedBy())
                .with("tried", task.stopTrial().tried())
                .with("stopMillis", task.stopTrial().millis())
                .with("createdMillis", creation.millis())
                .with("advice", assessment.advice().text())
                .with("where", attribution.where())
                .with("repeats", assessment.repeats().seen())
                .with("ignored", assessment.ignored())
                .withKnown("jvms", orNull(assessment.jvms()));
    }

    private static JsonFields ancestor(Ancestor ancestor) {
        return new JsonFields()
                .with("name", ancestor.name())
                .with("state", state(ancestor.state()))
                .with("startedAt", ancestor.startedAt())
                .with("error", ancestor.error());
    }

    private static @Nullable JsonFields pool(@Nullable Pool pool) {
        return pool == null
                ? null
                : new JsonFields()
                        .with("type", pool.type())
                        .with("size", pool.size())
                        .with("coreSize", pool.coreSize())
                        .with("maximumSize", pool.maximumSize())
                        .with("keepAliveSeconds", pool.keepAliveSeconds())
                        .with("ends", pool.ends())
                        .with("queued", pool.queued())
                        .with("shutdown", pool.shutdown());
    }

    private static JsonFields pending(Pending pending) {
        return new JsonFields()
                .with("task", pending.task())
                .with("periodSeconds", pending.periodSeconds())
                .with("inSeconds", pending.inSeconds());
    }

    /** Maps the initializer of a task or finding. */
    private static @Nullable JsonFields initializer(@Nullable InitializerRef ref) {
        return ref == null ? null : known(ref);
    }

    private static JsonFields known(InitializerRef ref) {
        return switch (ref.kind()) {
            case PROVIDER -> new JsonFields().with("service", ref.service()).with("provider", ref.name());
            case CLASS -> new JsonFields().with("class", ref.name());
            case EXERCISE -> new JsonFields().with("exercise", ref.name());
            case TEST -> new JsonFields().with("test", ref.name()).with("method", ref.method());
            case MAIN -> new JsonFields().with("main", ref.name());
        };
    }

    /** Maps a thread state, which is published as spelled in the JDK and not in lower case. */
    private static @Nullable String state(Thread.@Nullable State state) {
        return state == null ? null : state.name();
    }

    private static JsonFields attempt(Attempt attempt) {
        ExerciseResult exercise = attempt.exercise();
        return new JsonFields()
                .with("artifact", attempt.artifact())
                .withAll(known(attempt.initializer()))
                .with("outcome", attempt.outcome())
                .with("startMillis", attempt.startMillis())
                .with("millis", attempt.millis())
                .with("error", attempt.failure().error())
                .with("missing", attempt.failure().missing())
                .with("stack", attempt.failure().stack())
                .withKnown("output", orNull(attempt.failure().output()))
                .withKnown("log", attempt.run().log())
                .withKnown("verdict", exercise == null ? null : exercise.verdict())
                .withKnown("heldThreads", exercise == null ? null : exercise.heldThreads())
                .withKnown("tests", tests(attempt.tests()));
    }

    private static @Nullable JsonFields tests(@Nullable TestResult tests) {
        return tests == null
                ? null
                : new JsonFields()
                        .with("run", tests.run())
                        .with("failed", tests.failed())
                        .with("skipped", tests.skipped())
                        .with("aliveThreads", tests.aliveThreads());
    }

    private static JsonFields finding(Finding finding) {
        return new JsonFields()
                .with("finding", finding.kind())
                .with("artifact", finding.artifact())
                .with("initializer", initializer(finding.initializer()))
                .with("message", finding.message())
                .with("task", finding.task())
                .with("violation", finding.violation())
                .with("baselined", finding.baselined())
                .with("ignored", finding.ignored())
                .withKnown("jvms", orNull(finding.jvms()));
    }

    private static JsonFields hook(Hook hook) {
        return new JsonFields()
                .with("artifact", hook.artifact())
                .with("class", hook.className())
                .with("name", hook.name())
                .with("startedAt", hook.startedAt())
                .with("initializer", initializer(hook.initializer()))
                .with("millis", hook.run().millis())
                .with("outcome", hook.run().outcome())
                .with("error", hook.run().error())
                .with("stack", hook.run().stack())
                .with("late", hook.late());
    }

    private static JsonFields uncaught(Uncaught uncaught) {
        return new JsonFields()
                .with("artifact", uncaught.artifact())
                .with("thread", uncaught.thread())
                .with("error", uncaught.error())
                .with("stack", uncaught.stack())
                .with("initializer", initializer(uncaught.initializer()));
    }

    private static <T> List<JsonFields> list(List<T> elements, Function<T, JsonFields> mapping) {
        return elements.stream().map(mapping).toList();
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
