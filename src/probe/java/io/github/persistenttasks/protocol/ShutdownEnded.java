package io.github.persistenttasks.protocol;

import java.io.IOException;

/** All shutdown hooks have ended, or their time limit has passed. */
public final class ShutdownEnded implements Event {

    /** Whether the shutdown did not end in time. The probe then halts the JVM, so the exit code is not that of the code under test. */
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
