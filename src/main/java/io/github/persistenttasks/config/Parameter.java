package io.github.persistenttasks.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of one parameter. Each method parses it as a value of one type, or refuses it with a sentence that says what is expected. Maven
 * itself would accept a misspelt boolean as {@code false}, and enum constants in one letter case only.
 *
 * @param name full name, for messages
 * @param text the user's text, if any
 */
public record Parameter(String name, Optional<String> text) {

    private static final long MOST_SECONDS = 1_000_000;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /** Returns whether the parameter is set, possibly to an empty text. */
    public boolean isGiven() {
        return text.isPresent();
    }

    /**
     * Parses a duration.
     *
     * @throws ConfigurationException if the text is not a positive number of seconds, with or without decimals
     */
    public Duration seconds() throws ConfigurationException {
        try {
            double seconds = Double.parseDouble(trimmed());
            long millis = Math.round(seconds * 1000);
            if (millis > 0 && seconds <= MOST_SECONDS) {
                return Duration.ofMillis(millis);
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number that is out of range.
        }
        throw refused("the value '%s' is not valid; expected seconds, more than 0 and at most %d, such as 10 or 0.5."
                .formatted(trimmed(), MOST_SECONDS));
    }

    /**
     * Parses a count.
     *
     * @throws ConfigurationException if the text is not an integer of at least 1
     */
    public int count() throws ConfigurationException {
        try {
            int count = Integer.parseInt(trimmed());
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number that is out of range.
        }
        throw refused("the value '%s' is not valid; expected a whole number of at least 1.".formatted(trimmed()));
    }

    /**
     * Parses a boolean; an empty text, as of a property without a value, is true.
     *
     * @throws ConfigurationException if the text is neither {@code true} nor {@code false}, in any letter case
     */
    public boolean flag() throws ConfigurationException {
        return trimmed().isEmpty() || choice(Flag.class) == Flag.TRUE;
    }

    private enum Flag {
        TRUE,
        FALSE
    }

    /**
     * Parses the name of an enum constant, in any letter case.
     *
     * @throws ConfigurationException if there is no such constant; the message lists all constants
     */
    public <E extends Enum<E>> E choice(Class<E> type) throws ConfigurationException {
        return choice(type, Stream.empty());
    }

    /**
     * Parses the name of an enum constant, as {@link #choice(Class)} does.
     *
     * @param others the values that the caller itself knows, for the message
     */
    <E extends Enum<E>> E choice(Class<E> type, Stream<String> others) throws ConfigurationException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(trimmed())) {
                return constant;
            }
        }
        String known = Stream.concat(
                        Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT)),
                        others)
                .collect(Collectors.joining(", "));
        throw refused("the value '%s' is not known; known values are %s.".formatted(shown(trimmed()), known));
    }

    /**
     * Parses pairs such as {@code a=1,b=2}; returns them in their order, none for an empty text.
     *
     * @throws ConfigurationException if a part has no name or no equals sign
     */
    public Map<String, String> pairs() throws ConfigurationException {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (trimmed().isEmpty()) {
            return pairs;
        }
        for (String part : text.orElseThrow().split(",")) {
            int equals = part.indexOf('=');
            if (equals <= 0) {
                throw refused("'%s' is not a pair; expected pairs such as a=1,b=2.".formatted(part.trim()));
            }
            pairs.put(
                    part.substring(0, equals).trim(), part.substring(equals + 1).trim());
        }
        return pairs;
    }

    /**
     * Parses a file name, if the parameter is set.
     *
     * @throws ConfigurationException if the name is not valid on this system, for example because the charset lacks a character
     */
    public Optional<Path> file() throws ConfigurationException {
        try {
            return text.map(Path::of);
        } catch (InvalidPathException e) {
            throw refused(ConfigurationException.sentence(e));
        }
    }

    /**
     * Returns the trimmed text, if the parameter is set. An empty text is refused where the default would silently take its place, as in
     * {@code -Dpersistent-tasks.jvm=$JDK} if the variable is not set.
     *
     * @param expected the allowed values, for the message
     * @throws ConfigurationException if the text is blank
     */
    public Optional<String> words(String expected) throws ConfigurationException {
        if (isGiven() && trimmed().isEmpty()) {
            throw refused("the value '' is not valid; expected %s.".formatted(expected));
        }
        return text.map(String::trim);
    }

    private String trimmed() {
        return text.map(String::trim).orElse("");
    }

    /** Returns the text with control characters and other invisible characters escaped. */
    private static String shown(String text) {
        return INVISIBLE
                .matcher(text)
                .replaceAll(match -> "\\\\u%04X".formatted((int) match.group().charAt(0)));
    }

    private ConfigurationException refused(String sentence) {
        return new ConfigurationException(name + ": " + sentence);
    }
}
