package io.github.persistenttasks.result;

/** The kind of a finding; {@code failOn} and reports use the names in lower case. */
public enum FindingKind {
    THREAD(Verdict.PERSISTENT),
    TIMER(Verdict.PERSISTENT),
    BLOCKED(Verdict.INCOMPLETE),
    EXIT(Verdict.INCOMPLETE),
    CRASH(Verdict.INCOMPLETE),
    UNPROBED(Verdict.INCOMPLETE),
    HOOK(Verdict.PERSISTENT),
    PROCESS(Verdict.PERSISTENT),
    DAEMON(Verdict.CLEAN),
    UNCAUGHT(Verdict.CLEAN),
    ERROR(Verdict.CLEAN);

    private final Verdict verdict;

    FindingKind(Verdict verdict) {
        this.verdict = verdict;
    }

    /** Returns the verdict on an artifact whose findings are all of this kind. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns whether such a finding means that a task is left. */
    public boolean isLeft() {
        return verdict == Verdict.PERSISTENT;
    }

    /** Returns the severity of such a finding. */
    public Severity severity() {
        return verdict == Verdict.CLEAN ? Severity.NOTE : Severity.ERROR;
    }
}
