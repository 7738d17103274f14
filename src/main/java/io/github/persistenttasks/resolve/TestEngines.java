package io.github.persistenttasks.resolve;

import io.github.persistenttasks.classpath.ArtifactId;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;

/**
 * Resolves what runs the tests of a project on the JUnit Platform and is not on its class path: the launcher, and engines for Jupiter, JUnit 4
 * and TestNG, in versions that fit the project's platform.
 */
@Named
@Singleton
public final class TestEngines {

    private static final String PLATFORM = "org.junit.platform";
    private static final String LAUNCHER = PLATFORM + ":junit-platform-launcher";
    private static final String JUPITER_API = "org.junit.jupiter:junit-jupiter-api";
    private static final String JUPITER_ENGINE = "org.junit.jupiter:junit-jupiter-engine";
    private static final String VINTAGE = "org.junit.vintage:junit-vintage-engine";
    private static final String JUNIT_4 = "junit:junit";
    private static final String TESTNG = "org.testng:testng";
    private static final String TESTNG_ENGINE = "org.junit.support:testng-engine";

    /** The platform for projects without one: the last that runs on Java 8. */
    private static final String PLATFORM_VERSION = "1.14.4";

    private static final String TESTNG_ENGINE_VERSION = "1.1.0";

    private final RepositorySystem repositorySystem;

    @Inject
    public TestEngines(RepositorySystem repositorySystem) {
        this.repositorySystem = repositorySystem;
    }

    /** Returns why the tests of the class path cannot be run on the JUnit Platform; empty if they can. */
    public Optional<String> problem(ClassPath classPath) {
        Map<String, String> versions = versions(classPath);
        // An old JUnit may also be there because a library depends on it.
        boolean others = versions.containsKey(JUPITER_API) || versions.containsKey(TESTNG);
        return Optional.ofNullable(versions.get(JUNIT_4))
                .filter(version -> isTooOld(version) && !others)
                .map(version -> "its tests use JUnit " + version
                        + ", which the JUnit Platform cannot run; update junit:junit to 4.12 or later");
    }

    private static boolean isTooOld(String junit) {
        return junit.matches("3\\..*|4\\.([0-9]|1[01])(\\D.*)?");
    }

    /** Returns the coordinates of what is missing on a test class path, without its dependencies. */
    static List<String> missing(ClassPath classPath) {
        return missing(versions(classPath));
    }

    /**
     * Returns the files to add to a test class path.
     *
     * @throws ResolutionException if one of them cannot be resolved
     */
    public List<Path> of(MavenSession session, MavenProject project, ClassPath classPath) throws ResolutionException {
        Map<String, String> versions = versions(classPath);
        List<Dependency> wanted = missing(versions).stream()
                .map(id -> new Dependency(new DefaultArtifact(id), JavaScopes.RUNTIME))
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<RemoteRepository> repositories = Stream.concat(
                        project.getRemoteProjectRepositories().stream(), project.getRemotePluginRepositories().stream())
                .distinct()
                .toList();
        CollectRequest request = new CollectRequest(wanted, List.of(), repositories);
        try {
            return repositorySystem
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(request, null))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact())
                    .filter(artifact -> !versions.containsKey(key(artifact)))
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new ResolutionException(
                    "Cannot resolve the artifacts that run the tests of " + classPath.project() + " ("
                            + String.join(", ", missing(versions)) + "): " + e.getMessage(),
                    e);
        }
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ':' + artifact.getArtifactId();
    }

    /** Returns the coordinates to add; none if the project has no tests of a known framework. */
    private static List<String> missing(Map<String, String> versions) {
        String platform = platform(versions);
        List<String> missing = new ArrayList<>();
        add(missing, versions, LAUNCHER, platform);
        if (versions.containsKey(JUPITER_API)) {
            add(missing, versions, JUPITER_ENGINE, versions.get(JUPITER_API));
        }
        if (versions.containsKey(JUNIT_4) && !isTooOld(versions.get(JUNIT_4))) {
            add(missing, versions, VINTAGE, platform.startsWith("1.") ? "5" + platform.substring(1) : platform);
        }
        if (versions.containsKey(TESTNG)) {
            add(missing, versions, TESTNG_ENGINE, TESTNG_ENGINE_VERSION);
        }
        return missing;
    }

    private static void add(List<String> missing, Map<String, String> versions, String artifact, String version) {
        if (!versions.containsKey(artifact)) {
            missing.add(artifact + ':' + version);
        }
    }

    /** Returns the version of the project's JUnit Platform: that of its artifacts, or the one that fits its Jupiter or vintage engine. */
    private static String platform(Map<String, String> versions) {
        for (String part : List.of("commons", "engine", "launcher")) {
            String version = versions.get(PLATFORM + ":junit-platform-" + part);
            if (version != null) {
                return version;
            }
        }
        for (String artifact : List.of(JUPITER_API, JUPITER_ENGINE, VINTAGE)) {
            String version = versions.get(artifact);
            if (version != null) {
                return version.startsWith("5.") ? "1" + version.substring(1) : version;
            }
        }
        return PLATFORM_VERSION;
    }

    private static Map<String, String> versions(ClassPath classPath) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (Entry entry : classPath.entries()) {
            ArtifactId id = ArtifactId.parse(entry.id());
            versions.putIfAbsent(id.groupId() + ':' + id.artifactId(), id.version());
        }
        return versions;
    }
}
