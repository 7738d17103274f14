package io.github.persistenttasks.fork;

import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.Hello;
import io.github.persistenttasks.protocol.Loaded;
import io.github.persistenttasks.protocol.PrematureShutdown;
import io.github.persistenttasks.protocol.ProbeFailed;
import io.github.persistenttasks.protocol.ProbeListener;
import io.github.persistenttasks.protocol.ShutdownEnded;
import io.github.persistenttasks.protocol.SnapshotTaken;
import io.github.persistenttasks.protocol.StepBegan;
import io.github.persistenttasks.protocol.StepBlocked;
import io.github.persistenttasks.protocol.StepEnded;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long the plugin waits for the fork's next word; the probe has deadlines of its own, and this one is for when it cannot keep them.
 *
 * <p>A fork with a plan of <i>n</i> initializers is ended after <i>n</i> &times; {@code initializerTimeout} + 2 &times; {@code tmax} + the time
 * for trying what stops the tasks + 3 &times; {@link ForkedJvm#GRACE}, whatever it says until then; then its processes are waited for, {@code tmax}
 * at most.
 */
final class ForkDeadline {

    private final ForkSettings settings;
    private final LongSupplier nanos;
    private final long startNanos;
    private final Duration whole;
    private final ProbeListener next = new Next();
    private String awaited;
    private long untilNanos;
    private Duration allowed;

    /**
     * Begins to count the time of a fork.
     *
     * @param initializers how many it was given
     * @param nanos the clock, as {@link System#nanoTime} is one
     */
    ForkDeadline(ForkSettings settings, int initializers, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        this.startNanos = nanos.getAsLong();
        this.whole = settings.initializerTimeout()
                .multipliedBy(initializers)
                .plus(settings.tmax().multipliedBy(2))
                .plus(settings.stopTime())
                .plus(ForkedJvm.GRACE.multipliedBy(3));
        await("start", Duration.ZERO);
    }

    /** Takes an event of the fork into account. */
    void heard(Event event) {
        event.accept(next);
    }

    /** Knows what comes after each event; most of them are facts, which change nothing about what is awaited. */
    private final class Next implements ProbeListener {
        @Override
        public void hello(Hello event) {
            awaitNextStep();
        }

        @Override
        public void stepBegan(StepBegan event) {
            await("return from an initializer", settings.initializerTimeout());
        }

        @Override
        public void stepEnded(StepEnded event) {
            awaitNextStep();
        }

        @Override
        public void loaded(Loaded event) {
            await("report the verdict", settings.tmax());
        }

        @Override
        public void snapshotTaken(SnapshotTaken event) {
            await("finish its shutdown", settings.tmax().plus(settings.stopTime()));
        }

        @Override
        public void prematureShutdown(PrematureShutdown event) {
            await("finish its shutdown", settings.tmax());
        }

        @Override
        public void stepBlocked(StepBlocked event) {
            await("end", Duration.ZERO);
        }

        @Override
        public void probeFailed(ProbeFailed event) {
            await("end", Duration.ZERO);
        }

        @Override
        public void shutdownEnded(ShutdownEnded event) {
            await("end", Duration.ZERO);
        }

        private void awaitNextStep() {
            await("start the next initializer", Duration.ZERO);
        }
    }

    boolean isOver() {
        return nanos.getAsLong() - untilNanos > 0 || isWholeOver();
    }

    String reason() {
        if (isWholeOver()) {
            return "did not end within " + whole.toSeconds() + " s, and the JVM was killed";
        }
        return "did not " + awaited + " within " + allowed.toSeconds() + " s, and the JVM was killed";
    }

    private boolean isWholeOver() {
        return nanos.getAsLong() - startNanos > whole.toNanos();
    }

    private void await(String what, Duration agreed) {
        awaited = what;
        allowed = agreed.plus(ForkedJvm.GRACE);
        untilNanos = nanos.getAsLong() + allowed.toNanos();
    }
}
