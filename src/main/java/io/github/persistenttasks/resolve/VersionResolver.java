package io.github.persistenttasks.resolve;

import io.github.persistenttasks.classpath.ArtifactId;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.version.Version;

/** Resolves other versions of artifacts with the metadata of the repositories. */
@Named
@Singleton
public final class VersionResolver {

    private final RepositorySystem repositorySystem;
    private final ClassPathResolver classPaths;

    @Inject
    public VersionResolver(RepositorySystem repositorySystem, ClassPathResolver classPaths) {
        this.repositorySystem = repositorySystem;
        this.classPaths = classPaths;
    }

    /** Returns the source of versions for the class path of a project. */
    public VersionSource ofProject(MavenSession session, MavenProject project) {
        return new VersionSource() {
            @Override
            public List<String> newer(String id) throws ResolutionException {
                return versions(session, project.getRemoteProjectRepositories(), id);
            }

            @Override
            public ClassPath with(String id, String version, Scope scope) throws ResolutionException {
                MavenProject other = new ReplacedVersion(ArtifactId.parse(id), version).in(project);
                return classPaths.ofProject(session, other, scope);
            }

            @Override
            public Optional<VersionDeclaration> declaration(String id) {
                return Optional.of(VersionDeclaration.of(project, ArtifactId.parse(id))
                        .relativeTo(Path.of(session.getExecutionRootDirectory())));
            }
        };
    }

    /** Returns the source of versions for the class path of requested artifacts. */
    public VersionSource ofArtifacts(
            MavenSession session, List<RemoteRepository> repositories, List<String> coordinates) {
        return new VersionSource() {
            @Override
            public List<String> newer(String id) throws ResolutionException {
                return versions(session, repositories, id);
            }

            @Override
            public ClassPath with(String id, String version, Scope scope) throws ResolutionException {
                String other = ArtifactId.parse(id).in(version).toString();
                try {
                    return coordinates.size() == 1
                            ? classPaths.ofArtifact(session, repositories, other, scope)
                            : withOneOther(other, scope);
                } catch (ConfigurationException e) {
                    throw new ResolutionException("Cannot resolve " + other + ": " + e.getMessage(), e);
                }
            }

            /** Returns the class path with another version of one of the artifacts or of a dependency, whose version is then managed. */
            private ClassPath withOneOther(String other, Scope scope)
                    throws ConfigurationException, ResolutionException {
                ArtifactId wanted = ArtifactId.parse(other);
                List<String> replaced = coordinates.stream()
                        .map(one -> isSame(ArtifactId.parse(one), wanted) ? other : one)
                        .toList();
                return classPaths.ofArtifacts(
                        session, repositories, replaced, List.of(new Dependency(artifact(wanted), "")), scope);
            }

            @Override
            public Optional<VersionDeclaration> declaration(String id) {
                return Optional.empty();
            }
        };
    }

    private static boolean isSame(ArtifactId one, ArtifactId other) {
        return one.in("").equals(other.in(""));
    }

    private static DefaultArtifact artifact(ArtifactId id) {
        return new DefaultArtifact(id.groupId(), id.artifactId(), id.classifier(), id.extension(), id.version());
    }

    private List<String> versions(MavenSession session, List<RemoteRepository> repositories, String id)
            throws ResolutionException {
        ArtifactId artifact = ArtifactId.parse(id);
        VersionRangeRequest request = new VersionRangeRequest(
                new DefaultArtifact(
                        artifact.groupId(),
                        artifact.artifactId(),
                        artifact.classifier(),
                        artifact.extension(),
                        "(" + artifact.version() + ",)"),
                repositories,
                null);
        try {
            return repositorySystem.resolveVersionRange(session.getRepositorySession(), request).getVersions().stream()
                    .map(Version::toString)
                    .toList();
        } catch (VersionRangeResolutionException e) {
            throw new ResolutionException("Cannot list the versions of " + id + ": " + e.getMessage(), e);
        }
    }
}
