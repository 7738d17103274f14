package io.github.persistenttasks.result;

import java.util.List;

/**
 * An artifact of the class path.
 *
 * @param direct whether the project itself declares it
 * @param excluded whether {@code includes} or {@code excludes} left it out
 * @param initializers how its initializers fared, exercises aside
 * @param problems sentences on what is broken about it: a jar that cannot be read, a line that is no class name
 */
public record Artifact(
        String id,
        List<String> trail,
        boolean direct,
        boolean excluded,
        Verdict verdict,
        InitializerCounts initializers,
        List<String> problems) {}
