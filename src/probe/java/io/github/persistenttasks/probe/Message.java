package io.github.persistenttasks.probe;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What the plugin and the probe tell each other: a type and named lists of strings, which travel as one frame.
 *
 * <p>A frame is {@link #MAGIC}, the fork's secret key (8 bytes), the length of the body (4 bytes), the CRC-32 of the body (8 bytes) and the
 * body. Code under test that writes into the channel knows no key, so a reader skips to the next frame that has it.
 */
public final class Message {

    /** The first four bytes of each frame. */
    public static final int MAGIC = 0x50544d31;

    /** Bytes of a frame before its body. */
    public static final int HEADER = 24;

    /** The most bytes that the body of a frame may have; {@link #encode} throws above it. */
    public static final int MAX_BODY = 64 * 1024 * 1024;

    /** The field in which each event says how many were sent before it, so that it is noticed when one was taken away. */
    public static final String NUMBER = "number";

    private final String type;
    private final Map<String, List<String>> fields = new LinkedHashMap<String, List<String>>();

    /** Makes a message of a type without any field. */
    public Message(String type) {
        this.type = type;
    }

    /** Returns the message's type. */
    public String type() {
        return type;
    }

    /** Sets a field to one value; {@code null} leaves it out. */
    public Message with(String name, Object value) {
        if (value != null) {
            fields.put(name, Collections.singletonList(String.valueOf(value)));
        }
        return this;
    }

    /** Sets a field to a list of values. */
    public Message with(String name, Collection<String> values) {
        fields.put(name, new ArrayList<String>(values));
        return this;
    }

    /** Returns whether the field is there. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Returns the field's values, none where it is not there. */
    public List<String> list(String name) {
        List<String> values = fields.get(name);
        return values == null ? Collections.<String>emptyList() : values;
    }

    /** Returns the field's first value, or {@code null} where it is not there. */
    public String text(String name) {
        List<String> values = fields.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** Returns the field's first value as a number, or the fallback where it is not there or no number. */
    public long number(String name, long fallback) {
        String value = text(name);
        try {
            return value == null ? fallback : Long.parseLong(value);
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    /** Returns whether the field's first value is {@code true}. */
    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /**
     * Returns the frame of this message.
     *
     * @param key the fork's secret key
     * @throws IOException when the body is over {@link #MAX_BODY}
     */
    public byte[] encode(long key) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(512);
        DataOutputStream out = new DataOutputStream(body);
        writeString(out, type);
        out.writeInt(fields.size());
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            writeString(out, field.getKey());
            out.writeInt(field.getValue().size());
            for (String value : field.getValue()) {
                writeString(out, value);
            }
        }
        if (body.size() > MAX_BODY) {
            throw new IOException("message " + type + " has " + body.size() + " bytes");
        }
        byte[] bytes = body.toByteArray();
        ByteArrayOutputStream frame = new ByteArrayOutputStream(bytes.length + HEADER);
        DataOutputStream header = new DataOutputStream(frame);
        header.writeInt(MAGIC);
        header.writeLong(key);
        header.writeInt(bytes.length);
        header.writeLong(checksum(bytes));
        header.write(bytes);
        return frame.toByteArray();
    }

    /** Returns the checksum that stands in the header of a frame with this body. */
    public static long checksum(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body, 0, body.length);
        return crc.getValue();
    }

    /**
     * Reads the body of a frame.
     *
     * @throws IOException when it is no message's body
     */
    public static Message decode(byte[] body) throws IOException {
        return decode(body, new HashMap<String, String>());
    }

    /**
     * Reads the body of a frame.
     *
     * @param strings values that were read before, of which each is kept once; new ones are added
     * @throws IOException when it is no message's body
     */
    public static Message decode(byte[] body, Map<String, String> strings) throws IOException {
        DataInputStream in = new DataInputStream(new java.io.ByteArrayInputStream(body));
        Message message = new Message(readString(in));
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = readString(in);
            int size = in.readInt();
            if (size < 0 || size > body.length) {
                throw new IOException("a list of " + size + " values in " + body.length + " bytes");
            }
            String[] values = new String[size];
            for (int k = 0; k < size; k++) {
                String value = readString(in);
                String known = strings.putIfAbsent(value, value);
                values[k] = known == null ? value : known;
            }
            message.fields.put(name, Arrays.asList(values));
        }
        return message;
    }

    /**
     * Reads one whole frame, whatever its key.
     *
     * @throws IOException when the stream ends before or holds something else
     */
    public static Message read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        int magic = in.readInt();
        in.readLong();
        int length = in.readInt();
        long checksum = in.readLong();
        if (magic != MAGIC || length < 0 || length > MAX_BODY) {
            throw new IOException("no message");
        }
        byte[] body = new byte[length];
        in.readFully(body);
        if (checksum(body) != checksum) {
            throw new IOException("broken message");
        }
        return decode(body);
    }

    private static void writeString(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readString(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a string of " + length + " bytes where " + in.available() + " are left");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return type + fields;
    }
}
