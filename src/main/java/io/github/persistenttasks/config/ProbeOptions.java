package io.github.persistenttasks.config;

import java.util.List;
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
 */
public record ProbeOptions(
        List<String> artifacts,
        Scope scope,
        ProbeMode mode,
        ArtifactSelection selection,
        List<String> initialize,
        ModulePathMode modulePath) {

    /** A comma that is not part of a version range. */
    private static final Pattern BETWEEN_ARTIFACTS = Pattern.compile(",(?![^\\[(]*[\\])])");

    static ProbeOptions of(RawParameters raw) throws ConfigurationException {
        return new ProbeOptions(
                artifacts(raw.get("artifact").text().orElse("")),
                raw.get("scope").choice(Scope.class),
                raw.get("probe").choice(ProbeMode.class),
                ArtifactSelection.of(raw.words("includes"), raw.words("excludes")),
                raw.words("initialize"),
                raw.get("modulePath").choice(ModulePathMode.class));
    }

    private static List<String> artifacts(String text) {
        return BETWEEN_ARTIFACTS
                .splitAsStream(text)
                .map(String::trim)
                .filter(coordinates -> !coordinates.isEmpty())
                .toList();
    }
}
