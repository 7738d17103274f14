package io.github.persistenttasks.result;

/** The verdict on an artifact, a dependency or a whole run, from best to worst; reports use the names in lower case. */
public enum Verdict {
    /** Every initializer was run and no task is left. */
    CLEAN,
    /** An initializer blocked, ended or crashed the JVM, or could not be run. */
    INCOMPLETE,
    /** A thread, timer, hook or process is left. */
    PERSISTENT;

    /** Returns the worse of the two. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
