package io.github.persistenttasks.verdict;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.plan.Plan;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.verdict.CheckReport.Finding;
import io.github.persistenttasks.verdict.CheckReport.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Says of a class path, of what was planned on it and of what was seen then, what {@code check} reports. */
public final class CheckVerdict {

    private final ClassPath classPath;
    private final Plan plan;
    private final Duration tmax;
    private final Holder holder;
    private final Rules rules;
    private final Remedies remedies;
    private final Map<String, List<String>> trails = new HashMap<>();

    /** Makes a verdict on this class path, with the advice that the plugin brings. */
    public CheckVerdict(ClassPath classPath, Plan plan, Duration tmax, Holder holder, Rules rules) {
        this(classPath, plan, tmax, holder, rules, Remedies.known());
    }

    /**
     * Makes a verdict on this class path.
     *
     * @param plan what was to be run
     * @param tmax the time that the JVM had
     * @param remedies what ends the tasks of particular libraries
     */
    public CheckVerdict(ClassPath classPath, Plan plan, Duration tmax, Holder holder, Rules rules, Remedies remedies) {
        this.classPath = classPath;
        this.plan = plan;
        this.tmax = tmax;
        this.holder = holder;
        this.rules = rules;
        this.remedies = remedies;
        classPath.entries().forEach(entry -> trails.put(entry.id(), entry.trail()));
    }

    /**
     * Returns the report of what was seen.
     *
     * @param started when the check began
     * @param reproduce the command that does it again, or {@code null}
     * @throws ConfigurationException when an ignore rule names no pattern
     */
    public CheckReport of(Observation observation, Instant started, String reproduce) throws ConfigurationException {
        double seconds = tmax.toMillis() / 1000.0;
        List<Task> tasks = new Tasks(holder, trails, tmax, remedies).of(observation);
        Judge judge = new Judge(rules);
        List<Finding> findings = judge.judge(Findings.of(plan, observation, tasks, seconds, holder), tasks);
        List<CheckReport.Artifact> artifacts = artifacts(observation, findings);
        Verdict verdict = artifacts.stream().map(CheckReport.Artifact::verdict).reduce(Verdict.CLEAN, Verdict::and);
        for (Finding finding : findings) {
            if (finding.artifact() == null) {
                verdict = verdict.and(finding.finding().verdict());
            }
        }
        Observation.Execution execution = observation.execution();
        return new CheckReport(
                1,
                "check",
                classPath.project(),
                observation
                        .jvm()
                        .map(jvm -> new CheckReport.Jvm(jvm.version(), jvm.vendor(), jvm.home()))
                        .orElse(new CheckReport.Jvm(null, null, null)),
                seconds,
                verdict,
                new CheckReport.Exit(
                        execution.byItself(),
                        execution.exit().map(Duration::toMillis).orElse(null)),
                artifacts,
                withReasons(tasks, findings),
                observation.attempts().stream()
                        .map(attempt -> attempt(attempt, findings))
                        .toList(),
                findings,
                observation.hooks().stream().map(this::hook).toList(),
                observation.uncaught().stream().map(this::uncaught).toList(),
                (int) findings.stream().filter(Finding::violation).count(),
                rules.expectFailure(),
                judge.notes(),
                reproduce,
                started.toString(),
                null,
                null);
    }

    /** Returns the identities by which a baseline knows the findings that count, sorted. */
    public static List<String> baseline(CheckReport report, Rules rules) {
        Map<Long, Task> tasks = new HashMap<>();
        report.tasks().forEach(task -> tasks.put(task.id(), task));
        TreeSet<String> identities = new TreeSet<>();
        for (Finding finding : report.findings()) {
            if (rules.failOn().contains(finding.finding()) && finding.ignored() == null) {
                identities.add(Identity.of(finding, finding.task() == null ? null : tasks.get(finding.task())));
            }
        }
        return List.copyOf(identities);
    }

