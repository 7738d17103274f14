package io.github.persistenttasks.result;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A finding.
 *
 * @param artifact the artifact to which it is attributed; {@code null} if not known
 * @param initializer the initializer that led to it; {@code null} if not known
 * @param message a sentence that describes the finding
 * @param task id of its task; empty if the finding is not about a task
 * @param identity the line of text that identifies the finding across runs: in a baseline, in code scanning, on another JVM
 * @param ruling the result of the user's rules
 * @param jvms the JVMs on which it was found, if the check ran on several and found it only on some; otherwise empty
 */
public record Finding(
        FindingKind kind,
        @Nullable String artifact,
        @Nullable InitializerRef initializer,
        String message,
        OptionalLong task,
        String identity,
        Ruling ruling,
        List<String> jvms) {

    /** Returns whether it fails the build unless it is ignored or in the baseline. */
    public boolean canFail() {
        return ruling.named();
    }

    /** Returns whether it fails the build. */
    public boolean violation() {
        return ruling.violation();
    }

    /** Returns whether it is in the baseline. */
    public boolean baselined() {
        return ruling.baselined();
    }

    /** Returns the reason why it is ignored, or {@code null}. */
    public @Nullable String ignored() {
        return ruling.ignored();
    }

    /** Returns whether it is neither ignored nor in the baseline. */
    public boolean isOpen() {
        return ruling.ignored() == null && !ruling.baselined();
    }

    /** Returns the same finding, about the task with this id, if any. */
    public Finding about(OptionalLong id) {
        return new Finding(kind, artifact, initializer, message, id, identity, ruling, jvms);
    }

    /** Returns the same finding, found only on these JVMs, with a message that says so. */
    public Finding seenOn(List<String> others, String sentence) {
        return new Finding(kind, artifact, initializer, sentence, task, identity, ruling, others);
    }

    /** Returns the same finding with another ruling. */
    public Finding ruled(Ruling other) {
        return new Finding(kind, artifact, initializer, message, task, identity, other, jvms);
    }
}
