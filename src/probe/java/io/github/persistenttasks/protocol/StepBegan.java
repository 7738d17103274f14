package io.github.persistenttasks.protocol;

import java.io.IOException;

/** A step of the plan begins to run on the main thread. */
public final class StepBegan implements Event {

    /** Number of the step in the plan, from 0, here and in all other events. */
    public final int step;

    /** Milliseconds since the plan was received. */
    public final long atMillis;

    public StepBegan(int step, long atMillis) {
        this.step = step;
        this.atMillis = atMillis;
    }

    static StepBegan read(MessageInput in) throws IOException {
        return new StepBegan(in.readInt(), in.readLong());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeInt(step);
        out.writeLong(atMillis);
    }

    @Override
    public MessageType type() {
        return MessageType.STEP_BEGAN;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.stepBegan(this);
    }
}
