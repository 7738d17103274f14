package io.github.persistenttasks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The artifacts to which a task is attributed.
 *
 * @param artifact the culprit; {@code null} if not known
 * @param requestedBy other artifacts on the stack of its creation, nearest first
 * @param trail ids from the project to the culprit
 * @param where the relevant frames of the stack of its creation: the first few that belong to artifacts
 */
public record Attribution(
        @Nullable String artifact, List<String> requestedBy, List<String> trail, List<String> where) {}
