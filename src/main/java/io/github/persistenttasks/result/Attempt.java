package io.github.persistenttasks.result;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An initializer and its outcome.
 *
 * @param artifact id of the artifact that declares it
 * @param run when and where it ran
 * @param failure why it did not return; {@link Failure#NONE} if it returned
 * @param exercise the result of an exercise; {@code null} for any other initializer
 * @param tests the result of a test class that ended; {@code null} for any other initializer
 */
public record Attempt(
        String artifact,
        InitializerRef initializer,
        Outcome outcome,
        Run run,
        Failure failure,
        @Nullable ExerciseResult exercise,
        @Nullable TestResult tests) {

    /** Creates the outcome of an initializer that is not a test class. */
    public Attempt(
            String artifact,
            InitializerRef initializer,
            Outcome outcome,
            OptionalLong startMillis,
            OptionalLong millis,
            Failure failure,
            @Nullable ExerciseResult exercise) {
        this(artifact, initializer, outcome, new Run(startMillis, millis, null), failure, exercise, null);
    }

    public OptionalLong startMillis() {
        return run.startMillis();
    }

    public OptionalLong millis() {
        return run.millis();
    }
}
