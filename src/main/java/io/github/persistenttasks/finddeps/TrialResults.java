package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Plan;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.verdict.ClassOwner;
import io.github.persistenttasks.verdict.Criteria;
import io.github.persistenttasks.verdict.Findings;
import io.github.persistenttasks.verdict.InitializerRefs;
import io.github.persistenttasks.verdict.TaskClassifier;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The trials of one search and their results. Equal trials run only once. */
final class TrialResults {

    private final TrialRunner runner;
    private final ClassPath classPath;
    private final Plan plan;
    private final PartialClassOwner owner;
    private final Criteria criteria;
    private final Map<InitializerRef, Set<String>> declarers = new HashMap<>();

    /** By trial and mode. */
    private final Map<List<Object>, RunningTrial> trials = new LinkedHashMap<>();

    private final Map<List<Object>, TrialResult> results = new LinkedHashMap<>();

    TrialResults(TrialRunner runner, ClassPath classPath, Plan plan, PartialClassOwner owner, Criteria criteria) {
        this.runner = runner;
        this.classPath = classPath;
        this.plan = plan;
        this.owner = owner;
        this.criteria = criteria;
        plan.declared()
                .forEach(initializer -> declarers
                        .computeIfAbsent(InitializerRefs.of(initializer), source -> new LinkedHashSet<>())
                        .add(initializer.artifact()));
    }

    /** Begins a trial unless it has begun already. A trial whose JVM has exited in a brief trial is not repeated. */
    RunningTrial begin(Trial trial, String name, TrialMode mode) {
        List<Object> brief = key(trial, TrialMode.BRIEF);
        List<Object> look = key(trial, mode);
        TrialResult known = results.get(brief);
        RunningTrial over = trials.get(brief);
        if (!trials.containsKey(look) && known != null && over != null && known.isClear()) {
            trials.put(look, over);
            results.put(look, known);
        }
        return trials.computeIfAbsent(look, unknown -> runner.observe(trial, name, mode));
    }

    /** Returns what is equal for equal trials. Not the trial itself: to hash its first record takes the JVM 8 ms. */
    private static List<Object> key(Trial trial, TrialMode mode) {
        return List.of(trial.classPath(), trial.plan(), mode);
    }

    /** Returns whether the trial has begun. */
    boolean isBegun(Trial trial, TrialMode mode) {
        return trials.containsKey(key(trial, mode));
    }

    /**
     * Waits for a trial and returns its result. The trial is begun if necessary.
     *
     * @throws ProbeException if the trial fails
     * @throws InterruptedException if this thread is interrupted
     */
    TrialResult of(Trial trial, String name, TrialMode mode) throws ProbeException, InterruptedException {
        List<Object> look = key(trial, mode);
        RunningTrial begun = begin(trial, name, mode);
        TrialResult known = results.get(look);
        if (known == null) {
            known = read(trial, begun.await());
            results.put(look, known);
        }
        return known;
    }

    /** Returns the result of a trial that failed. */
    TrialResult failed(Candidate candidate, Trial trial, String reason) {
        Finding finding = Findings.finding(FindingKind.UNPROBED, candidate.id(), null, reason, Optional.empty());
        return new TrialResult(trial, Optional.empty(), List.of(), List.of(finding), declarers);
    }

    private TrialResult read(Trial trial, Observation observation) {
        Set<String> ids = trial.classPath().stream().map(Entry::id).collect(Collectors.toSet());
        ClassOwner part = owner.within(ids);
        List<Task> tasks = new TaskClassifier(part, classPath, criteria).of(observation);
        List<Finding> findings = Findings.of(plan.within(ids), observation, tasks, criteria.tmaxSeconds(), part);
        return new TrialResult(trial, Optional.of(observation), tasks, findings, declarers);
    }

    /** Returns the observations of the trials whose results have been read. */
    List<Observation> observations() {
        Set<Observation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return results.values().stream()
                .flatMap(result -> result.observation().stream())
                .filter(seen::add)
                .toList();
    }
}
