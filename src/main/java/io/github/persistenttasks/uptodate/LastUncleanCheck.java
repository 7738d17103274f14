package io.github.persistenttasks.uptodate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The record of the last check that was not clean, with the number of clean checks of the same inputs since then. An intermittent leak must
 * not be forgotten after a single clean check.
 */
final class LastUncleanCheck {

    private static final String NAME = ".unclean.fingerprint";
    private static final int CLEAN_CHECKS = 3;

    private final FingerprintFile file;

    LastUncleanCheck(Path outputDirectory) {
        this.file = new FingerprintFile(outputDirectory.resolve(NAME));
    }

    /** Records a check of these inputs that was not clean. */
    void write(List<String> fingerprint) {
        write(0, fingerprint);
    }

    /** Counts a clean check and returns whether there have been enough for these inputs. */
    boolean isOutweighed(List<String> fingerprint) {
        Optional<FingerprintFile.Content> unclean = file.read()
                .filter(content -> content.note().matches("[0-9]{1,9}"))
                .filter(content -> content.fingerprint().equals(fingerprint));
        if (unclean.isEmpty()) {
            return true;
        }
        int clean = Integer.parseInt(unclean.get().note()) + 1;
        write(clean, fingerprint);
        return clean >= CLEAN_CHECKS;
    }

    private void write(int clean, List<String> fingerprint) {
        file.write(new FingerprintFile.Content(Integer.toString(Math.min(clean, CLEAN_CHECKS)), fingerprint));
    }
}
