package io.github.persistenttasks.resolve;

import io.github.persistenttasks.classpath.ArtifactId;
import io.github.persistenttasks.config.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/** Finds the files of the artifacts of a graph that are on the class path, in this build's modules or else in the repositories. */
final class ArtifactFiles {

    private static final int NAMED_FAILURES = 5;

    private final RepositorySystem repositorySystem;
    private final RepositorySystemSession session;
    private final ReactorArtifacts modules;

    ArtifactFiles(RepositorySystem repositorySystem, RepositorySystemSession session, ReactorArtifacts modules) {
        this.repositorySystem = repositorySystem;
        this.session = session;
        this.modules = modules;
    }

    /**
     * Returns the files by the ids of their artifacts, in class path order.
     *
     * @throws ResolutionException if an artifact cannot be resolved; the message contains its trail
     */
    Map<String, Path> of(DependencyGraph graph, Scope scope) throws ResolutionException {
        Map<String, Optional<Path>> files = new LinkedHashMap<>();
        Map<String, ArtifactRequest> requests = new LinkedHashMap<>();
        for (String id : graph.ids()) {
            DependencyNode node = graph.node(id);
            if (isOnClassPath(node, scope)) {
                Optional<Path> module = modules.file(node.getArtifact());
                // A module without classes is not on the class path; no directory is created for it.
                files.put(id, module.filter(Files::exists));
                if (module.isEmpty()) {
                    requests.put(id, request(node));
                }
            }
        }
        resolve(requests, graph).forEach((id, file) -> files.put(id, Optional.of(file)));
        Map<String, Path> found = new LinkedHashMap<>();
        files.forEach((id, file) -> file.ifPresent(path -> found.put(id, path)));
        return found;
    }

    /**
     * Returns the request for an artifact. If it belongs to a module that is not packaged yet, only an earlier build can have installed it.
     */
    private ArtifactRequest request(DependencyNode node) {
        ArtifactRequest request = new ArtifactRequest(node);
        return modules.contain(node.getArtifact()) ? request.setRepositories(List.of()) : request;
    }

    private static boolean isOnClassPath(DependencyNode node, Scope scope) {
        if (node.getDependency() == null || !scope.includes(node.getDependency().getScope())) {
            return false;
        }
        Artifact artifact = node.getArtifact();
        String type = artifact.getProperty(ArtifactProperties.CONSTITUTES_BUILD_PATH, null);
        return type == null ? !artifact.getExtension().equals("pom") : Boolean.parseBoolean(type);
    }

    private Map<String, Path> resolve(Map<String, ArtifactRequest> requests, DependencyGraph graph)
            throws ResolutionException {
        try {
            List<ArtifactResult> results =
                    repositorySystem.resolveArtifacts(session, new ArrayList<>(requests.values()));
            Map<String, Path> files = new LinkedHashMap<>();
            int next = 0;
            for (String id : requests.keySet()) {
                files.put(id, results.get(next++).getArtifact().getFile().toPath());
            }
            return files;
        } catch (ArtifactResolutionException e) {
            throw new ResolutionException(message(e.getResults(), graph), e);
        }
    }

    private static String message(Collection<ArtifactResult> results, DependencyGraph graph) {
        List<String> failures = results.stream()
                .filter(result -> !result.isResolved())
                .map(result -> failure(result, graph))
                .toList();
        String named = failures.stream().limit(NAMED_FAILURES).collect(Collectors.joining("; "));
        int more = failures.size() - NAMED_FAILURES;
        return "Cannot resolve " + named + (more > 0 ? "; and " + more + " more" : "");
    }

    private static String failure(ArtifactResult result, DependencyGraph graph) {
        String id = ArtifactId.of(result.getRequest().getArtifact()).toString();
        List<String> trail = graph.trail(id);
        String requester =
                trail.size() > 1 ? ", required by " + String.join(" -> ", trail.subList(0, trail.size() - 1)) : "";
        String reasons = result.getExceptions().stream()
                .map(Throwable::getMessage)
                .distinct()
                .collect(Collectors.joining(", "));
        return id + requester + " (" + reasons + ")";
    }
}
