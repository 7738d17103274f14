package io.github.persistenttasks.config;

import io.github.persistenttasks.result.StopsOn;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An {@code ignore} element of the POM or a rule of the property. Maven sets its fields. */
public final class IgnoreRule {

    private static final String PARAMETER = "persistent-tasks.ignores";

    private @Nullable String artifact;
    private @Nullable String task;
    private @Nullable String stopsOn;
    private @Nullable String reason;
    private @Nullable String until;
    private @Nullable String unknown;

    /** Sets a rule in the syntax of the property. */
    public void set(String text) {
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            String value = part.substring(equals + 1).trim();
            switch (equals < 0 ? "" : part.substring(0, equals).trim()) {
                case "artifact" -> artifact = value;
                case "task" -> task = value;
                case "stopsOn" -> stopsOn = value;
                case "reason" -> reason = value;
                case "until" -> until = value;
                default -> unknown = part.trim();
            }
        }
    }

    /**
     * Returns the rule.
     *
     * @throws ConfigurationException if it has no reason, selects nothing, or has an invalid pattern, value or date
     */
    public Ignore rule() throws ConfigurationException {
        if (unknown != null) {
            throw new ConfigurationException(
                    "%s: '%s' is not known; expected artifact=, task=, stopsOn=, reason= and until=, separated by semicolons."
                            .formatted(PARAMETER, unknown));
        }
        if (reason == null || reason.isBlank()) {
            throw new ConfigurationException(
                    "%s: %s has no reason; a reason is required.".formatted(PARAMETER, selected()));
        }
        Optional<String> pattern = given(artifact);
        Optional<String> name = given(task);
        Optional<StopsOn> way = way(given(stopsOn));
        if (pattern.isEmpty() && name.isEmpty() && way.isEmpty()) {
            throw new ConfigurationException(
                    "%s: the rule with reason '%s' has no artifact, task or stopsOn; at least one of them is required."
                            .formatted(PARAMETER, reason.trim()));
        }
        if (pattern.isPresent()) {
            ArtifactPattern.of(PARAMETER, pattern.get());
        }
        return new Ignore(pattern, name, way, reason.trim(), date(given(until)));
    }

    /** Returns the rule by the first thing that it selects by, for messages. */
    private String selected() {
        return Stream.of(artifact, task, stopsOn)
                .flatMap(text -> given(text).stream())
                .findFirst()
                .map(text -> "the rule for " + text)
                .orElse("a rule");
    }

    private static Optional<StopsOn> way(Optional<String> text) throws ConfigurationException {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parameter(PARAMETER + ": stopsOn", text).choice(StopsOn.class));
    }

    private static Optional<LocalDate> date(Optional<String> text) throws ConfigurationException {
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new ConfigurationException("%s: until '%s' is not a date; expected an ISO date such as 2027-01-31."
                    .formatted(PARAMETER, text.orElseThrow()));
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::trim).filter(trimmed -> !trimmed.isEmpty());
    }
}
