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

/** Observes each exercise in JVMs of its own, after the initializers that had loaded without it; several exercises at a time. */
final class ExerciseExecutor {

    private final ForkRunner forks;
    private final int most;

    /**
     * Makes an executor.
     *
     * @param forks have the classes of the exercises; called from several threads
     * @param most how many exercises run at a time
     */
    ExerciseExecutor(ForkRunner forks, int most) {
        this.forks = forks;
        this.most = most;
    }

    /**
     * Runs each of the exercises.
     *
     * @param alone what was seen of the initializers by themselves
     * @return one observation of the initializers and of what each exercise adds to them
     * @throws ForkException when the probe could not do its work
     * @throws InterruptedException when this thread is interrupted; nothing is left running
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

    /** Each fork ends its JVM when its thread is interrupted, which takes a moment; until then files are in use. */
    private static void awaitEnd(ExecutorService executor) throws InterruptedException {
        executor.awaitTermination(1, TimeUnit.MINUTES);
    }
}
