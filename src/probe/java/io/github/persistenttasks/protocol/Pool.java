package io.github.persistenttasks.protocol;

import java.io.IOException;

/** A pool of threads. */
public final class Pool implements Part {

    public final String className;
    public final PoolSize size;
    public final long keepAliveMillis;

    /** The number of tasks in the queue. */
    public final int queued;

    /** Whether the pool refuses new tasks. */
    public final boolean shutdown;

    /** Whether its idle workers end after the keep-alive. */
    public final boolean workersEnd;

    /** Whether it is the common pool of the JVM. */
    public final boolean common;

    public Pool(
            String className,
            PoolSize size,
            long keepAliveMillis,
            int queued,
            boolean shutdown,
            boolean workersEnd,
            boolean common) {
        this.className = className;
        this.size = size;
        this.keepAliveMillis = keepAliveMillis;
        this.queued = queued;
        this.shutdown = shutdown;
        this.workersEnd = workersEnd;
        this.common = common;
    }

    static Pool read(MessageInput in) throws IOException {
        return new Pool(
                in.readText(),
                PoolSize.read(in),
                in.readLong(),
                in.readInt(),
                in.readBoolean(),
                in.readBoolean(),
                in.readBoolean());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(className);
        size.write(out);
        out.writeLong(keepAliveMillis);
        out.writeInt(queued);
        out.writeBoolean(shutdown);
        out.writeBoolean(workersEnd);
        out.writeBoolean(common);
    }
}
