package io.github.persistenttasks.result;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made of a task.
 *
 * @param endsInSeconds seconds from the verdict until it ends by itself, empty where that is not known
 * @param advice one sentence on what to do
 * @param ignored the reason why it does not count, or {@code null}
 * @param jvms the JVMs that show it, where the check was made on several and not all do; else empty
 */
public record Assessment(
        Fate fate,
        OptionalDouble endsInSeconds,
        String advice,
        @Nullable String ignored,
        List<String> jvms) {

    Assessment ignoredFor(String reason) {
        return new Assessment(fate, endsInSeconds, advice, reason, jvms);
    }

    Assessment seenOn(List<String> others) {
        return new Assessment(fate, endsInSeconds, advice, ignored, others);
    }
}
