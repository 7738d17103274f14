package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An exercise has returned a handle, which is about to be closed. */
public final class ThreadsHeld implements Event {

    public final int step;

    /** Names of the live threads that the step has started; the first few if there are many. */
    public final List<String> threads;

    public ThreadsHeld(int step, List<String> threads) {
        this.step = step;
        this.threads = Collections.unmodifiableList(new ArrayList<String>(threads));
    }

    static ThreadsHeld read(MessageInput in) throws IOException {
        return new ThreadsHeld(in.readInt(), in.readTexts());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeInt(step);
        out.writeTexts(threads);
    }

    @Override
    public MessageType type() {
        return MessageType.THREADS_HELD;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.threadsHeld(this);
    }
}
