package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.StepEnded;
import io.github.persistenttasks.protocol.Thrown;
import java.util.Optional;

/** The program or exercise that the JVM's launcher runs on the main thread, as without the probe. */
final class Program {

    /** The number of the step in the plan. */
    final int step;

    /** Whether it is an exercise. */
    final boolean exercise;

    private final Thread main;
    private final Internals internals;
    private final Frames frames;
    private volatile Throwable error;

    Program(int step, boolean exercise, Thread main, Internals internals, Frames frames) {
        this.step = step;
        this.exercise = exercise;
        this.main = main;
        this.internals = internals;
        this.frames = frames;
    }

    /** Returns whether {@code main} has returned or thrown an exception. The launcher then detaches the thread. */
    boolean hasReturned() {
        return internals.state(main) == Thread.State.TERMINATED;
    }

    /** Records that {@code main} threw an exception that the program itself does not handle. */
    void failed(Throwable thrown) {
        error = thrown;
    }

    /** Returns the event for the end of {@code main}. */
    StepEnded end(long micros) {
        Throwable thrown = error;
        return new StepEnded(
                step,
                micros,
                thrown == null ? Optional.<Thrown>empty() : Optional.of(frames.thrown(thrown)),
                thrown != null && Step.lacksClass(thrown));
    }

    /**
     * Sends this JVM the signal that asks a program to end, so that a handler of the program runs as well.
     *
     * @return whether the signal was sent
     */
    boolean terminate() {
        try {
            Class<?> signal = Class.forName(Modules.exist() ? "jdk.internal.misc.Signal" : "sun.misc.Signal");
            Object term = Opener.open(signal.getConstructor(String.class)).newInstance("TERM");
            Opener.open(signal.getMethod("raise", signal)).invoke(null, term);
            return true;
        } catch (Exception refused) {
            return false;
        }
    }
}
