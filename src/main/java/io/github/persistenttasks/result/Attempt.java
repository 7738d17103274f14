package io.github.persistenttasks.result;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One initializer and what became of it.
 *
 * @param artifact id of the artifact that declares it
 * @param startMillis milliseconds from JVM start to its start, empty where it was not run
 * @param millis milliseconds that it took, empty where that is not known
 * @param failure what kept it from returning, {@link Failure#NONE} where nothing did
 * @param exercise what an exercise led to, {@code null} for any other initializer
 */
public record Attempt(
        String artifact,
        InitializerRef initializer,
        Outcome outcome,
        OptionalLong startMillis,
        OptionalLong millis,
        Failure failure,
        @Nullable ExerciseResult exercise) {}
