package io.github.persistenttasks.result;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about one newer version of an artifact.
 *
 * @param verdict the verdict on what the version leaves, {@code null} if it was not checked
 * @param millis milliseconds that its check took, empty if it was not checked
 * @param note what it leaves in detail, or why it was not checked; {@code null} if there is nothing to add
 */
public record VersionTrial(
        String version,
        VersionStatus status,
        @Nullable Verdict verdict,
        OptionalLong millis,
        @Nullable String note) {

    /** Returns a version that was checked. */
    public static VersionTrial checked(
            String version, VersionStatus status, Verdict verdict, long millis, @Nullable String note) {
        return new VersionTrial(version, status, verdict, OptionalLong.of(millis), note);
    }

    /** Returns a version that was not tried, with the reason if there is one. */
    public static VersionTrial notTried(String version, @Nullable String reason) {
        return new VersionTrial(version, VersionStatus.NOT_TRIED, null, OptionalLong.empty(), reason);
    }

    /** Returns a version that could not be resolved. */
    public static VersionTrial unavailable(String version, String reason) {
        return new VersionTrial(version, VersionStatus.UNAVAILABLE, null, OptionalLong.empty(), reason);
    }
}
