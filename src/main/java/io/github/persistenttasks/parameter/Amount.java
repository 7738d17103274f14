package io.github.persistenttasks.parameter;

import io.github.persistenttasks.config.ConfigurationException;
import java.time.Duration;

/** The text of a parameter that is a number, or a truth value: Maven itself would take a misspelt one for {@code false}. */
public final class Amount {

    private static final long MOST_SECONDS = 1_000_000;

    private Amount() {}

    /**
     * Returns a time.
     *
     * @param text seconds, decimals allowed, over 0
     * @throws ConfigurationException when the text is no such number
     */
    public static Duration seconds(String parameter, String text) throws ConfigurationException {
        String wanted = text == null ? "" : text.trim();
        try {
            double seconds = Double.parseDouble(wanted);
            long millis = Math.round(seconds * 1000);
            if (millis > 0 && seconds <= MOST_SECONDS) {
                return Duration.ofMillis(millis);
            }
        } catch (NumberFormatException noNumber) {
            // Refused below, like a number that is out of range.
        }
        throw new ConfigurationException(
                "%s: the value '%s' is not allowed; allowed are seconds over 0 and up to %d, such as 10 or 0.5."
                        .formatted(parameter, wanted, MOST_SECONDS));
    }

    /**
     * Returns a count.
     *
     * @param text a whole number from 1 on
     * @throws ConfigurationException when the text is no such number
     */
    public static int count(String parameter, String text) throws ConfigurationException {
        String wanted = text == null ? "" : text.trim();
        try {
            int count = Integer.parseInt(wanted);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException noNumber) {
            // Refused below, like a number that is out of range.
        }
        throw new ConfigurationException(
                "%s: the value '%s' is not allowed; allowed are whole numbers from 1 on.".formatted(parameter, wanted));
    }

    /**
     * Returns a truth value.
     *
     * @param text {@code true} or {@code false} in any letter case; empty, as of a property without a value, is true
     * @throws ConfigurationException when the text is neither
     */
    public static boolean flag(String parameter, String text) throws ConfigurationException {
        String wanted = text == null ? "" : text.trim();
        if (wanted.isEmpty() || wanted.equalsIgnoreCase("true")) {
            return true;
        }
        if (wanted.equalsIgnoreCase("false")) {
            return false;
        }
        throw new ConfigurationException(
                "%s: the value '%s' is not known; known values are true, false.".formatted(parameter, wanted));
    }
}
