package io.github.persistenttasks.goal;

import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.finddeps.RunningTrial;
import io.github.persistenttasks.finddeps.Trial;
import io.github.persistenttasks.finddeps.TrialMode;
import io.github.persistenttasks.finddeps.TrialRunner;
import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.fork.ForkPool;
import io.github.persistenttasks.fork.ForkedJvm;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.parallel.WorkerThreads;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs trials in forked JVMs, several at a time. Closing it ends the JVMs that are still running. */
final class ForkedTrials implements TrialRunner, AutoCloseable {

    private final ProbeRun prepared;
    private final Options options;
    private final Path directory;
    private final ForkPool forks;
    private final TrialProgress progress;
    private final AtomicReference<@Nullable ForkedJvm> booting;
    private final WorkerThreads threads;

    /**
     * Creates a runner for trials of parts of a probe run.
     *
     * @param directory the directory for the forks' files
     * @param booting a JVM for the first trial of the whole class path, or {@code null}
     */
    ForkedTrials(
            ProbeRun prepared,
            Options options,
            Path directory,
            ForkPool forks,
            @Nullable ForkedJvm booting,
            TrialProgress progress) {
        this.prepared = prepared;
        this.options = options;
        this.directory = directory;
        this.forks = forks;
        this.progress = progress;
        this.booting = new AtomicReference<>(booting);
        this.threads = WorkerThreads.of(options.jvm().forks());
    }

    @Override
    public RunningTrial observe(Trial trial, String name, TrialMode mode) {
        progress.planned();
        return new RunningTrial(threads.submit(() -> {
            try {
                return run(trial, mode, progress.of(name));
            } finally {
                progress.done(name);
            }
        }));
    }

    private Observation run(Trial trial, TrialMode mode, ForkListener listener)
            throws ProbeException, InterruptedException {
        ForkPool own = forks.reportingTo(listener);
        boolean whole = mode == TrialMode.WHOLE
                && trial.classPath().equals(prepared.classPath().entries());
        try (ForkedJvm booted = booting.getAndSet(null)) {
            if (booted != null && whole) {
                return own.observe(booted, trial.plan());
            }
        }
        ForkSettings settings = prepared.part(trial.classPath()).settings(options, directory);
        return own.observe(mode == TrialMode.BRIEF ? settings.brief() : settings, trial.plan());
    }

    @Override
    public void close() {
        threads.close();
    }
}
