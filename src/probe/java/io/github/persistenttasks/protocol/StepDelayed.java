package io.github.persistenttasks.protocol;

import java.io.IOException;

/** The step, or the method of its test class, had to wait for a processor and may take longer. */
public final class StepDelayed implements Event {

    /** The milliseconds by which it may take longer than until now. */
    public final long millis;

    public StepDelayed(long millis) {
        this.millis = millis;
    }

    static StepDelayed read(MessageInput in) throws IOException {
        return new StepDelayed(in.readLong());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeLong(millis);
    }

    @Override
    public MessageType type() {
        return MessageType.STEP_DELAYED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.stepDelayed(this);
    }
}
