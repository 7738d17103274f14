package io.github.persistenttasks.protocol;

import java.io.IOException;

/** The times that a fork may take. */
public final class Limits implements Part {

    /** From <em>loaded</em> to the beginning of the shutdown. */
    public final long tmaxMillis;

    /** For one step. */
    public final long stepMillis;

    /** For trying what stops the tasks that are left; 0 if nothing is to be tried. */
    public final long stopMillis;

    public Limits(long tmaxMillis, long stepMillis, long stopMillis) {
        this.tmaxMillis = tmaxMillis;
        this.stepMillis = stepMillis;
        this.stopMillis = stopMillis;
    }

    static Limits read(MessageInput in) throws IOException {
        return new Limits(in.readLong(), in.readLong(), in.readLong());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeLong(tmaxMillis);
        out.writeLong(stepMillis);
        out.writeLong(stopMillis);
    }
}
