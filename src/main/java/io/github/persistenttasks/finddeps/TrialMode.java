package io.github.persistenttasks.finddeps;

/** How long a trial waits for its JVM to exit. */
public enum TrialMode {
    /** For the whole of tmax; then it tries what would stop what is left. What it shows is a verdict. */
    WHOLE,
    /** For a moment. What it shows is a verdict only where the JVM has exited by then, or where {@link Confirmation} holds. */
    BRIEF
}
