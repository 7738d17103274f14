package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A thread died of an exception before the snapshot. At most the first hundred are reported. */
public final class ThreadDied implements Event {

    /** The name of the thread. */
    public final String thread;

    /** The step that led to the thread, if known. */
    public final OptionalInt step;

    public final Thrown thrown;

    /** Where the thread was created; empty if not known. */
    public final StackTrace startedAt;

    /** The classes on its stacks that a class loader of the code under test has defined; see {@link Cause#loadedElsewhere}. */
    public final Map<String, String> loadedElsewhere;

    public ThreadDied(
            String thread, OptionalInt step, Thrown thrown, StackTrace startedAt, Map<String, String> loadedElsewhere) {
        this.thread = thread;
        this.step = step;
        this.thrown = thrown;
        this.startedAt = startedAt;
        this.loadedElsewhere = Collections.unmodifiableMap(new LinkedHashMap<String, String>(loadedElsewhere));
    }

    static ThreadDied read(MessageInput in) throws IOException {
        return new ThreadDied(
                in.readText(), in.readOptionalInt(), Thrown.read(in), StackTrace.read(in), in.readTextMap());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(thread);
        out.writeOptionalInt(step);
        thrown.write(out);
        startedAt.write(out);
        out.writeTextMap(loadedElsewhere);
    }

    @Override
    public MessageType type() {
        return MessageType.THREAD_DIED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.threadDied(this);
    }
}
