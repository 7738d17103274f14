package io.github.persistenttasks.result;

import java.util.List;

/**
 * What an exercise led to.
 *
 * @param verdict the worst of its findings, whichever artifacts are to blame
 * @param heldThreads names of its threads that were alive before its handle was closed
 */
public record ExerciseResult(Verdict verdict, List<String> heldThreads) {}
