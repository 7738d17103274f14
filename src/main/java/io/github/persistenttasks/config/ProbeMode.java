package io.github.persistenttasks.config;

/** Which code of an artifact runs. */
public enum ProbeMode {
    /** The service providers that it declares. */
    SERVICES,
    /** The service providers, then the static initializer of each class. */
    CLASSES,
    /** Nothing but the project's test classes. */
    TESTS,
    /** Nothing but a program: the parameter {@code mainClass}. */
    MAIN
}
