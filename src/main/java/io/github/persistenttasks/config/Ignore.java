package io.github.persistenttasks.config;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule by which findings do not fail the build.
 *
 * @param artifact pattern over the culprit's id, empty for any
 * @param task pattern over the thread's name or a class, empty for any
 * @param reason why, as the reports show it
 * @param until the last day on which the rule holds, empty for always
 */
public record Ignore(Optional<String> artifact, Optional<String> task, String reason, Optional<LocalDate> until) {

    /** Returns whether the rule no longer holds on this day. */
    public boolean isExpired(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }

    /** Returns the rule as notes name it. */
    public String described() {
        return artifact.orElse("any artifact")
                + task.map(name -> ", task " + name).orElse("") + " (" + reason + ")";
    }
}
