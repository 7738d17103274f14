package io.github.persistenttasks.verdict;

import java.util.Optional;
import java.util.Set;

/**
 * The known findings of a module, by their identities.
 *
 * @param known the findings that do not fail the build
 * @param own those of them that are the module's own, so that it can say which are gone
 * @param missing the file, if it does not exist
 */
public record Baseline(Set<String> known, Set<String> own, Optional<String> missing) {

    public Baseline {
        known = Set.copyOf(known);
        own = Set.copyOf(own);
    }

    /** Returns the findings in a file. */
    public static Baseline of(Set<String> known, Set<String> own) {
        return new Baseline(known, own, Optional.empty());
    }

    /** Returns what a file that does not exist holds. */
    public static Baseline missing(String file) {
        return new Baseline(Set.of(), Set.of(), Optional.of(file));
    }
}
