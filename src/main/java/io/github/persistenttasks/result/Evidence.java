package io.github.persistenttasks.result;

import org.jspecify.annotations.Nullable;

/**
 * What the verdict on a dependency rests on.
 *
 * @param millis milliseconds from the start of the JVM that gave the verdict until it gave it, 0 where none did
 * @param isolated whether the verdict comes from a JVM of its own
 * @param confirmedBy the other run whose tasks stand for the verdict, {@code null} where it rests on this JVM alone
 * @param note what the user should know besides, for example that isolation disagreed with the sweep, or {@code null}
 */
public record Evidence(
        long millis,
        boolean isolated,
        @Nullable String confirmedBy,
        @Nullable String note) {

    /** The run of the whole class path, or of what was left of it. */
    public static final String SHARED_RUN = "shared run";
}
