package io.github.persistenttasks.result;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The result for one newer version of an artifact.
 *
 * @param verdict the verdict on the version; {@code null} if it was not checked
 * @param millis milliseconds that its check took; empty if it was not checked
 * @param note details of the tasks that it leaves, or why it was not checked; {@code null} if there are none
 */
public record VersionTrial(
        String version,
        VersionStatus status,
        @Nullable Verdict verdict,
        OptionalLong millis,
        @Nullable String note) {

    /** Returns the result for a version that was checked. */
    public static VersionTrial checked(
            String version, VersionStatus status, Verdict verdict, long millis, @Nullable String note) {
        return new VersionTrial(version, status, verdict, OptionalLong.of(millis), note);
    }

    /** Returns the result for the version if its check did not show that it is clean, for this reason; any other result is unchanged. */
    public VersionTrial incompleteIfClean(String reason) {
        return status == VersionStatus.CLEAN
                ? new VersionTrial(version, VersionStatus.INCOMPLETE, Verdict.INCOMPLETE, millis, reason)
                : this;
    }

    /** Returns the result for a version that was not tried, with the reason if there is one. */
    public static VersionTrial notTried(String version, @Nullable String reason) {
        return new VersionTrial(version, VersionStatus.NOT_TRIED, null, OptionalLong.empty(), reason);
    }

    /** Returns the result for a version that could not be resolved. */
    public static VersionTrial unavailable(String version, String reason) {
        return new VersionTrial(version, VersionStatus.UNAVAILABLE, null, OptionalLong.empty(), reason);
    }
}
