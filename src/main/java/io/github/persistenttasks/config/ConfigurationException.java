package io.github.persistenttasks.config;

import java.nio.file.InvalidPathException;
import java.util.Locale;

/** A parameter is wrong. The message is one sentence that names the parameter and its value, and says what is allowed. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns the refusal of a path of which is not known where it came from. */
    public static ConfigurationException of(InvalidPathException e) {
        String sentence = sentence(e);
        return new ConfigurationException(sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1));
    }

    /** Returns the refusal of a path, as it goes on after the name of a parameter. */
    static String sentence(InvalidPathException e) {
        return "the file name '%s' is not valid on this system, whose charset is %s; use another name, or run Maven in a UTF-8 locale."
                .formatted(e.getInput(), System.getProperty("sun.jnu.encoding"));
    }
}
