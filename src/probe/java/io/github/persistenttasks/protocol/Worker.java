package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.OptionalLong;

/** The facts about a thread as a worker of a pool. */
public final class Worker implements Part {

    public final Pool pool;

    /** Whether it waits for work. */
    public final boolean idle;

    /** Milliseconds until it ends unless it gets work; empty if not known. */
    public final OptionalLong endsInMillis;

    public Worker(Pool pool, boolean idle, OptionalLong endsInMillis) {
        this.pool = pool;
        this.idle = idle;
        this.endsInMillis = endsInMillis;
    }

    static Worker read(MessageInput in) throws IOException {
        return new Worker(Pool.read(in), in.readBoolean(), in.readOptionalLong());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        pool.write(out);
        out.writeBoolean(idle);
        out.writeOptionalLong(endsInMillis);
    }
}
