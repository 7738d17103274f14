package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The effect of depending on a single artifact.
 *
 * @param direct whether the project declares it
 * @param culprits ids of the artifacts that started the tasks
 * @param tasks the tasks that are left, as in the report of {@code check}; those that keep the JVM alive come first
 * @param findings all findings on it and its closure, including those that do not affect the verdict
 * @param evidence the evidence for the verdict
 */
public record Dependency(
        String id,
        List<String> trail,
        boolean direct,
        Verdict verdict,
        List<String> culprits,
        List<Task> tasks,
        List<Finding> findings,
        Evidence evidence) {

    public Dependency {
        tasks = tasks.stream().sorted(Task.worstFirst()).toList();
    }

    public long millis() {
        return evidence.millis();
    }

    public boolean isolated() {
        return evidence.isolated();
    }

    public @Nullable String confirmedBy() {
        return evidence.confirmedBy();
    }

    public @Nullable String note() {
        return evidence.note();
    }
}
