package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.OptionalInt;

/** A shutdown hook and who registered it. */
public final class RegisteredHook implements Part {

    /** The name of the thread. */
    public final String name;

    /** The class of the hook, or of what it was given to run. */
    public final String className;

    /** The step that led to it, if that is known. */
    public final OptionalInt step;

    /** Where it was registered; empty where that was not seen. */
    public final StackTrace registeredAt;

    public RegisteredHook(String name, String className, OptionalInt step, StackTrace registeredAt) {
        this.name = name;
        this.className = className;
        this.step = step;
        this.registeredAt = registeredAt;
    }

    static RegisteredHook read(MessageInput in) throws IOException {
        return new RegisteredHook(in.readText(), in.readText(), in.readOptionalInt(), StackTrace.read(in));
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(name);
        out.writeText(className);
        out.writeOptionalInt(step);
        registeredAt.write(out);
    }
}
