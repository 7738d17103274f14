package io.github.persistenttasks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What was clean last, beside the reports of it: a file with the fingerprint and the moment. */
final class LastClean {

    private static final String NAME = "clean.fingerprint";

    private final Path file;

    LastClean(Path outputDirectory) {
        this.file = outputDirectory.resolve(NAME);
    }

    /** Returns since when nothing of this fingerprint has changed, or nothing where the last check was of another one or not clean. */
    Optional<String> since(String fingerprint) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            boolean same = lines.size() == 2 && lines.get(0).equals(fingerprint);
            return same ? Optional.of(lines.get(1)) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Remembers a clean check. Where that fails, the next check just probes again. */
    void remember(String fingerprint, String moment) {
        try {
            Files.writeString(file, fingerprint + '\n' + moment + '\n', StandardCharsets.UTF_8);
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
