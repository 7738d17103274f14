package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** The shutdown hooks are about to run; each of them may end the JVM at once. */
public final class HooksBegan implements Event {

    /** The steps that registered hooks, each once; an empty value stands for hooks whose step is not known. */
    public final List<OptionalInt> steps;

    public HooksBegan(List<OptionalInt> steps) {
        this.steps = Collections.unmodifiableList(new ArrayList<OptionalInt>(steps));
    }

    static HooksBegan read(MessageInput in) throws IOException {
        return new HooksBegan(in.readOptionalInts());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeOptionalInts(steps);
    }

    @Override
    public MessageType type() {
        return MessageType.HOOKS_BEGAN;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.hooksBegan(this);
    }
}
