package io.github.persistenttasks.result;

import org.jspecify.annotations.Nullable;

/**
 * The result of the user's rules for a finding.
 *
 * @param named whether it fails the build unless it is ignored or in the baseline
 * @param violation whether it fails the build
 * @param baselined whether it is in the baseline
 * @param ignored the reason why it is ignored, or {@code null}
 */
public record Ruling(
        boolean named,
        boolean violation,
        boolean baselined,
        @Nullable String ignored) {

    /** The ruling of a finding to which no rules have been applied. */
    public static final Ruling NONE = new Ruling(false, false, false, null);
}
