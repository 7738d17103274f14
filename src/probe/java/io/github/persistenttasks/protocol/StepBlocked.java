package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Optional;

/**
 * A step did not return within its time limit, and the JVM is about to be halted. Sent again if the lock that the step waits for is found.
 */
public final class StepBlocked implements Event {

    public final int step;

    /** How long the step has run. */
    public final long millis;

    /** The state of the main thread. */
    public final Optional<Thread.State> state;

    /** The lock that the main thread waits for, and the thread that holds it. */
    public final Optional<String> waitsFor;

    /** The stack of the main thread. */
    public final StackTrace stack;

    public StepBlocked(
            int step, long millis, Optional<Thread.State> state, Optional<String> waitsFor, StackTrace stack) {
        this.step = step;
        this.millis = millis;
        this.state = state;
        this.waitsFor = waitsFor;
        this.stack = stack;
    }

    static StepBlocked read(MessageInput in) throws IOException {
        return new StepBlocked(
                in.readInt(),
                in.readLong(),
                in.readOptionalEnum(Thread.State.class),
                in.readOptionalText(),
                StackTrace.read(in));
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeInt(step);
        out.writeLong(millis);
        out.writeOptionalEnum(state);
        out.writeOptionalText(waitsFor);
        stack.write(out);
    }

    @Override
    public MessageType type() {
        return MessageType.STEP_BLOCKED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.stepBlocked(this);
    }
}
