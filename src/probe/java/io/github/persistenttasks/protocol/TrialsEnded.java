package io.github.persistenttasks.protocol;

import java.io.IOException;

/** The trials to stop threads have ended for all of them. */
public final class TrialsEnded implements Event {

    /** How long they took together. */
    public final long millis;

    public TrialsEnded(long millis) {
        this.millis = millis;
    }

    static TrialsEnded read(MessageInput in) throws IOException {
        return new TrialsEnded(in.readLong());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeLong(millis);
    }

    @Override
    public MessageType type() {
        return MessageType.TRIALS_ENDED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.trialsEnded(this);
    }
}
