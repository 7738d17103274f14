package io.github.persistenttasks.resolve;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;

/**
 * The places in a POM at which a project declares its dependencies.
 *
 * @param pom the project's original POM, even if a plugin has replaced it
 * @param lines line numbers in the POM, from 1, by {@code groupId:artifactId}, without dependencies that a parent declares
 */
public record DeclaredDependencies(Path pom, Map<String, Integer> lines) {

    /** An element that is never inherited, so that its location is in the project's own POM. */
    private static final String NEVER_INHERITED = "artifactId";

    private static final String WHOLE_ELEMENT = "";

    public DeclaredDependencies {
        lines = Map.copyOf(lines);
    }

    /** Returns the declarations of a project with a POM. */
    public static DeclaredDependencies of(MavenProject project) {
        Model model = project.getModel();
        File pom = model.getPomFile() == null ? project.getFile() : model.getPomFile();
        Optional<String> source = source(model.getLocation(NEVER_INHERITED));
        Map<String, Integer> lines = new HashMap<>();
        for (Dependency dependency : model.getDependencies()) {
            InputLocation location = dependency.getLocation(WHOLE_ELEMENT);
            if (source.isPresent() && source(location).equals(source)) {
                lines.putIfAbsent(dependency.getGroupId() + ':' + dependency.getArtifactId(), location.getLineNumber());
            }
        }
        return new DeclaredDependencies(pom.toPath(), lines);
    }

    /** Returns the name of the file: its path in Maven 3, its URI in Maven 4. */
    private static Optional<String> source(InputLocation location) {
        return Optional.ofNullable(location).map(InputLocation::getSource).map(InputSource::getLocation);
    }
}
