package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How a thread was created. */
public final class Creation implements Part {

    public final StackTrace startedAt;

    /** The name of the thread that created it. */
    public final String parent;

    /** Milliseconds since the plan was received. */
    public final long atMillis;

    /** The thread that created it, the creator of that one, and so on; limited to the nearest few. Empty if the main thread created it. */
    public final List<Ancestor> ancestors;

    public Creation(StackTrace startedAt, String parent, long atMillis, List<Ancestor> ancestors) {
        this.startedAt = startedAt;
        this.parent = parent;
        this.atMillis = atMillis;
        this.ancestors = Collections.unmodifiableList(new ArrayList<Ancestor>(ancestors));
    }

    static Creation read(MessageInput in) throws IOException {
        return new Creation(StackTrace.read(in), in.readText(), in.readLong(), Ancestor.readAll(in));
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        startedAt.write(out);
        out.writeText(parent);
        out.writeLong(atMillis);
        out.writeAll(ancestors);
    }
}
