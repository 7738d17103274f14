package io.github.persistenttasks.protocol;

/** The kinds of code that a fork runs. */
public enum StepKind {
    /** A provider, instantiated as {@link java.util.ServiceLoader} does. */
    PROVIDER,
    /** A provider that only a module descriptor declares; created by its static method {@code provider()} if it has one. */
    MODULE_PROVIDER,
    /** A class, initialized. */
    CLASS,
    /** An exercise: a class with a static method {@code run}. */
    EXERCISE,
    /** A test class, run by the JUnit Platform. */
    TEST,
    /** The program that the JVM's launcher runs after the probe has started; it is the only step of its plan. */
    MAIN
}
