package io.github.persistenttasks.protocol;

import java.io.IOException;

/** A test method has ended. */
public final class TestEnded implements Event {

    /** The number of the method. */
    public final int number;

    public TestEnded(int number) {
        this.number = number;
    }

    static TestEnded read(MessageInput in) throws IOException {
        return new TestEnded(in.readInt());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeInt(number);
    }

    @Override
    public MessageType type() {
        return MessageType.TEST_ENDED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.testEnded(this);
    }
}
