package io.github.persistenttasks.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Where the reports go.
 *
 * @param directory empty for the default
 * @param formats in which they are written
 */
public record OutputOptions(Optional<Path> directory, Set<Format> formats) {

    static OutputOptions of(RawParameters raw) throws ConfigurationException {
        return new OutputOptions(raw.get("outputDirectory").file(), Format.parse(raw.words("formats")));
    }
}
