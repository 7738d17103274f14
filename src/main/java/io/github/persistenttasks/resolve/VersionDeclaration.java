package io.github.persistenttasks.resolve;

import io.github.persistenttasks.classpath.ArtifactId;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;

/**
 * The place where a project sets the version of an artifact, so that another version can be set there.
 *
 * @param property name of the property that contains the version, if any
 * @param managed whether the place is in the dependency management and not a dependency
 * @param pom the POM file, if the place is in the POM of the project or of a parent that is in the file system
 * @param line line number of the version, from 1; empty if no version is set there yet
 */
public record VersionDeclaration(Optional<String> property, boolean managed, Optional<Path> pom, OptionalInt line) {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final String VERSION = "version";
    private static final String PROPERTIES = "properties";

    /**
     * Returns the place where the project sets the version of this artifact, or its own dependency management if it does not set the
     * version.
     */
    static VersionDeclaration of(MavenProject project, ArtifactId artifact) {
        Optional<Dependency> direct = find(project.getDependencies(), artifact);
        Optional<Dependency> managed = find(managed(project.getDependencyManagement()), artifact);
        Optional<InputLocation> location = direct.or(() -> managed).map(dependency -> dependency.getLocation(VERSION));
        for (MavenProject owner = project; owner != null; owner = owner.getParent()) {
            Optional<VersionDeclaration> declaration = in(owner, location, project);
            if (declaration.isPresent()) {
                return declaration.get();
            }
        }
        return new VersionDeclaration(Optional.empty(), true, pom(project), OptionalInt.empty());
    }

    /** Returns the same place, with the file relative to this directory if it is below it. */
    VersionDeclaration relativeTo(Path root) {
        return new VersionDeclaration(
                property, managed, pom.map(file -> file.startsWith(root) ? root.relativize(file) : file), line);
    }

    private static Optional<VersionDeclaration> in(
            MavenProject owner, Optional<InputLocation> location, MavenProject project) {
        Model raw = owner.getOriginalModel();
        if (raw == null || location.isEmpty() || !isIn(location.get(), owner)) {
            return Optional.empty();
        }
        int line = location.get().getLineNumber();
        boolean isManaged = allManaged(raw).anyMatch(dependency -> isOn(line, dependency));
        Optional<Dependency> declared = Stream.concat(allManaged(raw), allDirect(raw))
                .filter(dependency -> isOn(line, dependency))
                .findFirst();
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        String version = declared.get().getVersion();
        Matcher property = PROPERTY.matcher(version == null ? "" : version.trim());
        if (property.matches() && !property.group(1).startsWith("project.")) {
            return Optional.of(ofProperty(property.group(1), isManaged, project));
        }
        // A parent from a repository cannot be changed; the project's own dependency management overrides it.
        return pom(owner)
                .map(pom ->
                        new VersionDeclaration(Optional.empty(), isManaged, Optional.of(pom), OptionalInt.of(line)));
    }

    /**
     * Returns the place of a property. If only a parent from a repository sets it, the place is the project's own POM, which overrides it.
     */
    private static VersionDeclaration ofProperty(String name, boolean managed, MavenProject project) {
        for (MavenProject owner = project; owner != null; owner = owner.getParent()) {
            Model raw = owner.getOriginalModel();
            if (raw != null
                    && raw.getProperties().containsKey(name)
                    && pom(owner).isPresent()) {
                InputLocation properties = raw.getLocation(PROPERTIES);
                InputLocation own = properties == null ? null : properties.getLocation(name);
                OptionalInt line = own == null ? OptionalInt.empty() : OptionalInt.of(own.getLineNumber());
                return new VersionDeclaration(Optional.of(name), managed, pom(owner), line);
            }
        }
        return new VersionDeclaration(Optional.of(name), managed, pom(project), OptionalInt.empty());
    }

    private static Stream<Dependency> allDirect(Model raw) {
        return Stream.concat(
                raw.getDependencies().stream(),
                raw.getProfiles().stream().map(Profile::getDependencies).flatMap(List::stream));
    }

    private static Stream<Dependency> allManaged(Model raw) {
        return Stream.concat(
                managed(raw.getDependencyManagement()).stream(),
                raw.getProfiles().stream()
                        .map(profile -> managed(profile.getDependencyManagement()))
                        .flatMap(List::stream));
    }

    private static List<Dependency> managed(DependencyManagement management) {
        return management == null ? List.of() : management.getDependencies();
    }

    private static boolean isOn(int line, InputLocationTracker dependency) {
        InputLocation version = dependency.getLocation(VERSION);
        return version != null && version.getLineNumber() == line;
    }

    /** Returns whether a location is in the project's own POM. The location's file name is a path in Maven 3 and a URI in Maven 4. */
    private static boolean isIn(InputLocation location, MavenProject owner) {
        InputSource source = location.getSource();
        String id = owner.getGroupId() + ':' + owner.getArtifactId() + ':' + owner.getVersion();
        return source != null && id.equals(source.getModelId());
    }

    private static Optional<Dependency> find(List<Dependency> dependencies, ArtifactId artifact) {
        return dependencies.stream()
                .filter(dependency -> artifact.groupId().equals(dependency.getGroupId())
                        && artifact.artifactId().equals(dependency.getArtifactId()))
                .findFirst();
    }

    private static Optional<Path> pom(MavenProject project) {
        File file = project.getModel().getPomFile() == null
                ? project.getFile()
                : project.getModel().getPomFile();
        return Optional.ofNullable(file).map(File::toPath);
    }
}
