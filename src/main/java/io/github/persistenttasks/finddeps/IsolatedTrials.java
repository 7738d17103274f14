package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.plan.Plan;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs isolated trials of dependencies, each in a JVM of its own. Dependencies with the same artifacts share a trial. */
final class IsolatedTrials {

    private final ClassPath classPath;
    private final Plan plan;
    private final TrialResults results;
    private final Duration tmax;

    /** The results of the suspects whose verdict a sweep confirms. */
    private final Map<Candidate, TrialResult> confirmed = new HashMap<>();

    IsolatedTrials(ClassPath classPath, Plan plan, TrialResults results, Duration tmax) {
        this.classPath = classPath;
        this.plan = plan;
        this.results = results;
        this.tmax = tmax;
    }

    /** Begins trials that wait until tmax. */
    void begin(List<Candidate> candidates) {
        candidates.forEach(candidate -> results.begin(trial(candidate), candidate.id(), TrialMode.WHOLE));
    }

    /**
     * Begins trials of the suspects: brief ones if the sweep may confirm the verdict, and trials that wait until tmax for all others.
     *
     * @param sweep the last sweep that included the suspects
     * @throws InterruptedException if this thread is interrupted
     */
    void begin(List<Candidate> suspects, TrialResult sweep) throws InterruptedException {
        Map<Candidate, TrialResult> hopeful = new LinkedHashMap<>();
        for (Candidate suspect : suspects) {
            TrialResult shared = sweep.within(suspect.closure());
            if (!results.isBegun(trial(suspect), TrialMode.WHOLE) && Confirmation.canHold(shared)) {
                hopeful.put(suspect, shared);
                results.begin(trial(suspect), suspect.id(), TrialMode.BRIEF);
            }
        }
        begin(suspects.stream().filter(suspect -> !hopeful.containsKey(suspect)).toList());
        for (Map.Entry<Candidate, TrialResult> one : hopeful.entrySet()) {
            Candidate suspect = one.getKey();
            if (Confirmation.holds(result(suspect, TrialMode.BRIEF), one.getValue(), tmax)) {
                confirmed.put(suspect, one.getValue());
            } else {
                begin(List.of(suspect));
            }
        }
    }

    /** Returns whether a sweep confirms the verdict on the dependency. */
    boolean isConfirmed(Candidate candidate) {
        return confirmed.containsKey(candidate);
    }

    /**
     * Returns the result of a dependency's trial, or a result that says that the trial failed.
     *
     * @throws InterruptedException if this thread is interrupted
     */
    TrialResult of(Candidate candidate) throws InterruptedException {
        TrialResult shared = confirmed.get(candidate);
        return shared == null ? result(candidate, TrialMode.WHOLE) : shared;
    }

    private TrialResult result(Candidate candidate, TrialMode mode) throws InterruptedException {
        Trial trial = trial(candidate);
        try {
            return results.of(trial, candidate.id(), mode);
        } catch (ProbeException e) {
            return results.failed(candidate, trial, e.getMessage());
        }
    }

    private Trial trial(Candidate candidate) {
        return candidate.trial(classPath, plan);
    }
}
