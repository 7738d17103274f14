package io.github.persistenttasks.uptodate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The record of the last clean check, stored with its reports. */
final class LastCleanCheck {

    private static final String NAME = ".clean.fingerprint";

    private final FingerprintFile file;

    LastCleanCheck(Path outputDirectory) {
        this.file = new FingerprintFile(outputDirectory.resolve(NAME));
    }

    private static final Pattern RUNS = Pattern.compile("(.*), ([0-9]{1,9}) runs");

    /**
     * A clean check.
     *
     * @param runs how many times it ran the plan
     */
    record Check(String moment, int runs, List<String> fingerprint) {}

    /** Returns the last check, if it was clean. */
    Optional<Check> read() {
        return file.read().map(LastCleanCheck::check);
    }

    private static Check check(FingerprintFile.Content content) {
        Matcher several = RUNS.matcher(content.note());
        return several.matches()
                ? new Check(several.group(1), Integer.parseInt(several.group(2)), content.fingerprint())
                : new Check(content.note(), 1, content.fingerprint());
    }

    /** Records a clean check. If the file cannot be written, the next check probes again. */
    void write(Check check) {
        file.write(new FingerprintFile.Content(
                check.runs() == 1 ? check.moment() : check.moment() + ", " + check.runs() + " runs",
                check.fingerprint()));
    }

    /** Deletes the record, so that a check that is not clean is never mistaken for a clean one. */
    void forget() {
        file.delete();
    }
}
