package io.github.persistenttasks.result;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The change of a POM that upgrades an artifact.
 *
 * @param pom the file, relative to the root of the build if it is below that; {@code null} if the place is in none of the build's files
 * @param line the line of the version that is there now, empty if there is none and the XML is to be added
 * @param xml what is to be written there
 */
public record PomChange(Place place, @Nullable String pom, OptionalInt line, String xml) {

    /** What holds the version. */
    public enum Place {
        /** A property. */
        PROPERTY,
        /** The dependency that the project declares. */
        DEPENDENCY,
        /** An entry of the dependency management. */
        MANAGED
    }
}
