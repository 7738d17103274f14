package io.github.persistenttasks.protocol;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** A descendant process of this JVM was alive at the snapshot. */
public final class ProcessFound implements Event {

    public final long pid;
    public final Optional<String> command;

    /** The command line, if the system reports it. */
    public final Optional<String> commandLine;

    /** The step after which the process was first seen; empty if it was not seen before the snapshot. */
    public final OptionalInt step;

    public ProcessFound(long pid, Optional<String> command, Optional<String> commandLine, OptionalInt step) {
        this.pid = pid;
        this.command = command;
        this.commandLine = commandLine;
        this.step = step;
    }

    static ProcessFound read(MessageInput in) throws IOException {
        return new ProcessFound(in.readLong(), in.readOptionalText(), in.readOptionalText(), in.readOptionalInt());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeLong(pid);
        out.writeOptionalText(command);
        out.writeOptionalText(commandLine);
        out.writeOptionalInt(step);
    }

    @Override
    public MessageType type() {
        return MessageType.PROCESS_FOUND;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.processFound(this);
    }
}
