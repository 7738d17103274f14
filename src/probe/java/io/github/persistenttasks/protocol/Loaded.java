package io.github.persistenttasks.protocol;

import java.io.IOException;

/** The last step has returned; tmax begins. */
public final class Loaded implements Event {

    /** Milliseconds since the plan was received. */
    public final long millis;

    public Loaded(long millis) {
        this.millis = millis;
    }

    static Loaded read(MessageInput in) throws IOException {
        return new Loaded(in.readLong());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeLong(millis);
    }

    @Override
    public MessageType type() {
        return MessageType.LOADED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.loaded(this);
    }
}
