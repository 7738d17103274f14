package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs each exercise in JVMs of its own, after the initializers that loaded without it. Several exercises run at the same time. */
final class ExerciseExecutor {

    private final ForkRunner forks;
    private final int most;

    /**
     * Creates an executor.
     *
     * @param forks runs plans in forks with the classes of the exercises; called from several threads
     * @param most the maximum number of exercises that run at the same time
     */
    ExerciseExecutor(ForkRunner forks, int most) {
        this.forks = forks;
        this.most = most;
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
                .toList();
        List<Observation> parts = new ArrayList<>();
        parts.add(alone);
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(most, exercises.size()));
        try {
            List<Future<Observation>> futures = new ArrayList<>();
            for (Initializer exercise : exercises) {
                futures.add(executor.submit(() -> ExerciseDelta.of(exercise, alone, observe(loaded, exercise))));
            }
            for (Future<Observation> future : futures) {
                parts.add(future.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ForkException cannot) {
                throw cannot;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
            awaitEnd(executor);
        }
        return Observation.of(parts);
    }

    private Observation observe(List<Initializer> loaded, Initializer exercise)
            throws ForkException, InterruptedException {
        List<Initializer> plan = new ArrayList<>(loaded);
        plan.add(exercise);
        return new PlanExecutor(forks, loaded).run(plan);
    }

    /** Waits until all forks have ended. After an interrupt this takes a moment, during which files are in use. */
    private static void awaitEnd(ExecutorService executor) throws InterruptedException {
        executor.awaitTermination(1, TimeUnit.MINUTES);
    }
}
