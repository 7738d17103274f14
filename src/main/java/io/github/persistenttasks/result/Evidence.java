package io.github.persistenttasks.result;

import org.jspecify.annotations.Nullable;

/**
 * The evidence for the verdict on a dependency.
 *
 * @param millis milliseconds from the start of the JVM that reached the verdict to that verdict; 0 if none did
 * @param isolated whether the dependency had a JVM of its own
 * @param confirmedBy the other run that confirms the verdict; {@code null} if it is based on this JVM alone
 * @param note a note for the user, for example that the isolated JVM and the shared run differ, or {@code null}
 */
public record Evidence(
        long millis,
        boolean isolated,
        @Nullable String confirmedBy,
        @Nullable String note) {

    /** The run of the whole class path, or of the remaining part of it. */
    public static final String SHARED_RUN = "shared run";
}
