package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.ExitCodes;
import io.github.persistenttasks.protocol.FrameCodec;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Sends events to the plugin: appends them to a file, each frame in a single write.
 *
 * <p>The file is a {@link FileOutputStream} and not a channel, because an interrupt would close a channel.
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

    /** Writes the event. If that fails nothing can be reported any more, and the JVM is halted. */
    synchronized void send(Event event) {
        try {
            byte[] frame = codec.encode(sent, event);
            // Counted before it is written, because code under test may stop this thread at any moment. The plugin
            // notices a missing number, but it would mistake an event for an earlier one with the same number.
            sent++;
            file.write(frame);
        } catch (IOException e) {
            internals.halt(ExitCodes.CANNOT_WRITE);
        }
    }
}
