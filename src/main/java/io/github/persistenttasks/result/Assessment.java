package io.github.persistenttasks.result;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a task.
 *
 * @param endsInSeconds seconds from the verdict until it ends by itself; empty if not known
 * @param advice one sentence on what to do
 * @param ignored the reason why it is ignored, or {@code null}
 * @param jvms the JVMs on which it was found, if the check ran on several and found it only on some; otherwise empty
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
