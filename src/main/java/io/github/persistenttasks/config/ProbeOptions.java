package io.github.persistenttasks.config;

import java.util.List;
import java.util.Optional;

/**
 * The options that select what is probed.
 *
 * @param artifact coordinates of the artifact; empty for the project
 * @param scope the scope that selects dependencies for the class path
 * @param mode which code of an artifact runs
 * @param selection the artifacts whose initializers run
 * @param initialize names of additional classes to initialize
 * @param modulePath whether the module path is used
 */
public record ProbeOptions(
        Optional<String> artifact,
        Scope scope,
        ProbeMode mode,
        ArtifactSelection selection,
        List<String> initialize,
        ModulePathMode modulePath) {

    static ProbeOptions of(RawParameters raw) throws ConfigurationException {
        return new ProbeOptions(
                raw.get("artifact").text().map(String::trim).filter(text -> !text.isEmpty()),
                raw.get("scope").choice(Scope.class),
                raw.get("probe").choice(ProbeMode.class),
                ArtifactSelection.of(raw.words("includes"), raw.words("excludes")),
                raw.words("initialize"),
                raw.get("modulePath").choice(ModulePathMode.class));
    }
}
