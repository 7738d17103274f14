package io.github.persistenttasks.parameter;

import io.github.persistenttasks.config.ConfigurationException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map that is written as the value of a property: {@code a=1,b=2}. */
public final class Pairs {

    private Pairs() {}

    /**
     * Returns the pairs in their order, none for empty text.
     *
     * @throws ConfigurationException when a part has no name and equals sign
     */
    public static Map<String, String> of(String parameter, String text) throws ConfigurationException {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (text == null || text.isBlank()) {
            return pairs;
        }
        for (String part : text.split(",")) {
            int equals = part.indexOf('=');
            if (equals <= 0) {
                throw new ConfigurationException(
                        "%s: '%s' is no pair; allowed are pairs such as a=1,b=2.".formatted(parameter, part.trim()));
            }
            pairs.put(
                    part.substring(0, equals).trim(), part.substring(equals + 1).trim());
        }
        return pairs;
    }
}
