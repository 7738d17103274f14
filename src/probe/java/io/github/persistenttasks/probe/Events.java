package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.ExitCodes;
import io.github.persistenttasks.protocol.FrameCodec;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The way from the probe to the plugin: an append-only file, each frame in one call.
 *
 * <p>A {@link FileOutputStream} and not a channel: an interrupt would close a channel.
 */
final class Events {

    private final Internals internals;
    private final OutputStream file;
    private final FrameCodec codec;
    private long sent;

    Events(File file, long key, Internals internals) throws IOException {
        this.file = new FileOutputStream(file, true);
        this.codec = new FrameCodec(key);
        this.internals = internals;
    }

    /** Writes the event. Where that fails there is nothing left to say, and the JVM is halted. */
    synchronized void send(Event event) {
        try {
            byte[] frame = codec.encode(sent, event);
            // Counted first, for code under test may stop this thread at any moment. One that is counted and not
            // written is missed; one with the number of another would be taken for that.
            sent++;
            file.write(frame);
        } catch (IOException e) {
            internals.halt(ExitCodes.CANNOT_WRITE);
        }
    }
}
