package io.github.persistenttasks.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.aether.util.FileUtils;
import org.eclipse.aether.util.FileUtils.CollocatedTempFile;

/** Writes a UTF-8 file atomically: it is complete or does not exist. */
final class AtomicFile {

    private AtomicFile() {}

    /** Writes the text of a file. */
    @FunctionalInterface
    interface Content {
        void to(Writer writer) throws IOException;
    }

    /**
     * Writes the file and creates its directory if it does not exist. An existing file is replaced only after the new one is complete.
     *
     * <p>Unpaired surrogates, which UTF-8 cannot encode, become replacement characters.
     *
     * @throws IOException if the file cannot be written; no temporary file is left
     */
    static void write(Path file, Content content) throws IOException {
        CollocatedTempFile temporary = FileUtils.newTempFile(file.toAbsolutePath());
        try (temporary) {
            try (Writer writer =
                    new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(temporary.getPath()), encoder()))) {
                content.to(writer);
            }
            temporary.move();
        } finally {
            // It still exists if it could not be moved.
            Files.deleteIfExists(temporary.getPath());
        }
    }

    /** Returns a glob for the temporary files of a file with this name. They are left if a build is killed while it writes. */
    static String temporaryNames(String name) {
        return name + ".*.tmp";
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
}
