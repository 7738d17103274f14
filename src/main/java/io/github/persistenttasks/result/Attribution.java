package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose a task is.
 *
 * @param artifact the culprit, {@code null} where nothing can tell
 * @param requestedBy other artifacts on the starting stack, nearest first
 * @param trail how the culprit got onto the class path
 * @param where the frames of the starting stack that matter: those of artifacts, at most a handful
 */
public record Attribution(
        @Nullable String artifact, List<String> requestedBy, List<String> trail, List<String> where) {}
