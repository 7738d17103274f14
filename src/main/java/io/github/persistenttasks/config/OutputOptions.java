package io.github.persistenttasks.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The options for the reports.
 *
 * @param directory the output directory; empty for the default
 * @param formats the formats to write
 * @param sarif the findings in the SARIF report
 */
public record OutputOptions(Optional<Path> directory, Set<Format> formats, SarifFindings sarif) {

    static OutputOptions of(RawParameters raw) throws ConfigurationException {
        return new OutputOptions(
                raw.get("outputDirectory").file(),
                Format.parse(raw.words("formats")),
                raw.get("sarif").choice(SarifFindings.class));
    }
}
