package io.github.persistenttasks;

import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.verdict.Observer;
import io.github.persistenttasks.verdict.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Carries trials out in forked JVMs, several at a time. When it is closed, the JVMs that still run are ended. */
final class ForkedTrials implements Observer, AutoCloseable {

    private static final long MOST_SECONDS_TO_END = 10;

    private final TargetForks forks;
    private final TrialProgress progress;
    private final ExecutorService executor;

    /** @param most how many trials run at a time */
    ForkedTrials(TargetForks forks, int most, TrialProgress progress) {
        this.forks = forks;
        this.progress = progress;
        this.executor = Executors.newFixedThreadPool(most);
    }

    @Override
    public Future<Observation> observe(Trial trial, String name) {
        List<Path> files = trial.classPath().stream().map(Entry::file).toList();
        progress.planned();
        return executor.submit(() -> {
            try {
                return forks.toldTo(progress.of(name)).observe(files, trial.plan());
            } finally {
                progress.done(name);
            }
        });
    }

    @Override
    public void close() {
        executor.shutdownNow();
        try {
            executor.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
