package io.github.persistenttasks.protocol;

import java.io.IOException;

/** What was thrown. */
public final class Thrown implements Part {

    /** Class and message, and those of the causes. */
    public final String error;

    /** Empty where it cannot be read. */
    public final StackTrace stack;

    public Thrown(String error, StackTrace stack) {
        this.error = error;
        this.stack = stack;
    }

    static Thrown read(MessageInput in) throws IOException {
        return new Thrown(in.readText(), StackTrace.read(in));
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(error);
        stack.write(out);
    }
}
