package io.github.persistenttasks.result;

/** The severity of a kind of finding. */
public enum Severity {
    /** A task is left, or an artifact was not fully probed. */
    ERROR,
    /** The finding does not prevent a clean verdict. */
    NOTE
}
