package io.github.persistenttasks.report;

import io.github.persistenttasks.verdict.CheckReport;
import io.github.persistenttasks.verdict.CheckReport.Ancestor;
import io.github.persistenttasks.verdict.CheckReport.Artifact;
import io.github.persistenttasks.verdict.CheckReport.Attempt;
import io.github.persistenttasks.verdict.CheckReport.Exit;
import io.github.persistenttasks.verdict.CheckReport.Finding;
import io.github.persistenttasks.verdict.CheckReport.Hook;
import io.github.persistenttasks.verdict.CheckReport.Jvm;
import io.github.persistenttasks.verdict.CheckReport.OnJvm;
import io.github.persistenttasks.verdict.CheckReport.Pending;
import io.github.persistenttasks.verdict.CheckReport.Pool;
import io.github.persistenttasks.verdict.CheckReport.Source;
import io.github.persistenttasks.verdict.CheckReport.Task;
import io.github.persistenttasks.verdict.CheckReport.Uncaught;
import io.github.persistenttasks.verdict.FindDepsReport;
import io.github.persistenttasks.verdict.FindDepsReport.Dependency;
import java.util.List;
import java.util.function.Function;

/**
 * Maps the results to the published fields of {@code report.json} and {@code find-deps.json}: their names, their order, and which of them are
 * left out where they say nothing.
 */
final class JsonMapping {

    private JsonMapping() {}

    static JsonFields of(CheckReport report) {
        return new JsonFields()
                .with("schemaVersion", report.schemaVersion())
                .with("goal", report.goal())
                .with("project", report.project())
                .with("jvm", jvm(report.jvm()))
                .with("tmaxSeconds", report.tmaxSeconds())
                .with("verdict", report.verdict())
                .with("exit", exit(report.exit()))
                .with("artifacts", list(report.artifacts(), JsonMapping::artifact))
                .with("tasks", list(report.tasks(), JsonMapping::task))
                .with("initializers", list(report.initializers(), JsonMapping::attempt))
                .with("findings", list(report.findings(), JsonMapping::finding))
                .with("hooks", list(report.hooks(), JsonMapping::hook))
                .with("uncaught", list(report.uncaught(), JsonMapping::uncaught))
                .with("violations", report.violations())
                .with("expectFailure", report.expectFailure())
                .with("notes", report.notes())
                .with("reproduce", report.reproduce())
                .with("started", report.started())
                .with("classPathMillis", report.classPathMillis())
                .with("jvms", list(report.jvms(), JsonMapping::onJvm));
    }

    static JsonFields of(FindDepsReport report) {
        return new JsonFields()
                .with("schemaVersion", report.schemaVersion())
                .with("goal", report.goal())
                .with("project", report.project())
                .with("jvm", jvm(report.jvm()))
                .with("tmaxSeconds", report.tmaxSeconds())
                .with("verdict", report.verdict())
                .with("dependencies", list(report.dependencies(), JsonMapping::dependency))
                .with("violations", report.violations())
                .with("forks", report.forks())
                .with("notes", report.notes())
                .with("reproduce", report.reproduce())
                .with("started", report.started());
    }

    private static JsonFields dependency(Dependency dependency) {
        return new JsonFields()
                .with("id", dependency.id())
                .with("trail", dependency.trail())
                .with("direct", dependency.direct())
                .with("verdict", dependency.verdict())
                .with("culprits", dependency.culprits())
                .with("tasks", list(dependency.tasks(), JsonMapping::task))
                .with("millis", dependency.millis())
                .with("isolated", dependency.isolated())
                .with("note", dependency.note())
                .with("findings", list(dependency.findings(), JsonMapping::finding));
    }

    private static JsonFields onJvm(OnJvm one) {
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
        return new JsonFields().with("byItself", exit.byItself()).with("millis", exit.millis());
    }

    private static JsonFields artifact(Artifact artifact) {
        return new JsonFields()
                .with("id", artifact.id())
                .with("trail", artifact.trail())
                .with("verdict", artifact.verdict())
                .with("initializers", artifact.initializers())
                .with("failed", artifact.failed())
                .with("missing", artifact.missing())
                .with("millis", artifact.millis())
                .withKnown("excluded", artifact.excluded())
                .with("direct", artifact.direct())
                .with("problems", artifact.problems());
    }

