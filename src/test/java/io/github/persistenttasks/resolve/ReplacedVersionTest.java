package io.github.persistenttasks.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.classpath.ArtifactId;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.config.Scope;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedVersionTest {

    @TempDir
    private Path directory;

    private TestRepository repository;

    @BeforeEach
    void createRepository() {
        repository = new TestRepository(directory.resolve("repository"))
                .with("t:user:1", "t:x:1")
                .with("t:x:1", "t:old:1")
                .with("t:x:2", "t:new:1", "t:other:2")
                .with("t:old:1")
                .with("t:new:1")
                .with("t:other:1")
                .with("t:other:2");
    }

    @Test
    void aDependencyOfTheProjectIsReplacedWithItsDependencies() throws Exception {
        assertThat(replaced(TestRepository.dependencies("t:x:1", "t:other:1")))
                .containsExactly("t:x:2", "t:new:1", "t:other:1");
    }

    @Test
    void aTransitiveArtifactIsReplaced() throws Exception {
        assertThat(replaced(TestRepository.dependencies("t:user:1")))
                .containsExactly("t:user:1", "t:x:2", "t:new:1", "t:other:2");
    }

    @Test
    void aManagedVersionIsReplaced() throws Exception {
        assertThat(replaced("<dependencyManagement>" + TestRepository.dependencies("t:x:1") + "</dependencyManagement>"
                        + TestRepository.dependencies("t:user:1")))
                .contains("t:x:2")
                .doesNotContain("t:x:1", "t:old:1");
    }

    @Test
    void theProjectItselfIsNotChanged() throws Exception {
        MavenProject project = repository.project(directory, TestRepository.dependencies("t:x:1"));

        new ReplacedVersion(ArtifactId.parse("t:x:1"), "2").in(project);

        assertThat(project.getDependencies().get(0).getVersion()).isEqualTo("1");
        assertThat(project.getDependencyManagement()).isNull();
    }

    @Test
    void aMissingVersionCannotBeResolved() {
        MavenProject project = repository.project(directory, TestRepository.dependencies("t:x:1"));
        MavenProject other = new ReplacedVersion(ArtifactId.parse("t:x:1"), "3").in(project);

        assertThatThrownBy(() -> repository.resolution().ofProject(repository.session(other), other, Scope.RUNTIME))
                .isInstanceOf(ResolutionException.class);
    }

    private List<String> replaced(String elements) throws Exception {
        MavenProject project = repository.project(directory, elements);
        MavenProject other = new ReplacedVersion(ArtifactId.parse("t:x:1"), "2").in(project);
        ClassPath classPath = repository.resolution().ofProject(repository.session(project), other, Scope.RUNTIME);
        return classPath.entries().stream().map(Entry::id).toList();
    }
}
