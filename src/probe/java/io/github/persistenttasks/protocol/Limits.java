package io.github.persistenttasks.protocol;

import java.io.IOException;

/** The time limits of a fork. */
public final class Limits implements Part {

    /** Limit for the time from <em>loaded</em> to the beginning of the shutdown. */
    public final long tmaxMillis;

    /** Limit for one step. */
    public final long stepMillis;

    /** Limit for trying to stop the tasks that are left; 0 if that is not to be tried. */
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
