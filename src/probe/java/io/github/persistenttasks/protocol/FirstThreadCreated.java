package io.github.persistenttasks.protocol;

import java.io.IOException;

/** A step has created its first thread. Later threads of the step are not reported in this way. */
public final class FirstThreadCreated implements Event {

    public final int step;

    public FirstThreadCreated(int step) {
        this.step = step;
    }

    static FirstThreadCreated read(MessageInput in) throws IOException {
        return new FirstThreadCreated(in.readInt());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeInt(step);
    }

    @Override
    public MessageType type() {
        return MessageType.FIRST_THREAD_CREATED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.firstThreadCreated(this);
    }
}
