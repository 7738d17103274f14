package io.github.persistenttasks.probe;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The way from the probe to the plugin: an append-only file, each frame in one call.
 *
 * <p>A {@link FileOutputStream} and not a channel: an interrupt would close a channel.
 */
final class Events {

    /** Exit code of a JVM whose probe could not write its events, for example on a full disk. */
    static final int CANNOT_WRITE = 97;

    private final OutputStream file;
    private final long key;

    Events(String path, long key) throws IOException {
        this.file = new FileOutputStream(path, true);
        this.key = key;
    }

    /** Writes the message. Where that fails there is nothing left to say, and the JVM is halted. */
    synchronized void send(Message message) {
        try {
            file.write(message.encode(key));
        } catch (IOException e) {
            Runtime.getRuntime().halt(CANNOT_WRITE);
        }
    }
}
