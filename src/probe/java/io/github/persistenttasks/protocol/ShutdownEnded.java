package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** All shutdown hooks have ended, or their time limit has passed. */
public final class ShutdownEnded implements Event {

    /** Whether the shutdown did not end in time. The probe then halts the JVM, so the exit code is not that of the code under test. */
    public final boolean stuck;

    /** Whether a program did not begin its shutdown on the signal that asks for it, so that the probe began it. */
    public final boolean ignoredSignal;

    /** Milliseconds that the hooks took together; empty if they have not ended, or did not begin. */
    public final OptionalLong millis;

    /** Ids of the child processes that were alive before the shutdown, and that the code under test ended by its hooks. */
    public final List<Long> processes;

    public ShutdownEnded(boolean stuck, boolean ignoredSignal, OptionalLong millis, List<Long> processes) {
        this.stuck = stuck;
        this.ignoredSignal = ignoredSignal;
        this.millis = millis;
        this.processes = Collections.unmodifiableList(new ArrayList<Long>(processes));
    }

    static ShutdownEnded read(MessageInput in) throws IOException {
        return new ShutdownEnded(in.readBoolean(), in.readBoolean(), in.readOptionalLong(), in.readLongs());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeBoolean(stuck);
        out.writeBoolean(ignoredSignal);
        out.writeOptionalLong(millis);
        out.writeLongs(processes);
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
