package io.github.persistenttasks.protocol;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Reads the content of messages that {@link MessageOutput} has written. A length that exceeds the bytes available is refused before
 * anything is allocated.
 */
final class MessageInput extends DataInputStream {

    private final Interner interner;

    /**
     * Creates an input that reads part of an array.
     *
     * @param interner shares equal texts and stack frames
     */
    MessageInput(byte[] bytes, int offset, int length, Interner interner) {
        super(new ByteArrayInputStream(bytes, offset, length));
        this.interner = interner;
    }

    /** Returns an equal value that was read before, or else this value. */
    <T> T intern(T value) {
        return interner.intern(value);
    }

    String readText() throws IOException {
        byte[] bytes = new byte[readCount()];
        readFully(bytes);
        return intern(new String(bytes, StandardCharsets.UTF_8));
    }

    List<String> readTexts() throws IOException {
        List<String> texts = new ArrayList<String>();
        for (int left = readCount(); left > 0; left--) {
            texts.add(readText());
        }
        return texts;
    }

    Optional<String> readOptionalText() throws IOException {
        return readBoolean() ? Optional.of(readText()) : Optional.<String>empty();
    }

    OptionalInt readOptionalInt() throws IOException {
        return readBoolean() ? OptionalInt.of(readInt()) : OptionalInt.empty();
    }

    List<OptionalInt> readOptionalInts() throws IOException {
        List<OptionalInt> numbers = new ArrayList<OptionalInt>();
        for (int left = readCount(); left > 0; left--) {
            numbers.add(readOptionalInt());
        }
        return numbers;
    }

    OptionalLong readOptionalLong() throws IOException {
        return readBoolean() ? OptionalLong.of(readLong()) : OptionalLong.empty();
    }

    List<Long> readLongs() throws IOException {
        List<Long> numbers = new ArrayList<Long>();
        for (int left = readCount(); left > 0; left--) {
            numbers.add(readLong());
        }
        return numbers;
    }

    Map<String, String> readTextMap() throws IOException {
        Map<String, String> map = new LinkedHashMap<String, String>();
        for (int left = readCount(); left > 0; left--) {
            map.put(readText(), readText());
        }
        return map;
    }

    /**
     * Reads the number of the bytes or elements that follow.
     *
     * @throws MalformedMessageException if it is negative or larger than the number of bytes available
     */
    int readCount() throws IOException {
        int count = readInt();
        if (count < 0 || count > available()) {
            throw new MalformedMessageException(count + " elements in " + available() + " bytes");
        }
        return count;
    }

    <E extends Enum<E>> E readEnum(Class<E> type) throws IOException {
        String name = readText();
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(type.getName() + " has no constant " + name);
        }
    }

    <E extends Enum<E>> Optional<E> readOptionalEnum(Class<E> type) throws IOException {
        return readBoolean() ? Optional.of(readEnum(type)) : Optional.<E>empty();
    }
}
