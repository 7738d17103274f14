package io.github.persistenttasks.result;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a task.
 *
 * @param endsInSeconds seconds from the verdict until it ends by itself; empty if not known
 * @param ignored the reason why it is ignored, or {@code null}
 * @param jvms the JVMs on which it was found, if the check ran on several and found it only on some; otherwise empty
 * @param repeats in how many runs it was found
 */
public record Assessment(
        Fate fate,
        OptionalDouble endsInSeconds,
        Advice advice,
        @Nullable String ignored,
        List<String> jvms,
        Repeats repeats) {

    /** Creates the assessment of a task of a check that ran once. */
    public Assessment(
            Fate fate, OptionalDouble endsInSeconds, Advice advice, @Nullable String ignored, List<String> jvms) {
        this(fate, endsInSeconds, advice, ignored, jvms, Repeats.ONCE);
    }

    Assessment ignoredFor(String reason) {
        return new Assessment(fate, endsInSeconds, advice, reason, jvms, repeats);
    }

    Assessment seenOn(List<String> others) {
        return new Assessment(fate, endsInSeconds, advice, ignored, others, repeats);
    }

    Assessment seenIn(Repeats others) {
        return new Assessment(fate, endsInSeconds, advice, ignored, jvms, others);
    }
}
