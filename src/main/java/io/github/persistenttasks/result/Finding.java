package io.github.persistenttasks.result;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A finding.
 *
 * @param artifact the artifact that it is attributed to, {@code null} where nothing can tell
 * @param initializer what ran, {@code null} where that is not known
 * @param message a sentence on what was found
 * @param task id of the task that it is about, empty where it is not about a task
 * @param identity the line of text by which the finding is known again in another run: in a baseline, in code scanning, on another JVM
 * @param ruling what the user's rules make of it
 * @param jvms the JVMs that show it, where the check was made on several and not all do; else empty
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

    /** Returns whether it fails the build. */
    public boolean violation() {
        return ruling.violation();
    }

    /** Returns whether the baseline knows it. */
    public boolean baselined() {
        return ruling.baselined();
    }

    /** Returns the reason why it does not count, or {@code null}. */
    public @Nullable String ignored() {
        return ruling.ignored();
    }

    /** Returns whether neither an ignore rule nor the baseline takes it out. */
    public boolean isOpen() {
        return ruling.ignored() == null && !ruling.baselined();
    }

    /** Returns the same finding with what the user's rules make of it. */
    public Finding ruled(Ruling other) {
        return new Finding(kind, artifact, initializer, message, task, identity, other, jvms);
    }
}
