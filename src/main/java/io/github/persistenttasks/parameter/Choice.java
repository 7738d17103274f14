package io.github.persistenttasks.parameter;

import io.github.persistenttasks.config.ConfigurationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text of a parameter that takes one of a few words, which Maven itself would read in one letter case only. */
public final class Choice {

    private Choice() {}

    /**
     * Returns the constant that the text names in any letter case.
     *
     * @param parameter full name of the parameter, for the message
     * @param text what the user wrote
     * @param type the known values
     * @throws ConfigurationException if there is no such constant; the message lists those that there are
     */
    public static <E extends Enum<E>> E of(String parameter, String text, Class<E> type) throws ConfigurationException {
        String wanted = text == null ? "" : text.trim();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(wanted)) {
                return constant;
            }
        }
        throw new ConfigurationException("%s: the value '%s' is not known; known values are %s."
                .formatted(
                        parameter,
                        wanted,
                        Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
