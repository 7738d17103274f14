package io.github.persistenttasks.result;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The change of a POM that upgrades an artifact.
 *
 * @param pom the file, relative to the root of the build if it is below it; {@code null} if the place is not in a file of the build
 * @param line line number of the present version; empty if there is none and the XML must be added
 * @param xml the XML to write
 */
public record PomChange(Place place, @Nullable String pom, OptionalInt line, String xml) {

    /** The places that can contain the version. */
    public enum Place {
        /** A property. */
        PROPERTY,
        /** The dependency that the project declares. */
        DEPENDENCY,
        /** An entry of the dependency management. */
        MANAGED
    }
}
