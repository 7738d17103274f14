package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs each exercise in JVMs of its own, after the initializers that loaded without it. They run one after the other, because exercises of
 * one module often use the same port or file.
 */
final class ExerciseExecutor {

    private final ForkRunner forks;

    /**
     * Creates an executor.
     *
     * @param forks runs plans in forks with the classes of the exercises
     */
    ExerciseExecutor(ForkRunner forks) {
        this.forks = forks;
    }

    /**
     * Runs the exercises.
     *
     * @param alone the observation of the initializers without exercises
     * @return one observation of the initializers and the tasks that each exercise adds
     * @throws ForkException if the probe cannot do its work
     * @throws InterruptedException if this thread is interrupted; no JVM is left running
     */
    Observation run(Observation alone, List<Initializer> exercises) throws ForkException, InterruptedException {
        List<Initializer> loaded = alone.attempts().stream()
                .filter(attempt -> attempt.outcome() == Attempt.Outcome.LOADED)
                .map(Attempt::initializer)
                // Exercises run after what only loads the dependencies, and not after tests or a program, which take
                // their time.
                .filter(initializer ->
                        initializer.kind() != Initializer.Kind.TEST && initializer.kind() != Initializer.Kind.MAIN)
                .toList();
        List<Observation> parts = new ArrayList<>();
        parts.add(alone);
        for (Initializer exercise : exercises) {
            parts.add(ExerciseDelta.of(exercise, alone, observe(loaded, exercise)));
        }
        return Observation.of(parts);
    }

    private Observation observe(List<Initializer> loaded, Initializer exercise)
            throws ForkException, InterruptedException {
        List<Initializer> plan = new ArrayList<>(loaded);
        plan.add(exercise);
        return new PlanExecutor(forks, loaded).run(plan);
    }
}
