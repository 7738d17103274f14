package io.github.persistenttasks.resolve;

import io.github.persistenttasks.classpath.ArtifactId;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.graph.selector.AndDependencySelector;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;

/**
 * Resolves the class path under test: the same files in the same order as Maven resolves for the project.
 *
 * <p>Maven resolves all scopes together and then omits those that a goal does not need. So a direct test or provided dependency wins over a
 * transitive one in production too, and a transitive dependency of a test dependency is on the runtime class path if the project manages
 * its scope accordingly.
 */
@Named
@Singleton
public final class ClassPathResolver {

    private static final String ARTIFACT_PARAMETER = "persistent-tasks.artifact";

    /** The project of several artifacts. */
    private static final String STANDALONE = "standalone";

    /** Resolves no files. They are resolved later, for one scope only and without modules that this build has not packaged yet. */
    private static final DependencyFilter NO_FILES = (node, parents) -> false;

    private final ProjectDependenciesResolver projectDependencies;
    private final RepositorySystem repositorySystem;

    @Inject
    public ClassPathResolver(ProjectDependenciesResolver projectDependencies, RepositorySystem repositorySystem) {
        this.projectDependencies = projectDependencies;
        this.repositorySystem = repositorySystem;
    }

    /**
     * Resolves the class path of a project: its own classes, if any, test classes first, then its dependencies in Maven's order.
     *
     * @param session the running build; its modules need not be packaged
     * @param project a project of the build
     * @param scope the scope that selects dependencies
     * @throws ResolutionException if an artifact cannot be resolved
     */
    public ClassPath ofProject(MavenSession session, MavenProject project, Scope scope) throws ResolutionException {
        RepositorySystemSession verbose = verbose(session);
        ArtifactId id = new ArtifactId(project.getGroupId(), project.getArtifactId(), "jar", "", project.getVersion());
        DependencyGraph graph = new DependencyGraph(collect(verbose, project, id.toString()), id.toString());
        OwnClasses own = OwnClasses.of(project, id, scope);
        Map<String, Path> dependencies = files(session, verbose, graph, scope);

        List<String> all = new ArrayList<>(own.directories().keySet());
        all.addAll(dependencies.keySet());
        List<Entry> entries = new ArrayList<>();
        own.directories()
                .forEach((ownId, directory) -> entries.add(new Entry(ownId, directory, List.of(ownId), true, all)));
        entries.addAll(entries(graph, dependencies));
        return new ClassPath(id.toString(), entries, own.uncompiled());
    }

    /**
     * Resolves the class path of an artifact without a project: its file, then its transitive dependencies.
     *
     * @param session the running build
     * @param repositories the remote repositories to search
     * @param coordinates {@code groupId:artifactId[:extension[:classifier]]:version}
     * @param scope the scope that selects dependencies; the artifact's test, provided and optional dependencies are never included
     * @throws ConfigurationException if the coordinates are invalid
     * @throws ResolutionException if an artifact cannot be resolved
     */
    public ClassPath ofArtifact(
            MavenSession session, List<RemoteRepository> repositories, String coordinates, Scope scope)
            throws ConfigurationException, ResolutionException {
        DefaultRepositorySystemSession verbose = transitiveOnly(session);
        Artifact artifact = parse(coordinates);
        CollectRequest request = new CollectRequest(new Dependency(artifact, JavaScopes.COMPILE), repositories);
        DependencyNode root = collect(verbose, request, ArtifactId.of(artifact).toString());
        String id = ArtifactId.of(root.getArtifact()).toString();
        DependencyGraph graph = new DependencyGraph(root, id);
        return new ClassPath(id, entries(graph, files(session, verbose, graph, scope)));
    }

    /**
     * Resolves the class path of several artifacts, as of a project that has no other dependencies; a single one is resolved as by
     * {@link #ofArtifact}.
     */
    public ClassPath ofArtifacts(
            MavenSession session, List<RemoteRepository> repositories, List<String> coordinates, Scope scope)
            throws ConfigurationException, ResolutionException {
        return coordinates.size() == 1
                ? ofArtifact(session, repositories, coordinates.get(0), scope)
                : ofArtifacts(session, repositories, coordinates, List.of(), scope);
    }

