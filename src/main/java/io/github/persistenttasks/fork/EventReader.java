package io.github.persistenttasks.fork;

import io.github.persistenttasks.probe.Message;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the frames that the probe appends to a file, while it does so.
 *
 * <p>The file is opened before the fork starts, so that deleting it takes nothing away. What lies between frames, or has another key, is the
 * code under test's and is skipped. Where that truncates the file, what the probe appends from then on may lie before what was read already;
 * the messages' numbers tell, and the file is read again from its beginning.
 */
final class EventReader implements Closeable {

    private static final int CHUNK = 64 * 1024;

    private final FileChannel file;
    private final long key;
    /** Frames of stacks recur by the thousands, and their names are kept once. */
    private final Map<String, String> strings = new HashMap<>();

    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int end;
    private long expected;
    private long soughtAgain = -1;
    private boolean lossy;

    EventReader(Path file, long key) throws IOException {
        this.file =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        this.key = key;
    }

    /** Returns what has come since the last call, in its order. */
    List<Message> next() throws IOException {
        List<Message> messages = new ArrayList<>();
        while (fill()) {
            Message message = take();
            while (message != null) {
                if (isNew(message)) {
                    messages.add(message);
                }
                message = take();
            }
        }
        return messages;
    }

    /** Returns whether a message is missing among those that have come: the code under test has taken it away before it was read. */
    boolean isLossy() {
        return lossy;
    }

    private boolean isNew(Message message) throws IOException {
        long number = message.number(Message.NUMBER, -1);
        if (number < expected || number > expected && seeksAgain()) {
            return false;
        }
        lossy |= number > expected;
        expected = number + 1;
        return true;
    }

    /** Goes back to the file's beginning for the message that is expected, once. */
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
            // Truncated by the code under test. What the probe appends now comes from the new end on.
            rewind();
        }
        int read = file.read(ByteBuffer.wrap(buffer, end, buffer.length - end));
        if (read > 0) {
            end += read;
        }
        return read > 0;
    }

    /** Returns the next whole frame of the buffer, or {@code null} where more has to be read for it. */
    private Message take() throws IOException {
        while (end - start >= Message.HEADER) {
            ByteBuffer header = ByteBuffer.wrap(buffer, start, Message.HEADER);
            boolean ours = header.getInt() == Message.MAGIC && header.getLong() == key;
            int length = header.getInt();
            if (!ours || length < 0 || length > Message.MAX_BODY) {
                start++;
                continue;
            }
            if (end - start - Message.HEADER < length) {
                return null;
            }
            byte[] body = new byte[length];
            System.arraycopy(buffer, start + Message.HEADER, body, 0, length);
            if (Message.checksum(body) != header.getLong()) {
                if (seeksAgain()) {
                    return null;
                }
                start++;
                continue;
            }
            start += Message.HEADER + length;
            try {
                return Message.decode(body, strings);
            } catch (IOException forged) {
                continue;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
