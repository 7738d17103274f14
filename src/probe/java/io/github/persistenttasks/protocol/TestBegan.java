package io.github.persistenttasks.protocol;

import java.io.IOException;

/** A test method of a step's test class begins to run. */
public final class TestBegan implements Event {

    /**
     * The number of the method, greater than that of every step. In other events it stands for a step, for what happened while the method
     * was running. The invocations of a parameterized test have the same number.
     */
    public final int number;

    public final int step;

    /** The method's name. */
    public final String method;

    public TestBegan(int number, int step, String method) {
        this.number = number;
        this.step = step;
        this.method = method;
    }

    static TestBegan read(MessageInput in) throws IOException {
        return new TestBegan(in.readInt(), in.readInt(), in.readText());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeInt(number);
        out.writeInt(step);
        out.writeText(method);
    }

    @Override
    public MessageType type() {
        return MessageType.TEST_BEGAN;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.testBegan(this);
    }
}
