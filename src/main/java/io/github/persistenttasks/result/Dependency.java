package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What depending on one artifact alone would do.
 *
 * @param direct whether the project itself declares it
 * @param culprits ids of the artifacts that started the tasks left
 * @param tasks what was left, as in {@code check}'s report
 * @param findings what was found out about it and its closure, also what does not matter for the verdict
 * @param evidence what the verdict rests on
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
