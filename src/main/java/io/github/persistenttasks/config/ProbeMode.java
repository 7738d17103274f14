package io.github.persistenttasks.config;

/** Which code of an artifact is run. */
public enum ProbeMode {
    /** The providers that it declares. */
    SERVICES,
    /** These, and then the static initializer of each of its classes. */
    CLASSES
}
