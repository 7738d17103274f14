package io.github.persistenttasks;

import java.nio.file.Path;

/**
 * What the user asked of {@code check}.
 *
 * @param expectFailure whether the build is to fail when nothing is found
 * @param baseline file of known findings, or {@code null}
 * @param updateBaseline whether to write that file
 */
record CheckOptions(Options common, boolean expectFailure, Path baseline, boolean updateBaseline) {}
