package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A thread in the chain of threads that leads from a step to another thread. */
public final class Ancestor implements Part {

    /** Its name when it created the next thread. */
    public final String name;

    /** {@code TERMINATED} if it has ended. */
    public final Optional<Thread.State> state;

    public final StackTrace startedAt;

    public Ancestor(String name, Optional<Thread.State> state, StackTrace startedAt) {
        this.name = name;
        this.state = state;
        this.startedAt = startedAt;
    }

    static Ancestor read(MessageInput in) throws IOException {
        return new Ancestor(in.readText(), in.readOptionalEnum(Thread.State.class), StackTrace.read(in));
    }

    static List<Ancestor> readAll(MessageInput in) throws IOException {
        List<Ancestor> all = new ArrayList<Ancestor>();
        for (int left = in.readCount(); left > 0; left--) {
            all.add(read(in));
        }
        return all;
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(name);
        out.writeOptionalEnum(state);
        startedAt.write(out);
    }
}
