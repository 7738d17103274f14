package io.github.persistenttasks.protocol;

import java.io.IOException;

/** A native library was first seen loaded after a step. Those of the JDK itself are not reported. */
public final class LibraryLoaded implements Event {

    public final int step;

    /** The file of the library. */
    public final String file;

    public LibraryLoaded(int step, String file) {
        this.step = step;
        this.file = file;
    }

    static LibraryLoaded read(MessageInput in) throws IOException {
        return new LibraryLoaded(in.readInt(), in.readText());
    }

    @Override
    public void write(MessageOutput out) throws IOException {
        out.writeInt(step);
        out.writeText(file);
    }

    @Override
    public MessageType type() {
        return MessageType.LIBRARY_LOADED;
    }

    @Override
    public void accept(ProbeListener listener) {
        listener.libraryLoaded(this);
    }
}
