package io.github.persistenttasks.config;

import java.time.LocalDate;

/**
 * A rule by which findings do not fail the build.
 *
 * @param artifact pattern over the culprit's id, {@code null} for any
 * @param task pattern over the thread's name or a class, {@code null} for any
 * @param reason why, as the reports show it
 * @param until the last day on which the rule holds, {@code null} for always
 */
public record Ignore(String artifact, String task, String reason, LocalDate until) {

    /** Returns whether the rule no longer holds on this day. */
    public boolean isExpired(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    /** Returns the rule as notes name it. */
    public String described() {
        return (artifact == null ? "any artifact" : artifact) + (task == null ? "" : ", task " + task) + " (" + reason
                + ")";
    }
}
