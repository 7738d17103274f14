package io.github.persistenttasks.uptodate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The record of the last clean check, stored with its reports: a file with the time in the first line and the fingerprint in the other
 * lines.
 */
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

    /** Records a clean check. If the file cannot be written, the next check probes again. */
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

    /** Deletes the record, so that a check that is not clean is never mistaken for a clean one. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            // In this case the reports cannot be written either, and the check reports that.
            return;
        }
    }
}
