package io.github.persistenttasks.protocol;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writes the content of messages; {@link MessageInput} reads it. */
public final class MessageOutput extends DataOutputStream {

    MessageOutput(OutputStream out) {
        super(out);
    }

    void writeText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeInt(bytes.length);
        write(bytes);
    }

    void writeTexts(Collection<String> texts) throws IOException {
        writeInt(texts.size());
        for (String text : texts) {
            writeText(text);
        }
    }

    void writeOptionalText(Optional<String> text) throws IOException {
        writeBoolean(text.isPresent());
        if (text.isPresent()) {
            writeText(text.get());
        }
    }

    void writeOptionalInt(OptionalInt number) throws IOException {
        writeBoolean(number.isPresent());
        if (number.isPresent()) {
            writeInt(number.getAsInt());
        }
    }

    void writeOptionalInts(Collection<OptionalInt> numbers) throws IOException {
        writeInt(numbers.size());
        for (OptionalInt number : numbers) {
            writeOptionalInt(number);
        }
    }

    void writeOptionalLong(OptionalLong number) throws IOException {
        writeBoolean(number.isPresent());
        if (number.isPresent()) {
            writeLong(number.getAsLong());
        }
    }

    void writeTextMap(Map<String, String> map) throws IOException {
        writeInt(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            writeText(entry.getKey());
            writeText(entry.getValue());
        }
    }

    void writeLongs(Collection<Long> numbers) throws IOException {
        writeInt(numbers.size());
        for (long number : numbers) {
            writeLong(number);
        }
    }

    void writeEnum(Enum<?> constant) throws IOException {
        writeText(constant.name());
    }

    void writeOptionalEnum(Optional<? extends Enum<?>> constant) throws IOException {
        writeBoolean(constant.isPresent());
        if (constant.isPresent()) {
            writeEnum(constant.get());
        }
    }

    void writeOptional(Optional<? extends Part> part) throws IOException {
        writeBoolean(part.isPresent());
        if (part.isPresent()) {
            part.get().write(this);
        }
    }

    void writeAll(Collection<? extends Part> parts) throws IOException {
        writeInt(parts.size());
        for (Part part : parts) {
            part.write(this);
        }
    }
}
