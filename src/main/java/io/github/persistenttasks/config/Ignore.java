package io.github.persistenttasks.config;

import io.github.persistenttasks.result.StopsOn;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule for findings to ignore.
 *
 * @param artifact pattern for the culprit's id; empty for any
 * @param task pattern for the thread's name or a class; empty for any
 * @param stopsOn what must have ended the task when the probe tried to stop it; empty for anything, and for tasks that were not tried
 * @param reason the reason, as shown in reports
 * @param until the last day on which the rule applies; empty if it does not expire
 */
public record Ignore(
        Optional<String> artifact,
        Optional<String> task,
        Optional<StopsOn> stopsOn,
        String reason,
        Optional<LocalDate> until) {

    /** Returns whether the rule no longer applies on this day. */
    public boolean isExpired(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }

    /** Returns the description of the rule for notes. */
    public String described() {
        return artifact.orElse("any artifact")
                + task.map(name -> ", task " + name).orElse("")
                + stopsOn.map(way -> ", stopsOn " + way.name().toLowerCase(Locale.ROOT))
                        .orElse("") + " (" + reason
                + ")";
    }
}
