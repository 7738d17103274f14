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

    /** Checks that stopsOn can match: without the trials it never would, and the build would fail for a known finding. */
    private static void requireTrials(List<Ignore> ignores, Parameter stopTrials) throws ConfigurationException {
        for (Ignore ignore : ignores) {
            if (ignore.stopsOn().isPresent() && !stopTrials.flag()) {
                throw new ConfigurationException(
                        "persistent-tasks.ignores: the rule for %1$s has stopsOn, which is not known for any task because %2$s is 'false'; remove stopsOn from the rule, or set %2$s to true."
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
