package io.github.persistenttasks.uptodate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The record of the last clean check, beside its reports: a file with the moment in its first line and the fingerprint in the others. */
final class LastCleanCheck {

    private static final String NAME = "clean.fingerprint";

    private final Path file;

    LastCleanCheck(Path outputDirectory) {
        this.file = outputDirectory.resolve(NAME);
    }

    /** A clean check. */
    record Check(String moment, List<String> fingerprint) {}

    /** Returns the last check, if it was clean. */
    Optional<Check> read() {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Check(lines.get(0), lines.subList(1, lines.size())));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Records a clean check. If the file cannot be written, the next check just probes again. */
    void write(Check check) {
        List<String> lines = new ArrayList<>();
        lines.add(check.moment());
        lines.addAll(check.fingerprint());
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            forget();
        }
    }

    /** Removes the record, so that a check that was not clean is never taken for a clean one. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            // The reports cannot be written either then, and the check reports that itself.
            return;
        }
    }
}
