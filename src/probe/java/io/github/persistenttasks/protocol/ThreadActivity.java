package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Optional;

/** What a thread is doing. */
public final class ThreadActivity implements Part {

    public final Optional<Thread.State> state;

    /** The lock that it waits for, and the thread that holds it. */
    public final Optional<String> waitsFor;

    /** Its stack. */
    public final StackTrace stack;

    public ThreadActivity(Optional<Thread.State> state, Optional<String> waitsFor, StackTrace stack) {
        this.state = state;
        this.waitsFor = waitsFor;
        this.stack = stack;
    }

    static ThreadActivity read(MessageInput in) throws IOException {
        return new ThreadActivity(in.readOptionalEnum(Thread.State.class), in.readOptionalText(), StackTrace.read(in));
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeOptionalEnum(state);
        out.writeOptionalText(waitsFor);
        stack.write(out);
    }
}
