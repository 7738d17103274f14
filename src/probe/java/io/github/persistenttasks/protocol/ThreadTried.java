package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** The trials to stop a thread have ended. */
public final class ThreadTried implements Event {

    /** The number of the thread, as in its {@link ThreadIdentity}. */
    public final long thread;

    public final StoppedBy stoppedBy;

    /** The method that ended the thread, for {@link StoppedBy#CALL} and {@link StoppedBy#CLOSE}. */
    public final Optional<String> call;

    /** Milliseconds until the thread ended; empty if nothing stopped it. */
    public final OptionalLong millis;

    public ThreadTried(long thread, StoppedBy stoppedBy, Optional<String> call, OptionalLong millis) {
        this.thread = thread;
        this.stoppedBy = stoppedBy;
        this.call = call;
        this.millis = millis;
    }

    static ThreadTried read(MessageInput in) throws IOException {
        return new ThreadTried(
                in.readLong(), in.readEnum(StoppedBy.class), in.readOptionalText(), in.readOptionalLong());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeLong(thread);
        out.writeEnum(stoppedBy);
        out.writeOptionalText(call);
        out.writeOptionalLong(millis);
    }

    @Override
    public MessageType type() {
        return MessageType.THREAD_TRIED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.threadTried(this);
    }
}
