package io.github.persistenttasks.protocol;

/** Receives the events of one probe in their order; each method does nothing unless it is overridden. */
public interface ProbeListener {

    /** The probe is about to wait for its plan. */
    default void hello(Hello hello) {}
}
