package io.github.persistenttasks.protocol;

/** A message from the probe to the plugin. */
public interface Event extends Message {

    /** Calls the listener's method for this type of event. */
    void accept(ProbeListener listener);
}
