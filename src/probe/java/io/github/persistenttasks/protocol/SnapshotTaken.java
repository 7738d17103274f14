package io.github.persistenttasks.protocol;

import java.io.IOException;

/**
 * The verdict is due: the JVM has begun to shut down by itself, or tmax has passed. All threads and processes that were alive at that
 * moment have been reported.
 */
public final class SnapshotTaken implements Event {

    /** Whether the JVM has begun to shut down by itself. */
    public final boolean byItself;

    /** Whether it did so because the program called {@code System.exit}, which cuts off the threads that are alive. */
    public final boolean exited;

    /** Milliseconds since <em>loaded</em>. */
    public final long millis;

    public SnapshotTaken(boolean byItself, boolean exited, long millis) {
        this.byItself = byItself;
        this.exited = exited;
        this.millis = millis;
    }

    static SnapshotTaken read(MessageInput in) throws IOException {
        return new SnapshotTaken(in.readBoolean(), in.readBoolean(), in.readLong());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeBoolean(byItself);
        out.writeBoolean(exited);
        out.writeLong(millis);
    }

    @Override
    public MessageType type() {
        return MessageType.SNAPSHOT_TAKEN;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.snapshotTaken(this);
    }
}
