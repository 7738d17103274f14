package io.github.persistenttasks.config;

import java.util.List;
import java.util.Optional;

/**
 * The options of {@code find-version}.
 *
 * @param check the options for checking each version
 * @param versions the versions in which to search
 * @param all whether to check all of them
 */
public record FindVersionOptions(CheckOptions check, VersionSelection versions, boolean all) {

    /**
     * Reads the parameters of {@code find-version}.
     *
     * @throws ConfigurationException if one of them is wrong
     */
    public static FindVersionOptions of(RawParameters raw) throws ConfigurationException {
        return new FindVersionOptions(
                check(raw.text("failOnViolation", "false")),
                VersionSelection.of(raw.get("versions"), raw.flag("preReleases")),
                raw.get("isolate").choice(Isolate.class) == Isolate.ALL);
    }

    private static CheckOptions check(RawParameters raw) throws ConfigurationException {
        return new CheckOptions(
                Options.of(raw),
                ExerciseElement.all(raw.get("exercise").text(), raw.exercises()),
                List.of(),
                false,
                Optional.empty(),
                false,
                false);
    }

    /** Returns the options that all goals share. */
    public Options common() {
        return check.common();
    }
}