    private List<CheckReport.Artifact> artifacts(Observation observation, List<Finding> findings) {
        Map<String, Verdict> verdicts = new HashMap<>();
        findings.forEach(finding -> verdicts.merge(
                String.valueOf(finding.artifact()), finding.finding().verdict(), Verdict::and));
        Map<String, List<Attempt>> attempts = new HashMap<>();
        for (Attempt attempt : observation.attempts()) {
            if (attempt.initializer().kind() != Initializer.Kind.EXERCISE) {
                attempts.computeIfAbsent(attempt.initializer().artifact(), id -> new ArrayList<>())
                        .add(attempt);
            }
        }
        Map<String, Plan.Artifact> planned = new HashMap<>();
        plan.artifacts().forEach(artifact -> planned.put(artifact.id(), artifact));
        List<CheckReport.Artifact> artifacts = new ArrayList<>();
        for (Entry entry : classPath.entries()) {
            Plan.Artifact artifact = planned.get(entry.id());
            List<Attempt> own = attempts.getOrDefault(entry.id(), List.of());
            List<Attempt> failed = own.stream()
                    .filter(attempt -> attempt.outcome() == Attempt.Outcome.FAILED)
                    .toList();
            artifacts.add(new CheckReport.Artifact(
                    entry.id(),
                    entry.trail(),
                    verdicts.getOrDefault(entry.id(), Verdict.CLEAN),
                    own.size(),
                    failed.size(),
                    (int) failed.stream().filter(Attempt::lacksClass).count(),
                    own.stream()
                            .flatMap(attempt -> attempt.run().flatMap(Attempt.Run::took).stream())
                            .reduce(Duration.ZERO, Duration::plus)
                            .toMillis(),
                    artifact != null && artifact.excluded() ? true : null,
                    entry.direct(),
                    artifact == null ? List.of() : artifact.problems()));
        }
        return artifacts;
    }

    /** Returns the tasks, each with the reason for which its finding is ignored. */
    static List<Task> withReasons(List<Task> tasks, List<Finding> findings) {
        Map<Long, String> reasons = new HashMap<>();
        findings.stream()
                .filter(finding -> finding.task() != null && finding.ignored() != null)
                .forEach(finding -> reasons.put(finding.task(), finding.ignored()));
        return tasks.stream()
                .map(task -> reasons.containsKey(task.id()) ? task.ignoredFor(reasons.get(task.id())) : task)
                .toList();
    }

    private static CheckReport.Attempt attempt(Attempt attempt, List<Finding> findings) {
        Initializer initializer = attempt.initializer();
        CheckReport.Source source = Tasks.source(initializer);
        Optional<Attempt.Run> run = attempt.run();
        Optional<Attempt.Failure> failure = attempt.failure();
        return new CheckReport.Attempt(
                initializer.artifact(),
                source.service(),
                source.provider(),
                source.className(),
                source.exercise(),
                Outcome.valueOf(attempt.outcome().name()),
                run.flatMap(Attempt.Run::start).map(Duration::toMillis).orElse(null),
                run.flatMap(Attempt.Run::took).map(Duration::toMillis).orElse(null),
                failure.map(Attempt.Failure::error).orElse(null),
                attempt.lacksClass(),
                Tasks.strings(failure.map(Attempt.Failure::stack).orElse(List.of())),
                source.exercise() == null ? null : verdict(source, findings),
                source.exercise() == null ? null : attempt.heldThreads());
    }

    /** An exercise has a verdict of its own: that of what it led to, whichever artifacts are to blame. */
    private static Verdict verdict(CheckReport.Source exercise, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> exercise.equals(finding.initializer()))
                .map(finding -> finding.finding().verdict())
                .reduce(Verdict.CLEAN, Verdict::and);
    }

    private CheckReport.Hook hook(Hook hook) {
        return new CheckReport.Hook(
                Blame.of(hook.startedAt(), hook.initializer(), holder).culprit(),
                hook.type(),
                hook.name(),
                Tasks.strings(Tasks.withoutPlatformHead(hook.startedAt())),
                Tasks.source(hook.initializer()),
                hook.result().took().map(Duration::toMillis).orElse(null),
                hook.result().outcome().name().toLowerCase(Locale.ROOT),
                hook.result().error().orElse(null),
                Tasks.strings(hook.result().stack()),
                hook.late());
    }

    private CheckReport.Uncaught uncaught(Uncaught uncaught) {
        return new CheckReport.Uncaught(
                Blame.of(uncaught.source(), uncaught.initializer(), holder).culprit(),
                uncaught.thread(),
                uncaught.error(),
                Tasks.strings(uncaught.stack()),
                Tasks.source(uncaught.initializer()));
    }
}
