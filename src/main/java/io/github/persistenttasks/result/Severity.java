package io.github.persistenttasks.result;

/** How much a kind of finding weighs. */
public enum Severity {
    /** A task is left, or something was not probed to the end. */
    ERROR,
    /** A clean check has such findings too, and only counts them. */
    NOTE
}
