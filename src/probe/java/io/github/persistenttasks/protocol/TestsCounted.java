package io.github.persistenttasks.protocol;

import java.io.IOException;

/** A test class has ended. The numbers are those that Surefire would report. */
public final class TestsCounted implements Event {

    public final int step;

    /** The number of tests, including those that failed or were skipped. */
    public final int run;

    public final int failed;

    /** The number of tests that were disabled or whose assumptions did not hold. */
    public final int skipped;

    public TestsCounted(int step, int run, int failed, int skipped) {
        this.step = step;
        this.run = run;
        this.failed = failed;
        this.skipped = skipped;
    }

    static TestsCounted read(MessageInput in) throws IOException {
        return new TestsCounted(in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeInt(step);
        out.writeInt(run);
        out.writeInt(failed);
        out.writeInt(skipped);
    }

    @Override
    public MessageType type() {
        return MessageType.TESTS_COUNTED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.testsCounted(this);
    }
}
