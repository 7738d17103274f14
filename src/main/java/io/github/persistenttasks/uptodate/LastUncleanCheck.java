package io.github.persistenttasks.uptodate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The record of the last check that was not clean: a file with the number of clean checks of the same inputs since then in the first line
 * and the fingerprint in the other lines. An intermittent leak must not be forgotten after a single clean check.
 */
final class LastUncleanCheck {

    private static final String NAME = "unclean.fingerprint";
    private static final int CLEAN_CHECKS = 3;

    private final Path file;

    LastUncleanCheck(Path outputDirectory) {
        this.file = outputDirectory.resolve(NAME);
    }

    /** Records a check of these inputs that was not clean. */
    void write(List<String> fingerprint) {
        write(0, fingerprint);
    }

    /** Counts a clean check and returns whether there have been enough for these inputs. */
    boolean isOutweighed(List<String> fingerprint) {
        List<String> lines = read();
        if (lines.isEmpty() || !lines.subList(1, lines.size()).equals(fingerprint)) {
            return true;
        }
        int clean = Integer.parseInt(lines.get(0)) + 1;
        write(clean, fingerprint);
        return clean >= CLEAN_CHECKS;
    }

    private List<String> read() {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return lines.isEmpty() || !lines.get(0).matches("[0-9]{1,9}") ? List.of() : lines;
        } catch (IOException none) {
            return List.of();
        }
    }

    private void write(int clean, List<String> fingerprint) {
        List<String> lines = new ArrayList<>();
        lines.add(Integer.toString(Math.min(clean, CLEAN_CHECKS)));
        lines.addAll(fingerprint);
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            // In this case the reports cannot be written either, and the check reports that.
            return;
        }
    }
}
