package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A way to stop threads is about to be tried, which may end the JVM at once. */
public final class AttemptBegan implements Event {

    public final StoppedBy way;

    /** The method to call, for {@link StoppedBy#CALL} and {@link StoppedBy#CLOSE}. */
    public final Optional<String> call;

    /** The numbers of the threads that it may stop, as in their {@link ThreadIdentity}. */
    public final List<Long> threads;

    public AttemptBegan(StoppedBy way, Optional<String> call, List<Long> threads) {
        this.way = way;
        this.call = call;
        this.threads = Collections.unmodifiableList(new ArrayList<Long>(threads));
    }

    static AttemptBegan read(MessageInput in) throws IOException {
        return new AttemptBegan(in.readEnum(StoppedBy.class), in.readOptionalText(), in.readLongs());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeEnum(way);
        out.writeOptionalText(call);
        out.writeLongs(threads);
    }

    @Override
    public MessageType type() {
        return MessageType.ATTEMPT_BEGAN;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.attemptBegan(this);
    }
}
