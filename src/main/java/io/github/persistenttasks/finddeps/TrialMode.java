package io.github.persistenttasks.finddeps;

/** How long a trial waits for its JVM to exit. */
public enum TrialMode {
    /** Until tmax; it then tries to stop the tasks that are left. The result is a verdict. */
    WHOLE,
    /** For a moment. The result is a verdict only if the JVM has exited by then, or if {@link Confirmation} holds. */
    BRIEF
}
