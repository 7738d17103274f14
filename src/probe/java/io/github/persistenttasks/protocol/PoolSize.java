package io.github.persistenttasks.protocol;

import java.io.IOException;

/** The numbers of workers of a pool. */
public final class PoolSize implements Part {

    public final int current;
    public final int core;
    public final int maximum;

    public PoolSize(int current, int core, int maximum) {
        this.current = current;
        this.core = core;
        this.maximum = maximum;
    }

    static PoolSize read(MessageInput in) throws IOException {
        return new PoolSize(in.readInt(), in.readInt(), in.readInt());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeInt(current);
        out.writeInt(core);
        out.writeInt(maximum);
    }
}
