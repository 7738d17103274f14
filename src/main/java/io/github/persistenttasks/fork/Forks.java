package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The forks of one run: numbered, and no more at a time than the whole build may have. May be used by several threads. */
public final class Forks {

    /** Processors that a Maven which has just resolved a class path keeps busy: one of these is its compilers'. */
    private static final int BUSY = 2;

    private final ForkLimit limit;
    private final int most;
    private final ForkListener listener;
    private final int processors;
    private final AtomicInteger numbers;
    private final HeadStart ahead;

    /**
     * Makes a source of forks.
     *
     * @param most how many JVMs may run at a time, over all that share the limit
     */
    public Forks(ForkLimit limit, int most, ForkListener listener) {
        this(limit, most, listener, Runtime.getRuntime().availableProcessors());
    }

    Forks(ForkLimit limit, int most, ForkListener listener, int processors) {
        this(limit, most, listener, processors, new AtomicInteger(), new HeadStart(limit));
    }

    private Forks(
            ForkLimit limit, int most, ForkListener listener, int processors, AtomicInteger numbers, HeadStart ahead) {
        this.limit = limit;
        this.most = most;
        this.listener = listener;
        this.processors = processors;
        this.numbers = numbers;
        this.ahead = ahead;
    }

    /** Returns the same source, whose next forks tell somebody else. */
    public Forks toldTo(ForkListener other) {
        return new Forks(limit, most, other, processors, numbers, ahead);
    }

    /**
     * Starts a JVM whose plan is not known yet; the next plan with the same settings runs in it. Until it is closed it has a place among those
     * that may run, unless another plan wants one first.
     *
     * @return what ends the JVM if no plan came for it
     * @throws CannotForkException when the JVM does not start
     * @throws InterruptedException when this thread is interrupted; nothing is left running
     */
    public HeadStart ahead(ForkSettings settings) throws CannotForkException, InterruptedException {
        Fork fork = start(settings);
        ahead.put(fork, limit.started() == 1 && processors <= BUSY);
        return ahead;
    }

    /** Returns what stands for no JVM: whoever tells it something tells nobody. */
    public HeadStart notAhead() {
        return ahead;
    }

    /**
     * Runs a plan to its end, in as many JVMs as it takes.
     *
     * @throws CannotForkException when the probe could not do its work
     * @throws InterruptedException when this thread is interrupted; nothing is left running
     */
    public Observation observe(ForkSettings settings, List<Initializer> plan)
            throws CannotForkException, InterruptedException {
        return new Sweep(this, settings, List.of()).run(plan);
    }

    /**
     * Runs a plan to its end, and then each exercise in JVMs of its own, behind the initializers of the plan that had loaded.
     *
     * @param classes directory with the classes of the exercises
     * @return one observation of all; of an exercise's JVM only what belongs to the exercise
     * @throws CannotForkException when the probe could not do its work
     * @throws InterruptedException when this thread is interrupted; nothing is left running
     */
    public Observation observe(ForkSettings settings, List<Initializer> plan, List<Initializer> exercises, Path classes)
            throws CannotForkException, InterruptedException {
        return exercises.isEmpty()
                ? observe(settings, plan)
                : new Rounds(this, settings, most).run(plan, exercises, classes);
    }

    /**
     * Runs one JVM to its end; see {@link Fork#run}. One that ran while its plan was still coming, and lost what came, is no evidence: another
     * one is told all at once.
     */
    Transcript run(ForkSettings settings, List<Initializer> plan) throws CannotForkException, InterruptedException {
        Fork started = ahead.take(settings, plan);
        Transcript first = started == null ? null : runAndRelease(started, plan);
        if (first != null && !first.lostOrders()) {
            return first;
        }
        return runAndRelease(start(settings), plan);
    }

    /** Starts a JVM that has a place among those that may run. */
    private Fork start(ForkSettings settings) throws CannotForkException, InterruptedException {
        limit.acquire(most);
        Fork fork = null;
        try {
            fork = Fork.start(settings, numbers.incrementAndGet());
            return fork;
        } finally {
            if (fork == null) {
                limit.release();
            }
        }
    }

    private Transcript runAndRelease(Fork fork, List<Initializer> plan)
            throws CannotForkException, InterruptedException {
        try (fork) {
            return fork.run(plan, listener);
        } finally {
            limit.release();
        }
    }

    Path log(ForkSettings settings, Transcript transcript) {
        return Fork.log(settings, transcript.number());
    }

    Path crashLog(ForkSettings settings, Transcript transcript) {
        return CommandLine.crashLog(settings, transcript.number());
    }
}
