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
 * code under test's and is skipped.
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
                messages.add(message);
                message = take();
            }
        }
        return messages;
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
            file.position(0);
        }
        int read = file.read(ByteBuffer.wrap(buffer, end, buffer.length - end));
        if (read > 0) {
            end += read;
        }
        return read > 0;
    }

    /** Returns the next whole frame of the buffer, or {@code null} where it is not there yet. */
    private Message take() {
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
