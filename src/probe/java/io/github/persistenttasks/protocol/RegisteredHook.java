package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A shutdown hook and where it was registered. */
public final class RegisteredHook implements Part {

    /** The name of the thread. */
    public final String name;

    /** The class of the thread's {@code Runnable}, or of the thread if it has none. */
    public final String className;

    /** The step that led to it, if known. */
    public final OptionalInt step;

    /** Where it was registered; empty if not known. */
    public final StackTrace registeredAt;

    /** The classes there that a class loader of the code under test has defined; see {@link Cause#loadedElsewhere}. */
    public final Map<String, String> loadedElsewhere;

    public RegisteredHook(
            String name,
            String className,
            OptionalInt step,
            StackTrace registeredAt,
            Map<String, String> loadedElsewhere) {
        this.name = name;
        this.className = className;
        this.step = step;
        this.registeredAt = registeredAt;
        this.loadedElsewhere = Collections.unmodifiableMap(new LinkedHashMap<String, String>(loadedElsewhere));
    }

    static RegisteredHook read(MessageInput in) throws IOException {
        return new RegisteredHook(
                in.readText(), in.readText(), in.readOptionalInt(), StackTrace.read(in), in.readTextMap());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeText(name);
        out.writeText(className);
        out.writeOptionalInt(step);
        registeredAt.write(out);
        out.writeTextMap(loadedElsewhere);
    }
}
