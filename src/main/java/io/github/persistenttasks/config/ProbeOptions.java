package io.github.persistenttasks.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The options that select what is probed.
 *
 * @param artifacts coordinates of the artifacts that are probed together; empty for the project
 * @param scope the scope that selects dependencies for the class path
 * @param mode which code of an artifact runs
 * @param selection the artifacts whose initializers run
 * @param initialize names of additional classes to initialize
 * @param modulePath whether the module path is used
 * @param tests the tests to run, in Surefire's syntax; empty for those that Surefire would run
 * @param program the program to run; empty unless the mode is {@link ProbeMode#MAIN}
 */
public record ProbeOptions(
        List<String> artifacts,
        Scope scope,
        ProbeMode mode,
        ArtifactSelection selection,
        List<String> initialize,
        ModulePathMode modulePath,
        Optional<String> tests,
        Optional<MainProgram> program) {

    /**
     * Checks that initializers run, for a goal that compares dependencies by their initializers.
     *
     * @throws ConfigurationException if the project's own code runs instead
     */
    void requireInitializers(String goal) throws ConfigurationException {
        if (mode == ProbeMode.TESTS || mode == ProbeMode.MAIN) {
            throw new ConfigurationException(
                    "persistent-tasks.probe: the value '%s' cannot be used with %s; use services or classes, or run the goal check."
                            .formatted(mode.name().toLowerCase(Locale.ROOT), goal));
        }
    }

    /** A comma that is not part of a version range. */
    private static final Pattern BETWEEN_ARTIFACTS = Pattern.compile(",(?![^\\[(]*[\\])])");

    static ProbeOptions of(RawParameters raw) throws ConfigurationException {
        ProbeMode mode = raw.get("probe").choice(ProbeMode.class);
        Scope scope = raw.get("scope").choice(Scope.class);
        return new ProbeOptions(
                artifacts(raw.get("artifact").text().orElse("")),
                mode == ProbeMode.TESTS ? Scope.TEST : scope,
                mode,
                ArtifactSelection.of(raw.words("includes"), raw.words("excludes")),
                raw.words("initialize"),
                raw.get("modulePath").choice(ModulePathMode.class),
                raw.get("tests").text().map(String::trim).filter(text -> !text.isEmpty()),
                MainProgram.of(raw, mode));
    }

    private static List<String> artifacts(String text) {
        return BETWEEN_ARTIFACTS
                .splitAsStream(text)
                .map(String::trim)
                .filter(coordinates -> !coordinates.isEmpty())
                .toList();
    }
}
