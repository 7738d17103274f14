package io.github.persistenttasks.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A UTF-8 file that is there as a whole or not at all. */
final class AtomicFile {

    private AtomicFile() {}

    /** Writes the text of a file. */
    @FunctionalInterface
    interface Content {
        void to(Writer writer) throws IOException;
    }

    /**
     * Writes the file, and its directory where it is missing; what an earlier run left under its name goes only when the new file is complete.
     *
     * <p>Lone surrogates, which UTF-8 cannot hold, become replacement characters.
     *
     * @throws IOException if the file cannot be written; nothing is left then
     */
    static void write(Path file, Content content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer writer =
                    new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(partial), encoder()))) {
                content.to(writer);
            }
            move(partial, file);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static CharsetEncoder encoder() {
        ByteBuffer replacement = StandardCharsets.UTF_8.encode("\uFFFD");
        byte[] bytes = new byte[replacement.remaining()];
        replacement.get(bytes);
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(bytes);
    }

    private static void move(Path partial, Path file) throws IOException {
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
