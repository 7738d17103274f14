package io.github.persistenttasks.result;

import org.jspecify.annotations.Nullable;

/**
 * What the user's rules make of a finding.
 *
 * @param violation whether it fails the build
 * @param baselined whether the baseline knows it
 * @param ignored the reason why it does not count, or {@code null}
 */
public record Ruling(
        boolean violation, boolean baselined, @Nullable String ignored) {

    /** What holds of a finding that no rule was applied to. */
    public static final Ruling NONE = new Ruling(false, false, null);
}
