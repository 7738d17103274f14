package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Plan;
import io.github.persistenttasks.result.Dependency;
import io.github.persistenttasks.result.Evidence;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.Jvm;
import io.github.persistenttasks.result.RunDetails;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.verdict.CheckVerdict;
import io.github.persistenttasks.verdict.Criteria;
import io.github.persistenttasks.verdict.FailureJudge;
import io.github.persistenttasks.verdict.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Determines for each dependency of a class path whether depending on it alone leaves tasks. */
public final class DependencySearch {

    private final ClassPath classPath;
    private final Plan plan;
    private final PartialClassOwner owner;
    private final Criteria criteria;

    /**
     * Creates a search on this class path.
     *
     * @param plan the plan for the class path
     * @param owner the owners of the classes
     */
    public DependencySearch(ClassPath classPath, Plan plan, PartialClassOwner owner, Criteria criteria) {
        this.classPath = classPath;
        this.plan = plan;
        this.owner = owner;
        this.criteria = criteria;
    }

    /**
     * Runs the search and returns its report.
     *
     * @param isolateAll whether to try every dependency alone instead of only the suspects
     * @param started when the search began
     * @param reproduce the command that repeats the search, or {@code null}
     * @throws ConfigurationException if the pattern of an ignore rule is invalid
     * @throws ProbeException if a sweep fails
     * @throws InterruptedException if this thread is interrupted
     */
    public FindDepsReport of(TrialRunner runner, boolean isolateAll, Instant started, @Nullable String reproduce)
            throws ConfigurationException, ProbeException, InterruptedException {
        FailureJudge judge = new FailureJudge(criteria.rules());
        TrialResults results = new TrialResults(runner, classPath, plan, owner, criteria);
        List<Candidate> candidates = Candidate.of(classPath);
        IsolatedTrials isolated = new IsolatedTrials(classPath, plan, results, criteria.tmax());
        Optional<Elimination> elimination = Optional.empty();
        if (isolateAll) {
            isolated.begin(candidates);
        } else {
            elimination = Optional.of(Elimination.of(candidates, classPath, plan, results, isolated));
        }
        Map<String, Long> violations = new HashMap<>();
        List<Dependency> dependencies = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean alone = elimination.isEmpty() || elimination.get().isSuspect(candidate);
            TrialResult result = alone
                    ? isolated.of(candidate)
                    : elimination.orElseThrow().clearing().within(candidate.closure());
            List<Finding> findings = judge.judge(result.findings(), result.tasks());
            violations(findings).forEach((finding, count) -> violations.merge(finding, count, Math::max));
            Evidence evidence = new Evidence(
                    result.millis(criteria.tmax().toMillis()),
                    alone && result.observation().isPresent(),
                    isolated.isConfirmed(candidate) ? Evidence.SHARED_RUN : null,
                    elimination
                            .filter(sweeps -> alone)
                            .flatMap(sweeps -> note(candidate, result, sweeps.sweeps()))
                            .orElse(null));
            dependencies.add(dependency(candidate, result, findings, evidence));
        }
        return report(
                results.observations(),
                dependencies,
                (int) violations.values().stream().mapToLong(Long::longValue).sum(),
                judge.notes(),
                started,
                reproduce);
    }

    /** Returns how often each violation occurs. Two dependencies may bring it about through different initializers. */
    private static Map<String, Long> violations(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::violation)
                .collect(Collectors.groupingBy(
                        finding -> finding.task().isEmpty()
                                ? finding.identity()
                                : Identity.withoutInitializer(finding.identity()),
                        Collectors.counting()));
    }

    private FindDepsReport report(
            List<Observation> observations,
            List<Dependency> dependencies,
            int violations,
            List<String> notes,
            Instant started,
            @Nullable String reproduce) {
        Jvm used = observations.stream()
                .flatMap(observation -> observation.jvm().stream())
                .findFirst()
                .map(jvm -> new Jvm(jvm.version(), jvm.vendor(), jvm.home()))
                .orElse(Jvm.UNKNOWN);
        return new FindDepsReport(
                new RunDetails(
                        classPath.project(), used, criteria.tmaxSeconds(), started, reproduce, OptionalLong.empty()),
                dependencies.stream().map(Dependency::verdict).reduce(Verdict.CLEAN, Verdict::and),
                dependencies,
                violations,
                observations.stream()
                        .map(Observation::execution)
                        .mapToInt(Observation.Execution::forks)
                        .sum(),
                notes);
    }

    private static Dependency dependency(
            Candidate candidate, TrialResult result, List<Finding> findings, Evidence evidence) {
        return new Dependency(
                candidate.id(),
                candidate.trail(),
                candidate.direct(),
                result.verdict(),
                result.culprits(),
                CheckVerdict.withReasons(result.tasks(), findings),
                findings,
                evidence);
    }

    /** Returns a note if the isolated trial of a dependency and the sweeps differ. */
    private static Optional<String> note(Candidate candidate, TrialResult alone, List<TrialResult> sweeps) {
        if (alone.observation().isEmpty() || sweeps.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> shared = sweeps.stream()
                .flatMap(sweep -> sweep.accusations().stream()
                        .filter(finding -> candidate.brings(sweep.declarers(finding.initializer()))))
                .toList();
        Verdict expected = worst(shared);
        Verdict shown = worst(alone.accusations());
        if (shown.compareTo(expected) < 0) {
            return Optional.of("seen only together with other dependencies, not alone: " + message(shared, expected));
        }
        if (shown.compareTo(expected) > 0 && !couldBeHidden(alone, sweeps)) {
            return Optional.of(
                    "seen only alone, not together with other dependencies: " + message(alone.accusations(), shown));
        }
        return Optional.empty();
    }

    /**
     * Returns whether a sweep may have hidden the task: a culprit may start it only once, for its first user, or the culprit may not be
     * known.
     */
    private static boolean couldBeHidden(TrialResult alone, List<TrialResult> sweeps) {
        Set<String> accused = new HashSet<>();
        sweeps.forEach(sweep -> sweep.accusations().forEach(finding -> accused.add(finding.artifact())));
        return accused.contains(null)
                || alone.accusations().stream().map(Finding::artifact).allMatch(accused::contains);
    }

    private static Verdict worst(List<Finding> findings) {
        return findings.stream().map(finding -> finding.kind().verdict()).reduce(Verdict.CLEAN, Verdict::and);
    }

    private static String message(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.kind().verdict() == verdict)
                .map(finding ->
                        finding.message() + (finding.artifact() == null ? "" : " Culprit: " + finding.artifact() + "."))
                .findFirst()
                .orElseThrow();
    }
}
