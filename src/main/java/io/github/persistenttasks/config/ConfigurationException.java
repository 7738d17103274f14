package io.github.persistenttasks.config;

/** A parameter is wrong. The message is one sentence that names the parameter and its value, and says what is allowed. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
