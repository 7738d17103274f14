package io.github.persistenttasks.goal;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The file of known findings, one per line and sorted, so that it is easy to review and to merge. */
final class BaselineFile {

    private static final String PARAMETER = "persistent-tasks.baseline";
    private static final String HEAD =
            "# Known findings of persistent-tasks:check. Written with -Dpersistent-tasks.updateBaseline; the next check reports findings that are gone.";

    private BaselineFile() {}

    /**
     * Returns the identities in the file.
     *
     * @throws ConfigurationException if the file does not exist
     * @throws ProbeException if the file cannot be read
     */
    static Set<String> read(Path file) throws ConfigurationException, ProbeException {
        try {
            Set<String> identities = new LinkedHashSet<>(Files.readAllLines(file, StandardCharsets.UTF_8));
            identities.removeIf(line -> line.isBlank() || line.startsWith("#"));
            return identities;
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    "%s: the file '%s' does not exist; create it with -Dpersistent-tasks.updateBaseline."
                            .formatted(PARAMETER, file));
        } catch (IOException e) {
            throw new ProbeException("Cannot read the baseline " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes the identities in their order.
     *
     * @throws ProbeException if the file cannot be written
     */
    static void write(Path file, List<String> identities) throws ProbeException {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        identities.forEach(identity -> text.append(identity).append('\n'));
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProbeException("Cannot write the baseline " + file + ": " + e.getMessage(), e);
        }
    }
}
