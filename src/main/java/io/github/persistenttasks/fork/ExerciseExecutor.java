package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Observes each exercise alone: first a round of the initializers by themselves, then one for each exercise, several of them at a time.
 */
final class ExerciseExecutor {

    private final ForkPool forks;
    private final ForkedJvm first;
    private final int most;

    /** Makes rounds, of which at most {@code most} run at a time; the first one, of the initializers alone, runs in the JVM {@code first}. */
    ExerciseExecutor(ForkPool forks, ForkedJvm first, int most) {
        this.forks = forks;
        this.first = first;
        this.most = most;
    }

    /**
     * Runs the plan and each of the exercises.
     *
     * @param classes directory with the classes of the exercises
     * @throws ForkException when the probe could not do its work
     * @throws InterruptedException when this thread is interrupted; nothing is left running
     */
    Observation run(List<Initializer> plan, List<Initializer> exercises, Path classes)
            throws ForkException, InterruptedException {
        Observation alone = observeAlone(plan);
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
                futures.add(executor.submit(() -> ExerciseDelta.of(exercise, alone, round(loaded, exercise, classes))));
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

    private Observation observeAlone(List<Initializer> plan) throws ForkException, InterruptedException {
        try (first) {
            return plan.isEmpty() ? Observation.NOTHING : forks.observe(first, plan);
        }
    }

    private Observation round(List<Initializer> loaded, Initializer exercise, Path classes)
            throws ForkException, InterruptedException {
        List<Initializer> plan = new ArrayList<>(loaded);
        plan.add(exercise);
        try (ForkedJvm own = forks.start(first.settings().withClasses(classes))) {
            return new PlanExecutor(forks, own, loaded).run(plan);
        }
    }

    /** Each fork ends its JVM when its thread is interrupted, which takes a moment; until then files are in use. */
    private static void awaitEnd(ExecutorService executor) throws InterruptedException {
        executor.awaitTermination(1, TimeUnit.MINUTES);
    }
}
