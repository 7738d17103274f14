package io.github.persistenttasks.config;

import java.util.Optional;
import java.util.regex.Pattern;
import org.codehaus.plexus.util.SelectorUtils;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionConstraint;

/** The versions in which {@code find-version} searches. */
public final class VersionSelection {

    private static final Pattern PRE_RELEASE = Pattern.compile(
            "(?i)(?:^|[.\\-_+]|(?<=[0-9]))(?:alpha|beta|milestone|snapshot|preview|pre|rc|cr|ea|dev|nightly|canary|[abm](?=[.\\-]?[0-9]))(?![a-z]).*");

    private final Optional<VersionConstraint> range;
    private final Optional<String> pattern;
    private final boolean preReleases;

    private VersionSelection(Optional<VersionConstraint> range, Optional<String> pattern, boolean preReleases) {
        this.range = range;
        this.pattern = pattern;
        this.preReleases = preReleases;
    }

    static VersionSelection of(Parameter versions, boolean preReleases) throws ConfigurationException {
        String text = versions.text().orElse("").trim();
        if (text.isEmpty()) {
            return new VersionSelection(Optional.empty(), Optional.empty(), preReleases);
        }
        if (!text.startsWith("[") && !text.startsWith("(")) {
            return new VersionSelection(Optional.empty(), Optional.of(text), preReleases);
        }
        try {
            VersionConstraint range = new GenericVersionScheme().parseVersionConstraint(text);
            return new VersionSelection(Optional.of(range), Optional.empty(), preReleases);
        } catch (InvalidVersionSpecificationException e) {
            throw new ConfigurationException(
                    "%s: '%s' is not a version range; expected a range such as [1.2,2.0), or a pattern such as 1.*."
                            .formatted(versions.name(), text),
                    e);
        }
    }

    /**
     * Returns whether the search includes a version.
     *
     * @param inUse the version in use; if it is a pre-release, other pre-releases are included as well
     */
    public boolean includes(String version, String inUse) {
        return (preReleases || isPreRelease(inUse) || !isPreRelease(version))
                && isInRange(version)
                && pattern.map(wanted -> SelectorUtils.match(wanted, version, true))
                        .orElse(true);
    }

    static boolean isPreRelease(String version) {
        return PRE_RELEASE.matcher(version).find();
    }

    private boolean isInRange(String version) {
        try {
            return range.isEmpty() || range.get().containsVersion(new GenericVersionScheme().parseVersion(version));
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(version, e);
        }
    }
}
