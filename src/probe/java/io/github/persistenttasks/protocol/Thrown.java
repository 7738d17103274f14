package io.github.persistenttasks.protocol;

import java.io.IOException;

/** An exception of the code under test. */
public final class Thrown implements Part {

    /** Class and message of the exception and of its causes. */
    public final String error;

    /** Its stack; empty if it cannot be read. */
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
