package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** This JVM, or a process that descends from it, has started a process. Reported as soon as it is seen. */
public final class ProcessStarted implements Event {

    public final long pid;

    /** When it started; see {@link ProcessStat#start}. */
    public final long start;

    /** The process started by this JVM itself from which this one descends; {@link #pid} if it is that one. */
    public final long first;

    /** The step that led to the process, if it is known. */
    public final OptionalInt step;

    /** How this JVM started it; empty for other descendants, and if it was started past the JDK. */
    public final Optional<Creation> creation;

    /** The classes on the stacks of its creation that a class loader of the code under test has defined; see {@link Cause#loadedElsewhere}. */
    public final Map<String, String> loadedElsewhere;

    public ProcessStarted(
            long pid,
            long start,
            long first,
            OptionalInt step,
            Optional<Creation> creation,
            Map<String, String> loadedElsewhere) {
        this.pid = pid;
        this.start = start;
        this.first = first;
        this.step = step;
        this.creation = creation;
        this.loadedElsewhere = Collections.unmodifiableMap(new LinkedHashMap<String, String>(loadedElsewhere));
    }

    static ProcessStarted read(MessageInput in) throws IOException {
        return new ProcessStarted(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readOptionalInt(),
                in.readBoolean() ? Optional.of(Creation.read(in)) : Optional.<Creation>empty(),
                in.readTextMap());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeLong(pid);
        out.writeLong(start);
        out.writeLong(first);
        out.writeOptionalInt(step);
        out.writeOptional(creation);
        out.writeTextMap(loadedElsewhere);
    }

    @Override
    public MessageType type() {
        return MessageType.PROCESS_STARTED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.processStarted(this);
    }
}
