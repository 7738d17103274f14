package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** The pending tasks of a timer or a scheduled executor. */
public final class Schedule implements Part {

    /** Whether it accepts new tasks. */
    public final boolean open;

    /** The number of all pending tasks. */
    public final int total;

    /** Whether one of them may be periodic. */
    public final boolean periodic;

    /** Milliseconds until the last of them is due; empty if there is none. */
    public final OptionalLong latestMillis;

    /** The tasks that are due first, in this order; limited to a few. */
    public final List<PendingTask> first;

    public Schedule(boolean open, int total, boolean periodic, OptionalLong latestMillis, List<PendingTask> first) {
        this.open = open;
        this.total = total;
        this.periodic = periodic;
        this.latestMillis = latestMillis;
        this.first = Collections.unmodifiableList(new ArrayList<PendingTask>(first));
    }

    static Schedule read(MessageInput in) throws IOException {
        return new Schedule(
                in.readBoolean(), in.readInt(), in.readBoolean(), in.readOptionalLong(), PendingTask.readAll(in));
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeBoolean(open);
        out.writeInt(total);
        out.writeBoolean(periodic);
        out.writeOptionalLong(latestMillis);
        out.writeAll(first);
    }
}
