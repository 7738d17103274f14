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
final class Rounds {

    private final Forks forks;
    private final ForkSettings settings;
    private final int most;

    /** Makes rounds, of which so many run at a time at the most. */
    Rounds(Forks forks, ForkSettings settings, int most) {
        this.forks = forks;
        this.settings = settings;
        this.most = most;
    }

    /**
     * Runs the plan and each of the exercises.
     *
     * @param classes directory with the classes of the exercises
     * @throws CannotForkException when the probe could not do its work
     * @throws InterruptedException when this thread is interrupted; nothing is left running
     */
    Observation run(List<Initializer> plan, List<Initializer> exercises, Path classes)
            throws CannotForkException, InterruptedException {
        Observation alone = plan.isEmpty() ? Observation.NOTHING : forks.observe(settings, plan);
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
                futures.add(executor.submit(() -> Alone.of(exercise, alone, round(loaded, exercise, classes))));
            }
            for (Future<Observation> future : futures) {
                parts.add(future.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CannotForkException cannot) {
                throw cannot;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
            awaitEnd(executor);
        }
        return Observation.of(parts);
    }

    private Observation round(List<Initializer> loaded, Initializer exercise, Path classes)
            throws CannotForkException, InterruptedException {
        List<Initializer> plan = new ArrayList<>(loaded);
        plan.add(exercise);
        return new Sweep(forks, settings.withClasses(classes), loaded).run(plan);
    }

    /** Each fork ends its JVM when its thread is interrupted, which takes a moment; until then files are in use. */
    private static void awaitEnd(ExecutorService executor) throws InterruptedException {
        executor.awaitTermination(1, TimeUnit.MINUTES);
    }
}
