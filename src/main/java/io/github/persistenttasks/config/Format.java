package io.github.persistenttasks.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A format of reports. */
public enum Format {
    JSON,
    HTML,
    JUNIT,
    SARIF;

    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

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
                formats.add(parse(name.strip()));
            }
        }
        return formats;
    }

    private static Format parse(String name) throws ConfigurationException {
        for (Format format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return format;
            }
        }
        String known = Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new ConfigurationException("persistent-tasks.formats: the value '" + shown(name)
                + "' is not known; known values are " + known + ".");
    }

    /** Returns the text with control characters and other invisible characters escaped. */
    private static String shown(String text) {
        return NOT_SHOWN
                .matcher(text)
                .replaceAll(match -> "\\\\u%04X".formatted((int) match.group().charAt(0)));
    }
}
