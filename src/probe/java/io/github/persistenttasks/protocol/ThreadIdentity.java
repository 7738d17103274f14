package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Optional;

/** The properties that identify a thread. */
public final class ThreadIdentity implements Part {

    /** The thread's number, unique in its JVM. */
    public final long id;

    public final String name;
    public final boolean daemon;

    /** The name of its thread group; empty if the thread has ended and has none any more. */
    public final Optional<String> group;

    /** Whether its group is the root of the thread groups. */
    public final boolean inSystemGroup;

    public ThreadIdentity(long id, String name, boolean daemon, Optional<String> group, boolean inSystemGroup) {
        this.id = id;
        this.name = name;
        this.daemon = daemon;
        this.group = group;
        this.inSystemGroup = inSystemGroup;
    }

    static ThreadIdentity read(MessageInput in) throws IOException {
        return new ThreadIdentity(
                in.readLong(), in.readText(), in.readBoolean(), in.readOptionalText(), in.readBoolean());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeLong(id);
        out.writeText(name);
        out.writeBoolean(daemon);
        out.writeOptionalText(group);
        out.writeBoolean(inSystemGroup);
    }
}
