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
        CollocatedTempFile temporary = FileUtils.newTempFile(file.toAbsolutePath());
        try (temporary) {
            try (Writer writer =
                    new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(temporary.getPath()), encoder()))) {
                content.to(writer);
            }
            temporary.move();
        } finally {
            // Still there if it could not be moved.
            Files.deleteIfExists(temporary.getPath());
        }
    }

    /** Returns a glob for the temporary files of a file of this name, which a build leaves if it is killed while it writes. */
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
