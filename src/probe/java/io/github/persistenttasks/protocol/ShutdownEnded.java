package io.github.persistenttasks.protocol;

import java.io.IOException;

/** The probe has nothing more to say. */
public final class ShutdownEnded implements Event {

    /** Whether the shutdown did not come to its end in time, so that the probe halts the JVM and the exit code is the probe's. */
    public final boolean stuck;

    public ShutdownEnded(boolean stuck) {
        this.stuck = stuck;
    }

    static ShutdownEnded read(MessageInput in) throws IOException {
        return new ShutdownEnded(in.readBoolean());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeBoolean(stuck);
    }

    @Override
    public MessageType type() {
        return MessageType.SHUTDOWN_ENDED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.shutdownEnded(this);
    }
}
