package io.github.persistenttasks.result;

import java.util.List;

/**
 * What {@code check} concludes from all that it found.
 *
 * @param verdict the worst of the artifacts' verdicts
 * @param exit how the JVM ended
 * @param expectFailure whether the build is to fail when there is no finding
 * @param notes what the user should know besides: ignore rules that expired or never matched, findings that left the baseline
 * @param jvms the verdict on each JVM, where the check was made on several; else empty
 */
public record Conclusion(
        Verdict verdict, Exit exit, boolean expectFailure, List<String> notes, List<JvmVerdict> jvms) {}
