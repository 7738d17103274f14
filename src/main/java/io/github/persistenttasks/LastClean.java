package io.github.persistenttasks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was clean last, beside the reports of it: a file with the moment in its first line and the fingerprint in the others. */
final class LastClean {

    private static final String NAME = "clean.fingerprint";

    private final Path file;

    LastClean(Path outputDirectory) {
        this.file = outputDirectory.resolve(NAME);
    }

    /** Returns the moment and the fingerprint, or nothing where the last check was not clean. */
    List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException none) {
            return List.of();
        }
    }

    /** Remembers a clean check. Where that fails, the next check just probes again. */
    void remember(List<String> fingerprint, String moment) {
        List<String> lines = new ArrayList<>();
        lines.add(moment);
        lines.addAll(fingerprint);
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            forget();
        }
    }

    /** Forgets it, so that nothing is taken for clean which is not. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            // The reports cannot be written either then, which the check says itself.
            return;
        }
    }
}
