package io.github.persistenttasks.verdict;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What subjects do alone, each in a JVM of its own, or in one with others that bring the same. */
final class Isolation {

    private final ClassPath classPath;
    private final Plan plan;
    private final Readings readings;
    private final Map<Subject, Reading> confirmed = new HashMap<>();

    Isolation(ClassPath classPath, Plan plan, Readings readings) {
        this.classPath = classPath;
        this.plan = plan;
        this.readings = readings;
    }

    /** Begins to try each of these with all the time that it has. */
    void begin(List<Subject> subjects) {
        subjects.forEach(subject -> readings.begin(trial(subject), subject.id(), Patience.WHOLE));
    }

    /**
     * Takes what brief trials of the suspects have shown for their verdict where it is one, and tries the others again.
     *
     * @throws InterruptedException when this thread is interrupted
     */
    void confirm(Peeling peeling) throws InterruptedException {
        for (Subject suspect : peeling.suspects()) {
            Optional<Reading> reading = confirmation(suspect, peeling.sweepOf(suspect));
            if (reading.isPresent()) {
                confirmed.put(suspect, reading.get());
            } else {
                readings.begin(trial(suspect), suspect.id(), Patience.WHOLE);
            }
        }
    }

    private Optional<Reading> confirmation(Subject suspect, Reading sweep) throws InterruptedException {
        Trial trial = trial(suspect);
        if (readings.isBegun(trial, Patience.WHOLE)) {
            return Optional.empty();
        }
        Reading brief = reading(suspect, Patience.BRIEF);
        return Confirmation.of(brief, sweep, suspect.closure());
    }

    /**
     * Returns what a subject does alone, or that it could not be tried.
     *
     * @throws InterruptedException when this thread is interrupted
     */
    Reading of(Subject subject) throws InterruptedException {
        Reading known = confirmed.get(subject);
        return known == null ? reading(subject, Patience.WHOLE) : known;
    }

    private Reading reading(Subject subject, Patience patience) throws InterruptedException {
        Trial trial = trial(subject);
        try {
            return readings.of(trial, subject.id(), patience);
        } catch (ProbeException e) {
            return readings.failed(subject, trial, e.getMessage());
        }
    }

    private Trial trial(Subject subject) {
        return subject.trial(classPath, plan);
    }
}
