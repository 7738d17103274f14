package io.github.persistenttasks.config;

import io.github.persistenttasks.result.FindingKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The consequences of findings.
 *
 * @param failOn the kinds of findings that are violations
 * @param failOnViolation whether violations fail the build
 * @param ignores rules for findings to ignore
 * @param advice the user's file with advice for particular libraries
 */
public record FindingOptions(
        Set<FindingKind> failOn, boolean failOnViolation, List<Ignore> ignores, Optional<Path> advice) {

    private static final String NONE = "none";

    static FindingOptions of(RawParameters raw) throws ConfigurationException {
        List<Ignore> ignores = new ArrayList<>();
        for (IgnoreRule rule : raw.ignores()) {
            ignores.add(rule.rule());
        }
        requireTrials(ignores, raw.get("stopTrials"));
        return new FindingOptions(
                failOn("persistent-tasks.failOn", raw.words("failOn")),
                raw.flag("failOnViolation"),
                ignores,
                raw.get("advice").file());
    }

    /** Checks that the probe finds out what a rule selects by: it would never match, and the build would fail for a known finding. */
    private static void requireTrials(List<Ignore> ignores, Parameter stopTrials) throws ConfigurationException {
        for (Ignore ignore : ignores) {
            if (ignore.stopsOn().isPresent() && !stopTrials.flag()) {
                throw new ConfigurationException(
                        "persistent-tasks.ignores: the rule for %s selects by stopsOn, but %s is 'false', so that nothing is known about what stops a task; expected rules without stopsOn, or stopTrials=true."
                                .formatted(ignore.described(), stopTrials.name()));
            }
        }
    }

    private static Set<FindingKind> failOn(String parameter, List<String> names) throws ConfigurationException {
        Set<FindingKind> kinds = EnumSet.noneOf(FindingKind.class);
        for (String name : names) {
            if (!name.isEmpty() && !name.equalsIgnoreCase(NONE)) {
                kinds.add(new Parameter(parameter, Optional.of(name)).choice(FindingKind.class, Stream.of(NONE)));
            } else if (names.size() > 1) {
                throw new ConfigurationException(parameter + ": '" + NONE + "' cannot be combined with other values.");
            }
        }
        return kinds;
    }
}
