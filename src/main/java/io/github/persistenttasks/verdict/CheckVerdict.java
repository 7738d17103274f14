package io.github.persistenttasks.verdict;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.plan.Plan;
import io.github.persistenttasks.result.Artifact;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Conclusion;
import io.github.persistenttasks.result.Exit;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.Hook;
import io.github.persistenttasks.result.HookOutcome;
import io.github.persistenttasks.result.HookRun;
import io.github.persistenttasks.result.InitializerCounts;
import io.github.persistenttasks.result.RunDetails;
import io.github.persistenttasks.result.Stop;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.Uncaught;
import io.github.persistenttasks.result.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates the report of {@code check} from the class path, the plan and the observation. */
public final class CheckVerdict {

    private final ClassPath classPath;
    private final Plan plan;
    private final ClassOwner owner;
    private final Criteria criteria;

    /**
     * Creates a verdict on this class path.
     *
     * @param plan the plan that was run
     * @param owner the owners of the classes
     */
    public CheckVerdict(ClassPath classPath, Plan plan, ClassOwner owner, Criteria criteria) {
        this.classPath = classPath;
        this.plan = plan;
        this.owner = owner;
        this.criteria = criteria;
    }

    /**
     * Returns the report.
     *
     * @param started when the check began
     * @param reproduce the command that repeats the check, or {@code null}
     * @throws ConfigurationException if the pattern of an ignore rule is invalid
     */
    public CheckReport of(Observation observation, Instant started, @Nullable String reproduce)
            throws ConfigurationException {
        double seconds = criteria.tmaxSeconds();
        List<Task> tasks = new TaskClassifier(owner, classPath, criteria).of(observation);
        FailureJudge judge = new FailureJudge(criteria.rules());
        List<Finding> findings = judge.judge(Findings.of(plan, observation, tasks, seconds, owner), tasks);
        List<Artifact> artifacts = artifacts(observation, findings);
        Verdict verdict = artifacts.stream().map(Artifact::verdict).reduce(Verdict.CLEAN, Verdict::and);
        for (Finding finding : findings) {
            if (finding.artifact() == null) {
                verdict = verdict.and(finding.kind().verdict());
            }
        }
        Observation.Execution execution = observation.execution();
        return new CheckReport(
                new RunDetails(
                        classPath.project(),
                        Attempts.jvm(observation),
                        seconds,
                        started,
                        reproduce,
                        OptionalLong.empty()),
                new Conclusion(
                        verdict,
                        exit(execution),
                        criteria.rules().expectFailure(),
                        judge.notes(),
                        judge.unmatched(),
                        List.of()),
                artifacts,
                Attempts.of(observation, findings),
                withReasons(tasks, findings),
                findings,
                hooks(observation),
                uncaught(observation));
    }

    private static Exit exit(Observation.Execution execution) {
        return new Exit(
                execution.byItself(),
                Times.millis(execution.exit()),
                execution.status(),
                execution.stop().map(stop -> new Stop(stop.onSignal(), Times.millis(stop.hooks()))));
    }

    /** Returns the sorted identities of the findings for a baseline: those that would be violations without one. */
    public static List<String> baseline(CheckReport report, FailureRules rules) {
        Map<Long, Task> tasks = report.tasks().stream().collect(Collectors.toMap(Task::id, Function.identity()));
        TreeSet<String> identities = new TreeSet<>();
        for (Finding finding : report.findings()) {
            Optional<Task> task = finding.task().isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(tasks.get(finding.task().getAsLong()));
            if (rules.name(finding, task) && finding.ignored() == null) {
                identities.add(finding.identity());
            }
        }
        return List.copyOf(identities);
    }

