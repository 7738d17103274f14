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
    private final TrialResults readings;
    private final Duration tmax;

    /** The results of the suspects whose verdict a sweep confirms. */
    private final Map<Candidate, TrialResult> confirmed = new HashMap<>();

    IsolatedTrials(ClassPath classPath, Plan plan, TrialResults readings, Duration tmax) {
        this.classPath = classPath;
        this.plan = plan;
        this.readings = readings;
        this.tmax = tmax;
    }

    /** Begins trials that wait until tmax. */
    void begin(List<Candidate> subjects) {
        subjects.forEach(subject -> readings.begin(trial(subject), subject.id(), TrialMode.WHOLE));
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
            if (!readings.isBegun(trial(suspect), TrialMode.WHOLE) && Confirmation.canHold(shared)) {
                hopeful.put(suspect, shared);
                readings.begin(trial(suspect), suspect.id(), TrialMode.BRIEF);
            }
        }
        begin(suspects.stream().filter(suspect -> !hopeful.containsKey(suspect)).toList());
        for (Map.Entry<Candidate, TrialResult> one : hopeful.entrySet()) {
            Candidate suspect = one.getKey();
            if (Confirmation.holds(reading(suspect, TrialMode.BRIEF), one.getValue(), tmax)) {
                confirmed.put(suspect, one.getValue());
            } else {
                begin(List.of(suspect));
            }
        }
    }

    /** Returns whether a sweep confirms the verdict on the dependency. */
    boolean isConfirmed(Candidate subject) {
        return confirmed.containsKey(subject);
    }

    /**
     * Returns the result of a dependency's trial, or a result that says that the trial failed.
     *
     * @throws InterruptedException if this thread is interrupted
     */
    TrialResult of(Candidate subject) throws InterruptedException {
        TrialResult shared = confirmed.get(subject);
        return shared == null ? reading(subject, TrialMode.WHOLE) : shared;
    }

    private TrialResult reading(Candidate subject, TrialMode patience) throws InterruptedException {
        Trial trial = trial(subject);
        try {
            return readings.of(trial, subject.id(), patience);
        } catch (ProbeException e) {
            return readings.failed(subject, trial, e.getMessage());
        }
    }

    private Trial trial(Candidate subject) {
        return subject.trial(classPath, plan);
    }
}
