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
import io.github.persistenttasks.protocol.StepDelayed;
import io.github.persistenttasks.protocol.StepEnded;
import io.github.persistenttasks.protocol.TestBegan;
import io.github.persistenttasks.protocol.TestEnded;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The deadline for the fork's next event. The probe has deadlines of its own; this one applies if it cannot keep them.
 *
 * <p>In any case, a fork with a plan of <i>n</i> initializers is ended after <i>n</i> &times; {@code initializerTimeout} + 2 &times; {@code
 * tmax} + the time limit for stopping tasks + 3 &times; {@link ForkedJvm#GRACE}. After that, its processes have at most {@code tmax} to
 * end. Each test method adds {@code initializerTimeout}, and each wait for a processor the time that the probe allows for it.
 */
final class ForkDeadline {

    private final ForkSettings settings;
    private final LongSupplier nanos;
    private final long startNanos;
    private Duration total;
    private final ProbeListener next = new Next();
    private String awaited;
    private long untilNanos;
    private Duration allowed;

    /**
     * Starts the deadline of a fork.
     *
     * @param initializers the number of initializers in its plan
     * @param nanos the clock, such as {@link System#nanoTime}
     */
    ForkDeadline(ForkSettings settings, int initializers, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        this.startNanos = nanos.getAsLong();
        this.total = settings.times()
                .initializer()
                .multipliedBy(initializers)
                .plus(settings.times().tmax().multipliedBy(2))
                .plus(signal())
                .plus(settings.times().stop())
                .plus(ForkedJvm.GRACE.multipliedBy(3));
        await("start", Duration.ZERO);
    }

    /** Returns how long a program may take to begin its shutdown when it is asked to end. */
    private Duration signal() {
        return settings.program().isPresent() ? settings.times().tmax() : Duration.ZERO;
    }

    /** Updates the deadline after an event of the fork. */
    void heard(Event event) {
        event.accept(next);
    }

    /** Determines what is awaited after each event. Most events are facts that do not change this. */
    private final class Next implements ProbeListener {
        @Override
        public void hello(Hello event) {
            awaitNextStep();
        }

        @Override
        public void stepBegan(StepBegan event) {
            await("return from an initializer", settings.times().initializer());
        }

        @Override
        public void testBegan(TestBegan event) {
            total = total.plus(settings.times().initializer());
            await("return from a test", settings.times().initializer());
        }

        @Override
        public void testEnded(TestEnded event) {
            await("return from a test class", settings.times().initializer());
        }

        @Override
        public void stepDelayed(StepDelayed event) {
            Duration more = Duration.ofMillis(event.millis);
            total = total.plus(more);
            await(awaited, more);
        }

        @Override
        public void stepEnded(StepEnded event) {
            awaitNextStep();
        }

        @Override
        public void loaded(Loaded event) {
            await("report the verdict", settings.times().tmax());
        }

        @Override
        public void snapshotTaken(SnapshotTaken event) {
            await(
                    "finish its shutdown",
                    settings.times().tmax().plus(settings.times().stop()).plus(signal()));
        }

        @Override
        public void prematureShutdown(PrematureShutdown event) {
            await("finish its shutdown", settings.times().tmax());
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
        return nanos.getAsLong() - untilNanos > 0 || isTotalOver();
    }

    String reason() {
        if (isTotalOver()) {
            return "did not end within " + total.toSeconds() + " s, and the JVM was killed";
        }
        return "did not " + awaited + " within " + allowed.toSeconds() + " s, and the JVM was killed";
    }

    private boolean isTotalOver() {
        return nanos.getAsLong() - startNanos > total.toNanos();
    }

    private void await(String what, Duration agreed) {
        awaited = what;
        allowed = agreed.plus(ForkedJvm.GRACE);
        untilNanos = nanos.getAsLong() + allowed.toNanos();
    }
}
