package io.github.persistenttasks.resolve;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.jspecify.annotations.Nullable;

/**
 * Maven's reader of the build's modules, which also knows modules that are not compiled in this build.
 *
 * <p>Maven's own reader knows only modules whose classes or files this build has made. In a build without the {@code compile} phase, Maven
 * would look up the versions of all other modules in the remote repositories.
 */
final class ReactorWorkspace {

    private static final String POM = "pom";

    private final List<MavenProject> modules;

    private ReactorWorkspace(List<MavenProject> modules) {
        this.modules = List.copyOf(modules);
    }

    /**
     * Returns the reader.
     *
     * @param maven Maven's reader, or {@code null}; all of its interfaces are kept, because some Mavens use others than this plugin knows
     */
    static @Nullable WorkspaceReader of(@Nullable WorkspaceReader maven, List<MavenProject> modules) {
        if (maven == null) {
            return null;
        }
        ReactorWorkspace workspace = new ReactorWorkspace(modules);
        return (WorkspaceReader) Proxy.newProxyInstance(
                maven.getClass().getClassLoader(),
                interfaces(maven.getClass()).toArray(Class<?>[]::new),
                (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(maven, arguments);
                        boolean isAboutArtifact =
                                arguments != null && arguments.length == 1 && arguments[0] instanceof Artifact;
                        if (!isAboutArtifact) {
                            return result;
                        }
                        return switch (method.getName()) {
                            case "findVersions" -> workspace.versions((Artifact) arguments[0], (List<?>) result);
                            case "findArtifact" -> result == null ? workspace.pom((Artifact) arguments[0]) : result;
                            default -> result;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private static Set<Class<?>> interfaces(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            for (Class<?> implemented : one.getInterfaces()) {
                if (Modifier.isPublic(implemented.getModifiers())) {
                    all.add(implemented);
                }
            }
        }
        return all;
    }

    private List<Object> versions(Artifact artifact, List<?> known) {
        List<Object> versions = new ArrayList<>(known);
        modules.stream()
                .filter(module -> isOf(module, artifact))
                .map(MavenProject::getVersion)
                .filter(version -> !versions.contains(version))
                .forEach(versions::add);
        return versions;
    }

    private @Nullable File pom(Artifact artifact) {
        return modules.stream()
                .filter(module -> POM.equals(artifact.getExtension())
                        && module.getFile() != null
                        && isOf(module, artifact)
                        && module.getVersion().equals(artifact.getVersion()))
                .map(MavenProject::getFile)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(MavenProject module, Artifact artifact) {
        return module.getGroupId().equals(artifact.getGroupId())
                && module.getArtifactId().equals(artifact.getArtifactId());
    }
}
