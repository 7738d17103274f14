package io.github.persistenttasks.fork;

import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts and numbers the forks of one run, within the limit of the build. Thread-safe. */
public final class ForkPool {

    private final ForkLimit limit;
    private final int most;
    private final ForkListener listener;
    private final AtomicInteger numbers;

    /**
     * Creates a pool.
     *
     * @param most the maximum number of JVMs that run at the same time under the shared limit
     */
    public ForkPool(ForkLimit limit, int most, ForkListener listener) {
        this(limit, most, listener, new AtomicInteger());
    }

    private ForkPool(ForkLimit limit, int most, ForkListener listener, AtomicInteger numbers) {
        this.limit = limit;
        this.most = most;
        this.listener = listener;
        this.numbers = numbers;
    }

    /** Returns the same pool, whose forks report to {@code other}. */
    public ForkPool reportingTo(ForkListener other) {
        return new ForkPool(limit, most, other, numbers);
    }

    /**
     * Starts a JVM as soon as the limit permits. The JVM boots and waits for its plan. It counts as running until it is closed.
     *
     * @throws ForkException if the JVM does not start
     * @throws InterruptedException if this thread is interrupted; nothing is left running
     */
    public ForkedJvm start(ForkSettings settings) throws ForkException, InterruptedException {
        limit.acquire(most);
        ForkedJvm fork = null;
        try {
            fork = ForkedJvm.start(settings, numbers.incrementAndGet(), limit.labels(), limit::release);
            return fork;
        } finally {
            if (fork == null) {
                limit.release();
            }
        }
    }

    /**
     * Runs a plan to its end, in as many JVMs as necessary.
     *
     * @throws ForkException if the probe could not do its work
     * @throws InterruptedException if this thread is interrupted; nothing is left running
     */
    public Observation observe(ForkSettings settings, List<Initializer> plan)
            throws ForkException, InterruptedException {
        try (ForkedJvm first = start(settings)) {
            return observe(first, plan);
        }
    }

    /**
     * Runs a plan to its end, in this JVM and, if necessary, in others with the same settings.
     *
     * @throws ForkException if the probe could not do its work
     * @throws InterruptedException if this thread is interrupted; nothing is left running once {@code first} is closed
     */
    public Observation observe(ForkedJvm first, List<Initializer> plan) throws ForkException, InterruptedException {
        return new PlanExecutor(new BootedFirst(first), List.of()).run(plan);
    }

    /**
     * Runs a plan to its end, then one exercise after the other in JVMs of its own, after the initializers of the plan that loaded.
     *
     * @param first the JVM that runs the initializers
     * @param ofExercises the settings of the JVMs that run exercises
     * @return one observation of all; from the JVM of an exercise only the tasks of the exercise
     * @throws ForkException if the probe could not do its work
     * @throws InterruptedException if this thread is interrupted; nothing is left running once {@code first} is closed
     */
    public Observation observe(
            ForkedJvm first, List<Initializer> plan, List<Initializer> exercises, ForkSettings ofExercises)
            throws ForkException, InterruptedException {
        if (exercises.isEmpty()) {
            return observe(first, plan);
        }
        Observation alone;
        // Closed before the exercises begin, because their JVMs may need its permit.
        try (first) {
            alone = plan.isEmpty() ? Observation.NOTHING : observe(first, plan);
        }
        return new ExerciseExecutor(initializers -> run(start(ofExercises), initializers)).run(alone, exercises);
    }

    private Transcript run(ForkedJvm fork, List<Initializer> plan) throws ForkException, InterruptedException {
        try (fork) {
            return fork.run(plan, listener);
        }
    }

    /** Runs the first plan in a JVM that is already booting, and the others in new JVMs with the same settings. */
    private final class BootedFirst implements ForkRunner {
        private final ForkedJvm first;
        private boolean used;

        BootedFirst(ForkedJvm first) {
            this.first = first;
        }

        @Override
        public Transcript run(List<Initializer> plan) throws ForkException, InterruptedException {
            ForkedJvm fork = used ? start(first.settings()) : first;
            used = true;
            return ForkPool.this.run(fork, plan);
        }
    }
}
