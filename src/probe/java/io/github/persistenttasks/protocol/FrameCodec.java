package io.github.persistenttasks.protocol;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Encodes messages as frames and decodes them.
 *
 * <p>A frame is {@link #MAGIC} (4 bytes), the fork's secret key (8), the CRC-32 of everything after it (4), the number of the message (8),
 * the length of the body (4), and the body: the code of the message's type (1) and its content. Code under test that writes to the channel
 * does not know the key, so a reader skips to the next frame with that key. The numbers count from 0; a gap shows that a message was
 * removed.
 */
public final class FrameCodec {

    /** Size of the header, in bytes. */
    public static final int HEADER = 28;

    /** Maximum size of the body, in bytes. */
    public static final int MAX_BODY = 64 * 1024 * 1024;

    private static final int MAGIC = 0x50544d31;
    private static final int KEY_AT = 4;
    private static final int CHECKSUM_AT = 12;
    private static final int NUMBER_AT = 16;
    private static final int LENGTH_AT = 24;

    private static final int CHUNK = 64 * 1024;

    private final long key;

    /** Creates a codec for frames with this key. */
    public FrameCodec(long key) {
        this.key = key;
    }

    /**
     * Encodes a message.
     *
     * @param number the number of the message in its channel, from 0
     * @throws IOException if the body is larger than {@link #MAX_BODY}
     */
    public byte[] encode(long number, Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        MessageOutput out = new MessageOutput(bytes);
        out.write(new byte[HEADER]);
        out.writeByte(message.type().code());
        message.write(out);
        if (bytes.size() - HEADER > MAX_BODY) {
            throw new IOException("message " + message.type() + " has " + bytes.size() + " bytes");
        }
        byte[] frame = bytes.toByteArray();
        ByteBuffer header = ByteBuffer.wrap(frame);
        header.putInt(0, MAGIC);
        header.putLong(KEY_AT, key);
        header.putLong(NUMBER_AT, number);
        header.putInt(LENGTH_AT, frame.length - HEADER);
        header.putInt(CHECKSUM_AT, checksum(frame, 0, frame.length));
        return frame;
    }

    /**
     * Returns the frame that begins at this index, if there is one with this codec's key. It may be incomplete or damaged, see {@link
     * Frame#isIntact}.
     *
     * @param bytes an array with at least {@link #HEADER} bytes from {@code start} on
     */
    public Optional<Frame> frameAt(byte[] bytes, int start) {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        boolean ours = header.getInt(start) == MAGIC && header.getLong(start + KEY_AT) == key;
        return ours && isLength(header.getInt(start + LENGTH_AT))
                ? Optional.of(new Frame(bytes, start))
                : Optional.<Frame>empty();
    }

    /**
     * Reads one complete frame with any key.
     *
     * @throws EOFException if the stream ends within the frame
     * @throws MalformedMessageException if the bytes are not an intact frame
     * @throws IOException if the stream cannot be read
     */
    public static Frame read(InputStream stream) throws IOException {
        byte[] header = new byte[HEADER];
        readFully(stream, header, 0, HEADER);
        int length = ByteBuffer.wrap(header).getInt(LENGTH_AT);
        if (ByteBuffer.wrap(header).getInt(0) != MAGIC || !isLength(length)) {
            throw new MalformedMessageException("not a frame");
        }
        byte[] bytes = header;
        int end = HEADER;
        while (end < HEADER + length) {
            int chunk = Math.min(HEADER + length - end, Math.max(CHUNK, end));
            bytes = Arrays.copyOf(bytes, end + chunk);
            readFully(stream, bytes, end, chunk);
            end += chunk;
        }
        Frame frame = new Frame(bytes, 0);
        if (!frame.isIntact()) {
            throw new MalformedMessageException("the checksum is wrong");
        }
        return frame;
    }

    private static void readFully(InputStream stream, byte[] bytes, int start, int length) throws IOException {
        int end = start;
        while (end < start + length) {
            int read = stream.read(bytes, end, start + length - end);
            if (read < 0) {
                throw new EOFException();
            }
            end += read;
        }
    }

    private static boolean isLength(int length) {
        return length >= 0 && length <= MAX_BODY;
    }

    private static int checksum(byte[] bytes, int start, int end) {
        CRC32 crc = new CRC32();
        crc.update(bytes, start + NUMBER_AT, end - start - NUMBER_AT);
        return (int) crc.getValue();
    }

    /** A frame in an array of bytes. The array must not change while the frame is used. */
    public static final class Frame {
        private final byte[] bytes;
        private final int start;
        private final ByteBuffer header;

        private Frame(byte[] bytes, int start) {
            this.bytes = bytes;
            this.start = start;
            this.header = ByteBuffer.wrap(bytes);
        }

        /** Returns the size of the frame in bytes, including the header; the array may end before that. */
        public int length() {
            return HEADER + header.getInt(start + LENGTH_AT);
        }

        /** Returns the number of the message. */
        public long number() {
            return header.getLong(start + NUMBER_AT);
        }

        /** Returns whether the frame is complete and its checksum is right. */
        public boolean isIntact() {
            int end = start + length();
            return end <= bytes.length && header.getInt(start + CHECKSUM_AT) == checksum(bytes, start, end);
        }

        /**
         * Decodes the message.
         *
         * @param type the expected class of the message, or a supertype
         * @param interner shares equal texts and stack frames between the messages that are read with it
         * @throws MalformedMessageException if the body is not a message of this type
         */
        public <M extends Message> M message(Class<M> type, Interner interner) throws MalformedMessageException {
            MessageInput in = new MessageInput(bytes, start + HEADER, length() - HEADER, interner);
            try {
                Message message = MessageType.of(in.readUnsignedByte()).read(in);
                if (in.available() > 0 || !type.isInstance(message)) {
                    throw new MalformedMessageException(message.type() + " is not what is expected here");
                }
                return type.cast(message);
            } catch (MalformedMessageException e) {
                throw e;
            } catch (IOException e) {
                throw new MalformedMessageException("the message is too short");
            }
        }

        /** Decodes the message like {@link #message(Class, Interner)}, for a single message. */
        public <M extends Message> M message(Class<M> type) throws MalformedMessageException {
            return message(type, new Interner());
        }
    }
}
