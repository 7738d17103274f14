package io.github.persistenttasks.result;

/** What is known of a newer version. */
public enum VersionStatus {
    /** It leaves nothing of what the version in use leaves, and nothing else. */
    CLEAN(true),
    /** It leaves what the version in use leaves, or part of it, or something else. */
    LEAVES(true),
    /** It was checked without a verdict: an initializer blocked, ended or crashed the JVM, or could not be run. */
    INCOMPLETE(true),
    /** No JVM was forked: the search did not need it, or an exercise does not compile against it. */
    NOT_TRIED(false),
    /** It, or what it depends on, could not be resolved. */
    UNAVAILABLE(false);

    private final boolean checked;

    VersionStatus(boolean checked) {
        this.checked = checked;
    }

    /** Returns whether a JVM ran the version. */
    public boolean isChecked() {
        return checked;
    }
}