    private List<Artifact> artifacts(Observation observation, List<Finding> findings) {
        Map<String, Verdict> verdicts = new HashMap<>();
        findings.forEach(finding -> verdicts.merge(
                String.valueOf(finding.artifact()), finding.kind().verdict(), Verdict::and));
        Map<String, List<Attempt>> attempts = new HashMap<>();
        for (Attempt attempt : observation.attempts()) {
            Initializer.Kind kind = attempt.initializer().kind();
            if (kind == Initializer.Kind.PROVIDER || kind == Initializer.Kind.CLASS) {
                attempts.computeIfAbsent(attempt.initializer().artifact(), id -> new ArrayList<>())
                        .add(attempt);
            }
        }
        Map<String, Plan.Artifact> planned = new HashMap<>();
        plan.artifacts().forEach(artifact -> planned.put(artifact.id(), artifact));
        Map<String, List<String>> trails = classPath.trails();
        List<Artifact> artifacts = new ArrayList<>();
        for (Entry entry : classPath.entries()) {
            Plan.Artifact artifact = planned.get(entry.id());
            artifacts.add(new Artifact(
                    entry.id(),
                    entry.trail(),
                    entry.direct(),
                    artifact != null && artifact.excluded(),
                    verdicts.getOrDefault(entry.id(), Verdict.CLEAN),
                    counts(attempts.getOrDefault(entry.id(), List.of())),
                    artifact == null ? List.of() : artifact.problems()));
        }
        observation.attempts().stream()
                .map(attempt -> attempt.initializer().artifact())
                .distinct()
                .filter(id -> verdicts.containsKey(id) && !trails.containsKey(id))
                .forEach(id -> artifacts.add(withoutEntry(id, verdicts.getOrDefault(id, Verdict.CLEAN))));
        return artifacts;
    }

    /** Returns the artifact of exercises that has no file on the class path. */
    private static Artifact withoutEntry(String id, Verdict verdict) {
        return new Artifact(id, List.of(id), true, false, verdict, counts(List.of()), List.of());
    }

    private static InitializerCounts counts(List<Attempt> attempts) {
        List<Attempt> failed = attempts.stream()
                .filter(attempt -> attempt.outcome() == Attempt.Outcome.FAILED)
                .toList();
        int missing = (int) failed.stream().filter(Attempt::lacksClass).count();
        Duration took = attempts.stream()
                .flatMap(attempt -> attempt.run().flatMap(Attempt.Run::took).stream())
                .reduce(Duration.ZERO, Duration::plus);
        return new InitializerCounts(attempts.size(), failed.size(), missing, took.toMillis());
    }

    /** Returns the tasks, each with the reason why its finding is ignored, if any. */
    public static List<Task> withReasons(List<Task> tasks, List<Finding> findings) {
        Map<Long, String> reasons = new HashMap<>();
        findings.stream()
                .filter(finding -> finding.task().isPresent() && finding.ignored() != null)
                .forEach(finding -> reasons.put(finding.task().getAsLong(), finding.ignored()));
        return tasks.stream()
                .map(task -> reasons.containsKey(task.id()) ? task.ignoredFor(reasons.get(task.id())) : task)
                .toList();
    }

    private List<Hook> hooks(Observation observation) {
        return observation.hooks().stream()
                .map(seen -> new Hook(
                        Blame.of(seen, owner).culprit().orElse(null),
                        seen.type(),
                        seen.name(),
                        InitializerRefs.of(seen.initializer()),
                        Stacks.strings(Stacks.withoutPlatformHead(seen.startedAt())),
                        new HookRun(
                                HookOutcome.valueOf(seen.result().outcome().name()),
                                Times.millis(seen.result().took()),
                                seen.result().error().orElse(null),
                                Stacks.strings(seen.result().stack())),
                        seen.late()))
                .toList();
    }

    private List<Uncaught> uncaught(Observation observation) {
        return observation.uncaught().stream()
                .map(seen -> new Uncaught(
                        Blame.of(seen, owner).culprit().orElse(null),
                        seen.thread(),
                        seen.error(),
                        Stacks.strings(seen.stack()),
                        InitializerRefs.of(seen.initializer())))
                .toList();
    }
}
