package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.plan.Plan;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What subjects do alone, each in a JVM of its own, or in one with others that bring the same. */
final class IsolatedTrials {

    private final ClassPath classPath;
    private final Plan plan;
    private final TrialResults readings;
    private final Duration tmax;

    /** What a sweep showed of the suspects for whose verdict it stands. */
    private final Map<Candidate, TrialResult> confirmed = new HashMap<>();

    IsolatedTrials(ClassPath classPath, Plan plan, TrialResults readings, Duration tmax) {
        this.classPath = classPath;
        this.plan = plan;
        this.readings = readings;
        this.tmax = tmax;
    }

    /** Begins to try each of these for the whole of tmax. */
    void begin(List<Candidate> subjects) {
        subjects.forEach(subject -> readings.begin(trial(subject), subject.id(), TrialMode.WHOLE));
    }

    /**
     * Tries these suspects: for a moment those for whose verdict the sweep can stand, and for the whole of tmax those for which it does not.
     *
     * @param sweep the last sweep that the suspects took part in
     * @throws InterruptedException when this thread is interrupted
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

    /** Returns whether a sweep stands for the verdict on the subject. */
    boolean isConfirmed(Candidate subject) {
        return confirmed.containsKey(subject);
    }

    /**
     * Returns what a subject does alone, or that it could not be tried.
     *
     * @throws InterruptedException when this thread is interrupted
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
            return readings.failed(subject, trial, String.valueOf(e.getMessage()));
        }
    }

    private Trial trial(Candidate subject) {
        return subject.trial(classPath, plan);
    }
}
