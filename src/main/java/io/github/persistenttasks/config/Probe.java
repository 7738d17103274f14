package io.github.persistenttasks.config;

import io.github.persistenttasks.parameter.Choice;

/** Which code of an artifact is run. */
public enum Probe {
    /** The providers that it declares. */
    SERVICES,
    /** These, and then the static initializer of each of its classes. */
    CLASSES;

    /**
     * Returns the constant that the text names, in any letter case.
     *
     * @param parameter full name of the parameter, for the message
     * @throws ConfigurationException if the text names none; the message lists them
     */
    public static Probe of(String parameter, String text) throws ConfigurationException {
        return Choice.of(parameter, text, Probe.class);
    }
}