    private static JsonFields task(Task task) {
        return new JsonFields()
                .with("id", task.id())
                .with("artifact", task.artifact())
                .with("requestedBy", task.requestedBy())
                .with("trail", task.trail())
                .with("kind", task.kind())
                .with("name", task.name())
                .with("daemon", task.daemon())
                .with("state", task.state())
                .with("activity", task.activity())
                .with("threadClass", task.threadClass())
                .with("verdict", task.verdict())
                .with("endsInSeconds", task.endsInSeconds())
                .with("initializer", initializer(task.initializer()))
                .with("startedAt", task.startedAt())
                .with("stack", task.stack())
                .with("parent", task.parent())
                .with("ancestors", list(task.ancestors(), JsonMapping::ancestor))
                .with("pool", pool(task.pool()))
                .with("pending", list(task.pending(), JsonMapping::pending))
                .with("pendingTotal", task.pendingTotal())
                .with("waitsFor", task.waitsFor())
                .with("commandLine", task.commandLine())
                .with("stopsOn", task.stopsOn())
                .with("stopMillis", task.stopMillis())
                .with("createdMillis", task.createdMillis())
                .with("advice", task.advice())
                .with("where", task.where())
                .with("ignored", task.ignored())
                .withKnown("jvms", task.jvms());
    }

    private static JsonFields ancestor(Ancestor ancestor) {
        return new JsonFields()
                .with("name", ancestor.name())
                .with("state", ancestor.state())
                .with("startedAt", ancestor.startedAt())
                .with("error", ancestor.error());
    }

    private static JsonFields pool(Pool pool) {
        return pool == null
                ? null
                : new JsonFields()
                        .with("type", pool.type())
                        .with("size", pool.size())
                        .with("coreSize", pool.coreSize())
                        .with("maximumSize", pool.maximumSize())
                        .with("keepAliveSeconds", pool.keepAliveSeconds())
                        .with("ends", pool.ends())
                        .with("queued", pool.queued());
    }

    private static JsonFields pending(Pending pending) {
        return new JsonFields()
                .with("task", pending.task())
                .with("periodSeconds", pending.periodSeconds())
                .with("inSeconds", pending.inSeconds());
    }

    /** Maps what ran, in a task or finding. */
    private static JsonFields initializer(Source source) {
        return source == null
                ? null
                : new JsonFields()
                        .withKnown("service", source.service())
                        .withKnown("provider", source.provider())
                        .withKnown("class", source.className())
                        .withKnown("exercise", source.exercise());
    }

    private static JsonFields attempt(Attempt attempt) {
        return new JsonFields()
                .with("artifact", attempt.artifact())
                .withAll(initializer(Digest.source(attempt)))
                .with("outcome", attempt.outcome())
                .with("startMillis", attempt.startMillis())
                .with("millis", attempt.millis())
                .with("error", attempt.error())
                .with("missing", attempt.missing())
                .with("stack", attempt.stack())
                .withKnown("verdict", attempt.verdict())
                .withKnown("heldThreads", attempt.heldThreads());
    }

    private static JsonFields finding(Finding finding) {
        return new JsonFields()
                .with("finding", finding.finding())
                .with("artifact", finding.artifact())
                .with("initializer", initializer(finding.initializer()))
                .with("message", finding.message())
                .with("task", finding.task())
                .with("violation", finding.violation())
                .with("baselined", finding.baselined())
                .with("ignored", finding.ignored())
                .withKnown("jvms", finding.jvms());
    }

    private static JsonFields hook(Hook hook) {
        return new JsonFields()
                .with("artifact", hook.artifact())
                .with("class", hook.className())
                .with("name", hook.name())
                .with("startedAt", hook.startedAt())
                .with("initializer", initializer(hook.initializer()))
                .with("millis", hook.millis())
                .with("outcome", hook.outcome())
                .with("error", hook.error())
                .with("stack", hook.stack())
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
        return elements == null ? null : elements.stream().map(mapping).toList();
    }
}
