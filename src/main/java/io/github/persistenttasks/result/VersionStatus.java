package io.github.persistenttasks.result;

/** The status of a newer version. */
public enum VersionStatus {
    /** It leaves none of the tasks that the version in use leaves, and no other tasks. */
    CLEAN(true),
    /** It leaves all or some of the tasks that the version in use leaves, or other tasks. */
    LEAVES(true),
    /** It was checked without a verdict: an initializer blocked, ended or crashed the JVM, or could not be run. */
    INCOMPLETE(true),
    /** No JVM was forked: the search did not need it, or an exercise does not compile against it. */
    NOT_TRIED(false),
    /** It or one of its dependencies could not be resolved. */
    UNAVAILABLE(false);

    private final boolean checked;

    VersionStatus(boolean checked) {
        this.checked = checked;
    }

    /** Returns whether the version was run in a JVM. */
    public boolean isChecked() {
        return checked;
    }
}
