package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.probe.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** The forks of one run: numbered, and no more at a time than the whole build may have. */
final class Forks {

    private final ForkSettings settings;
    private final Path probe;
    private final Semaphore permits;
    private final AtomicInteger numbers;
    private final BiConsumer<List<Initializer>, Message> listener;

    /**
     * Makes a source of forks.
     *
     * @param permits one per JVM that may run at a time
     * @param numbers numbers of the forks, which their files are named after
     * @param listener told of each plan's progress
     */
    Forks(
            ForkSettings settings,
            Path probe,
            Semaphore permits,
            AtomicInteger numbers,
            BiConsumer<List<Initializer>, Message> listener) {
        this.settings = settings;
        this.probe = probe;
        this.permits = permits;
        this.numbers = numbers;
        this.listener = listener;
    }

    /** Runs one JVM to its end; see {@link Fork#run}. */
    Transcript run(List<Initializer> plan) throws CannotForkException, InterruptedException {
        permits.acquire();
        try {
            Fork fork = new Fork(settings, probe, numbers.incrementAndGet(), message -> listener.accept(plan, message));
            return fork.run(plan);
        } finally {
            permits.release();
        }
    }

    Path crashLog(Transcript transcript) {
        return CommandLine.of(settings, probe).crashLog(transcript.number());
    }
}
