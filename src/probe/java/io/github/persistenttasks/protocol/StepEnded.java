package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Optional;

/** A step has returned or thrown an exception. */
public final class StepEnded implements Event {

    public final int step;

    /** How long the step took, in microseconds. */
    public final long micros;

    public final Optional<Thrown> thrown;

    /** Whether the exception or one of its causes is a missing class, as with an optional dependency. */
    public final boolean missingClass;

    public StepEnded(int step, long micros, Optional<Thrown> thrown, boolean missingClass) {
        this.step = step;
        this.micros = micros;
        this.thrown = thrown;
        this.missingClass = missingClass;
    }

    static StepEnded read(MessageInput in) throws IOException {
        return new StepEnded(
                in.readInt(),
                in.readLong(),
                in.readBoolean() ? Optional.of(Thrown.read(in)) : Optional.<Thrown>empty(),
                in.readBoolean());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeInt(step);
        out.writeLong(micros);
        out.writeOptional(thrown);
        out.writeBoolean(missingClass);
    }

    @Override
    public MessageType type() {
        return MessageType.STEP_ENDED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.stepEnded(this);
    }
}
