package io.github.persistenttasks;

import io.github.persistenttasks.config.Exercise;
import java.nio.file.Path;
import java.util.List;

/**
 * What the user asked of {@code check}.
 *
 * @param exercises statements to run after loading
 * @param jvms JVMs to probe on, empty for the one that {@link Options} names
 * @param expectFailure whether the build is to fail when nothing is found
 * @param baseline file of known findings, or {@code null}
 * @param updateBaseline whether to write that file
 * @param force whether to probe again though nothing changed
 */
record CheckOptions(
        Options common,
        List<Exercise> exercises,
        List<String> jvms,
        boolean expectFailure,
        Path baseline,
        boolean updateBaseline,
        boolean force) {}