    /** Resolves the class path of several artifacts with managed versions of their dependencies. */
    ClassPath ofArtifacts(
            MavenSession session,
            List<RemoteRepository> repositories,
            List<String> coordinates,
            List<Dependency> managed,
            Scope scope)
            throws ConfigurationException, ResolutionException {
        DefaultRepositorySystemSession verbose = transitiveOnly(session);
        List<Dependency> dependencies = new ArrayList<>();
        for (String one : coordinates) {
            dependencies.add(new Dependency(parse(one), JavaScopes.COMPILE));
        }
        CollectRequest request = new CollectRequest(dependencies, managed, repositories);
        DependencyGraph graph =
                new DependencyGraph(collect(verbose, request, String.join(",", coordinates)), STANDALONE);
        return new ClassPath(STANDALONE, entries(graph, files(session, verbose, graph, scope)));
    }

    /** Leaves out dependencies of an artifact that are not transitive. */
    private static DefaultRepositorySystemSession transitiveOnly(MavenSession session) {
        DefaultRepositorySystemSession verbose = verbose(session);
        verbose.setDependencySelector(
                AndDependencySelector.newInstance(verbose.getDependencySelector(), new TransitiveOnly()));
        return verbose;
    }

    private static Artifact parse(String coordinates) throws ConfigurationException {
        try {
            return new DefaultArtifact(coordinates.trim());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "%s: '%s' is not an artifact; expected groupId:artifactId:version or groupId:artifactId:extension[:classifier]:version."
                            .formatted(ARTIFACT_PARAMETER, coordinates));
        }
    }

    private static DefaultRepositorySystemSession verbose(MavenSession session) {
        RepositorySystemSession maven = session.getRepositorySession();
        return new DefaultRepositorySystemSession(maven)
                .setWorkspaceReader(ReactorWorkspace.of(maven.getWorkspaceReader(), session.getProjects()))
                .setConfigProperty(ConflictResolver.CONFIG_PROP_VERBOSE, true);
    }

    /** Makes Maven collect the graph as for a goal that needs all scopes. */
    private DependencyNode collect(RepositorySystemSession session, MavenProject project, String id)
            throws ResolutionException {
        DefaultDependencyResolutionRequest request = new DefaultDependencyResolutionRequest(project, session);
        request.setResolutionFilter(NO_FILES);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        if (project.getClassRealm() != null) {
            // Only this loader finds dependency types that the project's extensions define.
            thread.setContextClassLoader(project.getClassRealm());
        }
        try {
            return projectDependencies.resolve(request).getDependencyGraph();
        } catch (DependencyResolutionException e) {
            String reasons = e.getResult().getCollectionErrors().stream()
                    .map(Throwable::getMessage)
                    .collect(Collectors.joining(", "));
            throw unresolved(id, reasons.isEmpty() ? String.valueOf(e.getMessage()) : reasons, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private DependencyNode collect(RepositorySystemSession session, CollectRequest request, String id)
            throws ResolutionException {
        try {
            return repositorySystem.collectDependencies(session, request).getRoot();
        } catch (DependencyCollectionException e) {
            throw unresolved(id, String.valueOf(e.getMessage()), e);
        }
    }

    private static ResolutionException unresolved(String id, String reason, Exception cause) {
        return new ResolutionException("Cannot resolve the dependencies of " + id + ": " + reason, cause);
    }

    private Map<String, Path> files(
            MavenSession session, RepositorySystemSession verbose, DependencyGraph graph, Scope scope)
            throws ResolutionException {
        ReactorArtifacts modules =
                new ReactorArtifacts(session.getProjects(), Optional.ofNullable(verbose.getWorkspaceReader()));
        return new ArtifactFiles(repositorySystem, verbose, modules).of(graph, scope);
    }

    private static List<Entry> entries(DependencyGraph graph, Map<String, Path> files) {
        Map<String, Integer> order = new HashMap<>();
        files.keySet().forEach(id -> order.put(id, order.size()));
        List<Entry> entries = new ArrayList<>();
        files.forEach((id, file) -> {
            List<String> closure = graph.closure(id).stream()
                    .filter(order::containsKey)
                    .sorted(Comparator.comparing(order::get))
                    .toList();
            List<String> trail = graph.trail(id);
            entries.add(new Entry(id, file, trail, trail.size() <= 2, closure));
        });
        return entries;
    }
}
