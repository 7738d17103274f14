package io.github.persistenttasks.fork;

import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.FrameCodec;
import io.github.persistenttasks.protocol.Interner;
import io.github.persistenttasks.protocol.MalformedMessageException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the frames that the probe appends to a file, while the probe is running.
 *
 * <p>The file is opened before the fork receives its plan, so that deleting it has no effect. Bytes between frames and frames with another key come
 * from the code under test and are skipped. If the code under test truncates the file, later frames may be at positions that were already
 * read. The numbers of the events reveal this, and the file is read again from its beginning.
 */
final class EventLogReader implements Closeable {

    private static final int CHUNK = 64 * 1024;

    private final FileChannel file;
    private final FrameCodec codec;
    private final Interner interner = new Interner();

    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int end;
    private long expected;
    private long soughtAgain = -1;
    private boolean lossy;

    EventLogReader(Path file, long key) throws IOException {
        this.file =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        this.codec = new FrameCodec(key);
    }

    /** Returns the events since the last call, in their order. */
    List<Event> next() throws IOException {
        List<Event> events = new ArrayList<>();
        while (fill()) {
            Optional<FrameCodec.Frame> frame = take();
            while (frame.isPresent()) {
                Optional<Event> event = event(frame.get());
                if (event.isPresent() && isNew(frame.get().number())) {
                    events.add(event.get());
                }
                frame = take();
            }
        }
        return events;
    }

    /** Returns whether an event is missing because the code under test removed it before it was read. */
    boolean isLossy() {
        return lossy;
    }

    private Optional<Event> event(FrameCodec.Frame frame) {
        try {
            return Optional.of(frame.message(Event.class, interner));
        } catch (MalformedMessageException forged) {
            return Optional.empty();
        }
    }

    private boolean isNew(long number) throws IOException {
        if (number < expected || number > expected && seeksAgain()) {
            return false;
        }
        lossy |= number > expected;
        expected = number + 1;
        return true;
    }

    /** Returns to the beginning of the file to search for the expected event, once per event. */
    private boolean seeksAgain() throws IOException {
        if (soughtAgain == expected) {
            return false;
        }
        soughtAgain = expected;
        rewind();
        return true;
    }

    private void rewind() throws IOException {
        file.position(0);
        start = 0;
        end = 0;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (buffer.length - end < CHUNK / 2) {
            buffer = java.util.Arrays.copyOf(buffer, buffer.length * 2);
        }
        if (file.position() > file.size()) {
            // The code under test truncated the file. The probe now appends at the new end.
            rewind();
        }
        int read = file.read(ByteBuffer.wrap(buffer, end, buffer.length - end));
        if (read > 0) {
            end += read;
        }
        return read > 0;
    }

    /** Returns the next frame, if it is completely in the buffer. */
    private Optional<FrameCodec.Frame> take() throws IOException {
        while (end - start >= FrameCodec.HEADER) {
            Optional<FrameCodec.Frame> frame = codec.frameAt(buffer, start);
            if (frame.isPresent()) {
                int length = frame.get().length();
                if (length > end - start) {
                    return Optional.empty();
                }
                if (frame.get().isIntact()) {
                    start += length;
                    return frame;
                }
                if (seeksAgain()) {
                    return Optional.empty();
                }
            }
            start++;
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
