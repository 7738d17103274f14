package io.github.persistenttasks.protocol;

import java.io.IOException;

/** A method may end a thread and could not be tried: its object had been collected, or a shutdown hook ended the thread first. */
public final class CallUntried implements Event {

    /** The number of the thread, as in its {@link ThreadIdentity}. */
    public final long thread;

    /** How a user would write the call. */
    public final String call;

    public CallUntried(long thread, String call) {
        this.thread = thread;
        this.call = call;
    }

    static CallUntried read(MessageInput in) throws IOException {
        return new CallUntried(in.readLong(), in.readText());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeLong(thread);
        out.writeText(call);
    }

    @Override
    public MessageType type() {
        return MessageType.CALL_UNTRIED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.callUntried(this);
    }
}
