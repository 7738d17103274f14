package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A task that a timer or a scheduled executor still has to run. */
public final class PendingTask implements Part {

    public final String className;

    /** 0 for a task that runs once; empty if not known. */
    public final OptionalLong periodMillis;

    /** Milliseconds until it is due; empty if not known. */
    public final OptionalLong inMillis;

    public PendingTask(String className, OptionalLong periodMillis, OptionalLong inMillis) {
        this.className = className;
        this.periodMillis = periodMillis;
        this.inMillis = inMillis;
    }

    static PendingTask read(MessageInput in) throws IOException {
        return new PendingTask(in.readText(), in.readOptionalLong(), in.readOptionalLong());
    }

    static List<PendingTask> readAll(MessageInput in) throws IOException {
        List<PendingTask> all = new ArrayList<PendingTask>();
        for (int left = in.readCount(); left > 0; left--) {
            all.add(read(in));
        }
        return all;
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(className);
        out.writeOptionalLong(periodMillis);
        out.writeOptionalLong(inMillis);
    }
}
