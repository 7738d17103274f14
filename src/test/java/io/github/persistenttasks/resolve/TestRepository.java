package io.github.persistenttasks.resolve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.artifact.repository.ArtifactRepository;
import org.apache.maven.artifact.repository.ArtifactRepositoryPolicy;
import org.apache.maven.artifact.repository.MavenArtifactRepository;
import org.apache.maven.artifact.repository.layout.DefaultRepositoryLayout;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.codehaus.plexus.DefaultContainerConfiguration;
import org.codehaus.plexus.DefaultPlexusContainer;
import org.codehaus.plexus.PlexusConstants;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.PlexusContainerException;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.LocalRepository;

/** A local repository with artifacts for a test, and a real resolver that reads it. */
final class TestRepository {

    private static final PlexusContainer MAVEN = container();
    private static final RepositorySystem SYSTEM = lookup(RepositorySystem.class);
    private static final ProjectDependenciesResolver PROJECTS = lookup(ProjectDependenciesResolver.class);

    private final Path directory;

    TestRepository(Path directory) {
        this.directory = directory;
    }

    /** Adds a jar whose POM has these dependencies. */
    TestRepository with(String coordinates, String... dependencies) {
        return withPom(coordinates, "jar", dependencies(dependencies)).withFile(coordinates, ".jar");
    }

    /** Adds a POM with this packaging and these elements. */
    TestRepository withPom(String coordinates, String packaging, String elements) {
        String[] parts = coordinates.split(":");
        return write(coordinates, ".pom", pom(parts, packaging, elements).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds an empty file whose name ends like this: {@code .jar}, {@code -tests.jar}. */
    TestRepository withFile(String coordinates, String end) {
        return write(coordinates, end, new byte[0]);
    }

    /** Adds the metadata with an artifact's versions, which is used to resolve ranges. */
    TestRepository withVersions(String artifact, String... versions) {
        String xml = "<metadata><versioning><versions><version>" + String.join("</version><version>", versions)
                + "</version></versions></versioning></metadata>";
        Path file = directory.resolve(artifact.replace(':', '/')).resolve("maven-metadata-local.xml");
        return write(file, xml.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the element that declares these dependencies: {@code g:a:v} with, separated by blanks, any of {@code scope=},
     * {@code type=}, {@code classifier=}, {@code optional=}, {@code systemPath=} and {@code excluding=g:a}.
     */
    static String dependencies(String... dependencies) {
        StringBuilder xml = new StringBuilder("<dependencies>");
        for (String dependency : dependencies) {
            String[] words = dependency.split(" ");
            String[] parts = words[0].split(":");
            xml.append("<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
                    .formatted((Object[]) parts));
            for (int i = 1; i < words.length; i++) {
                String[] property = words[i].split("=");
                if (property[0].equals("excluding")) {
                    xml.append(
                            "<exclusions><exclusion><groupId>%s</groupId><artifactId>%s</artifactId></exclusion></exclusions>"
                                    .formatted((Object[]) property[1].split(":")));
                } else {
                    xml.append("<%1$s>%2$s</%1$s>".formatted(property[0], property[1]));
                }
            }
            xml.append("</dependency>");
        }
        return xml.append("</dependencies>").toString();
    }

    /** Returns a project {@code t:app:1} with these elements whose classes are not compiled. */
    MavenProject project(Path basedir, String elements) {
        return project(basedir, "t:app:1", elements);
    }

    MavenProject project(Path basedir, String coordinates, String elements) {
        try {
            Model model = new MavenXpp3Reader()
                    .read(new ByteArrayInputStream(
                            pom(coordinates.split(":"), "jar", elements).getBytes(StandardCharsets.UTF_8)));
            // As Maven's model builder does.
            for (Dependency dependency : model.getDependencies()) {
                if (dependency.getScope() == null) {
                    dependency.setScope("compile");
                }
            }
            MavenProject project = new MavenProject(model);
            project.setArtifact(artifact(coordinates.split(":"), "jar", null));
            project.setRemoteArtifactRepositories(List.of());
            project.getBuild()
                    .setOutputDirectory(basedir.resolve("target/classes").toString());
            project.getBuild()
                    .setTestOutputDirectory(
                            basedir.resolve("target/test-classes").toString());
            return project;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (org.codehaus.plexus.util.xml.pull.XmlPullParserException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static org.apache.maven.artifact.Artifact artifact(String[] parts, String type, String classifier) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler(type);
        return new org.apache.maven.artifact.DefaultArtifact(
                parts[0], parts[1], parts[2], null, type, classifier, handler);
    }

    /** Returns the session of a build of these projects that uses only this repository. */
    MavenSession session(MavenProject... projects) {
        DefaultRepositorySystemSession repositorySession = MavenRepositorySystemUtils.newSession();
        repositorySession.setLocalRepositoryManager(
                SYSTEM.newLocalRepositoryManager(repositorySession, new LocalRepository(directory.toFile())));
        repositorySession.setOffline(true);
        Properties properties = new Properties();
        properties.put("java.version", "17");
        repositorySession.setSystemProperties(properties);
        @SuppressWarnings("deprecation")
        MavenSession session = new MavenSession(
                null, repositorySession, new DefaultMavenExecutionRequest(), new DefaultMavenExecutionResult());
        session.setProjects(List.of(projects));
        return session;
    }

    /** Returns a remote repository in this directory. */
    @SuppressWarnings("deprecation")
    static ArtifactRepository remote(Path directory) {
        ArtifactRepositoryPolicy policy = new ArtifactRepositoryPolicy(true, "always", "ignore");
        return new MavenArtifactRepository(
                "remote", directory.toUri().toString(), new DefaultRepositoryLayout(), policy, policy);
    }

    static ClassPathResolver resolution() {
        return resolution(maven());
    }

    static ClassPathResolver resolution(ProjectDependenciesResolver maven) {
        return new ClassPathResolver(maven, SYSTEM);
    }

    /** Returns Maven's repository system. */
    static RepositorySystem system() {
        return SYSTEM;
    }

    /** Returns Maven's resolver of project dependencies. */
    static ProjectDependenciesResolver maven() {
        return PROJECTS;
    }

    private static PlexusContainer container() {
        try {
            return new DefaultPlexusContainer(new DefaultContainerConfiguration()
                    .setClassPathScanning(PlexusConstants.SCANNING_INDEX)
                    .setAutoWiring(true));
        } catch (PlexusContainerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T lookup(Class<T> component) {
        try {
            return MAVEN.lookup(component);
        } catch (ComponentLookupException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestRepository write(String coordinates, String end, byte[] bytes) {
        String[] parts = coordinates.split(":");
        Path file = directory
                .resolve(parts[0].replace('.', '/'))
                .resolve(parts[1])
                .resolve(parts[2])
                .resolve(parts[1] + '-' + parts[2] + end);
        return write(file, bytes);
    }

    private TestRepository write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pom(String[] parts, String packaging, String elements) {
        return """
                <project><modelVersion>4.0.0</modelVersion>
                <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><packaging>%s</packaging>
                %s</project>""".formatted(parts[0], parts[1], parts[2], packaging, elements);
    }
}
