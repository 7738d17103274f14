package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Optional;

/** The code that a thread runs. */
public final class ThreadCode implements Part {

    /** The class of the thread. */
    public final String className;

    /** Whether that class belongs to the JDK. */
    public final boolean platform;

    /** The class of the thread's {@code Runnable}; empty if it has none. */
    public final Optional<String> target;

    /** The class of the thread factory of the executor or fork-join pool that the thread works for; empty if there is none. */
    public final Optional<String> factory;

    public ThreadCode(String className, boolean platform, Optional<String> target, Optional<String> factory) {
        this.className = className;
        this.platform = platform;
        this.target = target;
        this.factory = factory;
    }

    static ThreadCode read(MessageInput in) throws IOException {
        return new ThreadCode(in.readText(), in.readBoolean(), in.readOptionalText(), in.readOptionalText());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(className);
        out.writeBoolean(platform);
        out.writeOptionalText(target);
        out.writeOptionalText(factory);
    }
}
