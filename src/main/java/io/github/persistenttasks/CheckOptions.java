package io.github.persistenttasks;

import io.github.persistenttasks.exercise.Exercise;
import java.nio.file.Path;
import java.util.List;

/**
 * What the user asked of {@code check}.
 *
 * @param exercises what to run after the initializers, each on its own
 * @param expectFailure whether the build is to fail when nothing is found
 * @param baseline file of known findings, or {@code null}
 * @param updateBaseline whether to write that file
 */
record CheckOptions(
        Options common, List<Exercise> exercises, boolean expectFailure, Path baseline, boolean updateBaseline) {}
