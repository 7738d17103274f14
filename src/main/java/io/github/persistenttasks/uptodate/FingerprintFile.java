package io.github.persistenttasks.uptodate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file with a note in the first line and a fingerprint in the other lines. */
record FingerprintFile(Path file) {

    /** The content of a file. */
    record Content(String note, List<String> fingerprint) {}

    /** Returns the content, if the file can be read. */
    Optional<Content> read() {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Content(lines.get(0), lines.subList(1, lines.size())));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Writes the content, or deletes the file if it cannot be written. */
    void write(Content content) {
        List<String> lines = new ArrayList<>();
        lines.add(content.note());
        lines.addAll(content.fingerprint());
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            delete();
        }
    }

    /** Deletes the file if it exists. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            // In this case the reports cannot be written either, and the check reports that.
            return;
        }
    }
}
