package io.github.persistenttasks.result;

/** A finding's kind, as {@code failOn} names it in lower case. */
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

    /** Returns the verdict on an artifact that has no other findings than of this kind. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns whether such a finding says that a task is left. */
    public boolean isLeft() {
        return verdict == Verdict.PERSISTENT;
    }

    /** Returns how much such a finding weighs. */
    public Severity severity() {
        return verdict == Verdict.CLEAN ? Severity.NOTE : Severity.ERROR;
    }
}
