package io.github.persistenttasks.result;

import java.util.List;

/**
 * An artifact of the class path.
 *
 * @param direct whether the project declares it
 * @param excluded whether {@code includes} or {@code excludes} excluded it
 * @param initializers the outcomes of its initializers, without exercises
 * @param problems one sentence for each part that is broken, such as an unreadable jar or a line that is not a class name
 */
public record Artifact(
        String id,
        List<String> trail,
        boolean direct,
        boolean excluded,
        Verdict verdict,
        InitializerCounts initializers,
        List<String> problems) {}
