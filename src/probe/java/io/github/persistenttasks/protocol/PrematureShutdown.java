package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The JVM begins to shut down before everything is loaded, or because of a call of {@code System.exit} or a signal. */
public final class PrematureShutdown implements Event {

    public final ShutdownCause cause;

    /** The step that led to the thread that shuts the JVM down, if known. */
    public final OptionalInt step;

    /** The name of that thread. */
    public final String thread;

    /** Milliseconds since <em>loaded</em>; empty if not everything is loaded. */
    public final OptionalLong millis;

    /** The stack of that thread. */
    public final StackTrace stack;

    public PrematureShutdown(
            ShutdownCause cause, OptionalInt step, String thread, OptionalLong millis, StackTrace stack) {
        this.cause = cause;
        this.step = step;
        this.thread = thread;
        this.millis = millis;
        this.stack = stack;
    }

    static PrematureShutdown read(MessageInput in) throws IOException {
        return new PrematureShutdown(
                in.readEnum(ShutdownCause.class),
                in.readOptionalInt(),
                in.readText(),
                in.readOptionalLong(),
                StackTrace.read(in));
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeEnum(cause);
        out.writeOptionalInt(step);
        out.writeText(thread);
        out.writeOptionalLong(millis);
        stack.write(out);
    }

    @Override
    public MessageType type() {
        return MessageType.PREMATURE_SHUTDOWN;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.prematureShutdown(this);
    }
}
