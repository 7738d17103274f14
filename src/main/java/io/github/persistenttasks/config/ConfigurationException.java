package io.github.persistenttasks.config;

import java.nio.file.InvalidPathException;
import java.util.Locale;

/** Thrown if a parameter is wrong. The message is one sentence with the parameter, its value and the allowed values. */
public class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns the sentence, which is never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Returns the exception for an invalid path whose parameter is not known. */
    public static ConfigurationException of(InvalidPathException e) {
        String sentence = sentence(e);
        return new ConfigurationException(sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1));
    }

    /** Returns the message for an invalid path, to be appended to the name of a parameter. */
    static String sentence(InvalidPathException e) {
        return "the file name '%s' is not valid on this system, whose charset is %s; use another name, or run Maven in a UTF-8 locale."
                .formatted(e.getInput(), System.getProperty("sun.jnu.encoding"));
    }
}
