package io.github.persistenttasks.result;

import java.util.List;

/**
 * The conclusion of {@code check}.
 *
 * @param verdict the worst of the artifacts' verdicts
 * @param exit how the JVM ended
 * @param expectFailure whether the build fails if there is no finding
 * @param notes notes for the user: ignore rules that expired or never matched, baseline entries without a finding
 * @param unmatched descriptions of the ignore rules that matched nothing
 * @param jvms the verdict on each JVM if the check ran on several; otherwise empty
 */
public record Conclusion(
        Verdict verdict,
        Exit exit,
        boolean expectFailure,
        List<String> notes,
        List<String> unmatched,
        List<JvmVerdict> jvms) {

    /** Creates a conclusion of a check in which each ignore rule matched. */
    public Conclusion(Verdict verdict, Exit exit, boolean expectFailure, List<String> notes, List<JvmVerdict> jvms) {
        this(verdict, exit, expectFailure, notes, List.of(), jvms);
    }
}
