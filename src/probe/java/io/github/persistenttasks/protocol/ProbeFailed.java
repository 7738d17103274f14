package io.github.persistenttasks.protocol;

import java.io.IOException;

/** The probe cannot do its work, and the JVM is about to be halted. */
public final class ProbeFailed implements Event {

    public final String error;

    public ProbeFailed(String error) {
        this.error = error;
    }

    static ProbeFailed read(MessageInput in) throws IOException {
        return new ProbeFailed(in.readText());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(error);
    }

    @Override
    public MessageType type() {
        return MessageType.PROBE_FAILED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.probeFailed(this);
    }
}
