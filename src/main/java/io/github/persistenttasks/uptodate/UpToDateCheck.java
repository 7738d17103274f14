package io.github.persistenttasks.uptodate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * Decides whether a check is up to date: the last one was clean, its reports still exist, and its inputs have the same fingerprint.
 *
 * <p>Inputs that cannot be read count as changed.
 */
public final class UpToDateCheck {

    private final LastCleanCheck last;
    private final LastUncleanCheck unclean;
    private final List<Path> reports;
    private final Inputs inputs;
    private boolean taken;
    private Optional<List<String>> fingerprint = Optional.empty();

    /** The inputs of a check. */
    @FunctionalInterface
    public interface Inputs {

        /**
         * Returns the fingerprint of the current inputs.
         *
         * @throws IOException if an input cannot be read
         */
        Fingerprint fingerprint() throws IOException;
    }

    /**
     * Creates an up-to-date check.
     *
     * @param outputDirectory the directory of the reports and of the record of the last clean check
     * @param reports the files that the check writes
     */
    public UpToDateCheck(Path outputDirectory, List<Path> reports, Inputs inputs) {
        this.last = new LastCleanCheck(outputDirectory);
        this.unclean = new LastUncleanCheck(outputDirectory);
        this.reports = List.copyOf(reports);
        this.inputs = inputs;
    }

    /** Takes the fingerprint, once. Must be called before the check reads its inputs, so that later changes are noticed. */
    public synchronized void take() {
        if (!taken) {
            taken = true;
            try {
                fingerprint = Optional.of(inputs.fingerprint().lines());
            } catch (IOException unreadable) {
                fingerprint = Optional.empty();
            }
        }
    }

    /**
     * Returns the time of the last clean check, if nothing has changed since.
     *
     * @param runs how many times the plan is to be run; the last clean check must have run it as often at least
     * @param log receives the first change
     */
    public Optional<String> since(int runs, Log log) {
        Optional<LastCleanCheck.Check> before = last.read();
        if (before.isEmpty() || before.get().runs() < runs || !reports.stream().allMatch(Files::isRegularFile)) {
            return Optional.empty();
        }
        take();
        if (fingerprint.isEmpty()) {
            return Optional.empty();
        }
        String moment = before.get().moment();
        Optional<String> change = change(before.get().fingerprint(), fingerprint.get());
        change.ifPresent(what -> log.debug("Changed since the clean check of " + moment + ": " + what + "."));
        return change.isPresent() ? Optional.empty() : Optional.of(moment);
    }

    private static Optional<String> change(List<String> before, List<String> now) {
        if (now.equals(before)) {
            return Optional.empty();
        }
        Optional<String> other = firstMissing(now, before);
        return other.or(() -> firstMissing(before, now).map(name -> name + " is gone"))
                .or(() -> Optional.of("the order of the class path"));
    }

    private static Optional<String> firstMissing(List<String> lines, List<String> others) {
        return lines.stream()
                .filter(line -> !others.contains(line))
                .map(Fingerprint::name)
                .findFirst();
    }

    /** Forgets the last clean check. */
    public void forget() {
        last.forget();
    }

    /**
     * Records that the check at this time was clean, if its fingerprint was taken and its inputs could be read. After a check of the same
     * inputs that was not clean, only the third clean check in a row is recorded.
     *
     * @param runs how many times it ran the plan
     */
    public synchronized void remember(String moment, int runs) {
        fingerprint
                .filter(unclean::isOutweighed)
                .ifPresent(lines -> last.write(new LastCleanCheck.Check(moment, runs, lines)));
    }

    /** Records that the check was not clean. */
    public synchronized void distrust() {
        fingerprint.ifPresent(unclean::write);
    }
}
