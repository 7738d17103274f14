package io.github.persistenttasks.uptodate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The record of the last clean check, stored with its reports. */
final class LastCleanCheck {

    private static final String NAME = "clean.fingerprint";

    private final FingerprintFile file;

    LastCleanCheck(Path outputDirectory) {
        this.file = new FingerprintFile(outputDirectory.resolve(NAME));
    }

    /** A clean check. */
    record Check(String moment, List<String> fingerprint) {}

    /** Returns the last check, if it was clean. */
    Optional<Check> read() {
        return file.read().map(content -> new Check(content.note(), content.fingerprint()));
    }

    /** Records a clean check. If the file cannot be written, the next check probes again. */
    void write(Check check) {
        file.write(new FingerprintFile.Content(check.moment(), check.fingerprint()));
    }

    /** Deletes the record, so that a check that is not clean is never mistaken for a clean one. */
    void forget() {
        file.delete();
    }
}
