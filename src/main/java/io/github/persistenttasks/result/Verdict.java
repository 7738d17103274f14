package io.github.persistenttasks.result;

/** What is said of an artifact, a dependency or a whole run, from the best to the worst. */
public enum Verdict {
    /** Every initializer was tried and nothing is left. */
    CLEAN,
    /** An initializer blocked, ended or crashed the JVM, or could not be tried at all. */
    INCOMPLETE,
    /** A thread, timer, hook or process is left. */
    PERSISTENT;

    /** Returns the worse of the two. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
