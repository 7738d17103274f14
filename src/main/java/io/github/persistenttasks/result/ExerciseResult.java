package io.github.persistenttasks.result;

import java.util.List;

/**
 * The result of an exercise.
 *
 * @param verdict the worst verdict of its findings, for any culprit
 * @param heldThreads names of its threads that were alive while its handle was open
 */
public record ExerciseResult(Verdict verdict, List<String> heldThreads) {}
