package io.github.persistenttasks.resolve;

import io.github.persistenttasks.classpath.ArtifactId;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;

/**
 * Another version of an artifact in a project.
 *
 * <p>It replaces the version that the project declares or manages. If the project does neither, the version is added to its dependency
 * management, so that it applies anywhere in the graph.
 */
record ReplacedVersion(ArtifactId artifact, String version) {

    /** Returns a copy of the project with the other version. */
    @SuppressWarnings("deprecation") // nothing else makes Maven compute the dependency artifacts again
    MavenProject in(MavenProject project) {
        MavenProject copy = project.clone();
        // If another goal has already resolved them, they were computed from the original dependencies.
        copy.setDependencyArtifacts(null);
        copy.getModel().setDependencies(replaced(project.getDependencies()));
        DependencyManagement management = project.getDependencyManagement();
        List<Dependency> managed = replaced(management == null ? List.of() : management.getDependencies());
        if (managed.stream().noneMatch(this::isSameFile)) {
            managed.add(dependency());
        }
        DependencyManagement other = new DependencyManagement();
        other.setDependencies(managed);
        copy.getModel().setDependencyManagement(other);
        return copy;
    }

    private List<Dependency> replaced(List<Dependency> dependencies) {
        List<Dependency> others = new ArrayList<>();
        for (Dependency dependency : dependencies) {
            Dependency other = dependency.clone();
            if (isSame(other)) {
                other.setVersion(version);
            }
            others.add(other);
        }
        return others;
    }

    private boolean isSame(Dependency dependency) {
        return artifact.groupId().equals(dependency.getGroupId())
                && artifact.artifactId().equals(dependency.getArtifactId());
    }

    private boolean isSameFile(Dependency dependency) {
        String classifier = dependency.getClassifier() == null ? "" : dependency.getClassifier();
        return isSame(dependency)
                && artifact.extension().equals(dependency.getType())
                && artifact.classifier().equals(classifier);
    }

    private Dependency dependency() {
        Dependency dependency = new Dependency();
        dependency.setGroupId(artifact.groupId());
        dependency.setArtifactId(artifact.artifactId());
        dependency.setType(artifact.extension());
        if (!artifact.classifier().isEmpty()) {
            dependency.setClassifier(artifact.classifier());
        }
        dependency.setVersion(version);
        return dependency;
    }
}
