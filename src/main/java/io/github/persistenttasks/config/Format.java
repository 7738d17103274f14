package io.github.persistenttasks.config;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A format of reports. */
public enum Format {
    JSON,
    HTML,
    JUNIT,
    SARIF;

    /**
     * Reads the parameter {@code formats}.
     *
     * @param names the names of formats, in any letter case; blank ones are ignored
     * @return the formats, in the order of this enum
     * @throws ConfigurationException if a name is unknown; the message lists the known ones
     */
    public static Set<Format> parse(Collection<String> names) throws ConfigurationException {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                formats.add(new Parameter("persistent-tasks.formats", Optional.of(name)).choice(Format.class));
            }
        }
        return formats;
    }
}
