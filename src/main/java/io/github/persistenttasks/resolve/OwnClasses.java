package io.github.persistenttasks.resolve;

import io.github.persistenttasks.classpath.ArtifactId;
import io.github.persistenttasks.config.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * The directories of a project's own classes.
 *
 * @param directories the directories that exist or should exist, by id, in class path order
 * @param uncompiled the phase that compiles the classes, by id, for directories with sources but no classes
 */
record OwnClasses(Map<String, Path> directories, Map<String, String> uncompiled) {

    private static final Pattern SOURCE = Pattern.compile("(?!(package|module)-info\\.).+\\.(java|kt|groovy|scala)");
    /** The usual names of the directories beside that of Java. */
    private static final List<String> LANGUAGES = List.of("kotlin", "groovy", "scala");

    private static final Pattern CLASS = Pattern.compile(".+\\.class");

    static OwnClasses of(MavenProject project, ArtifactId id, Scope scope) {
        OwnClasses own = new OwnClasses(new LinkedHashMap<>(), new LinkedHashMap<>());
        if (scope == Scope.TEST) {
            own.add(
                    new ArtifactId(id.groupId(), id.artifactId(), "jar", "tests", id.version()),
                    project.getBuild().getTestOutputDirectory(),
                    project.getTestCompileSourceRoots(),
                    "process-test-classes");
        }
        own.add(id, project.getBuild().getOutputDirectory(), project.getCompileSourceRoots(), "process-classes");
        return own;
    }

    private void add(ArtifactId id, String output, List<String> sources, String phase) {
        Path directory = Path.of(output);
        boolean compiled = has(directory, CLASS)
                || sources.stream().map(Path::of).noneMatch(root -> has(root, SOURCE) || hasBeside(root));
        if (!compiled) {
            uncompiled.put(id.toString(), phase);
        }
        if (!compiled || Files.isDirectory(directory)) {
            directories.put(id.toString(), directory);
        }
    }

    /** Returns whether there are sources for a compiler that adds its directory only when it runs. */
    private static boolean hasBeside(Path root) {
        return root.getParent() != null
                && LANGUAGES.stream().map(root::resolveSibling).anyMatch(other -> has(other, SOURCE));
    }

    private static boolean has(Path directory, Pattern name) {
        Predicate<Path> named =
                file -> name.matcher(file.getFileName().toString()).matches();
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(named.and(Files::isRegularFile));
        } catch (IOException | UncheckedIOException unreadable) {
            // The code that reads the classes reports this.
            return false;
        }
    }
}
