package io.github.persistenttasks.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Objects;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.junit.jupiter.api.Test;

class ReactorWorkspaceTest {

    private final MavenProject module = new MavenProject(model());
    private final WorkspaceReader reader = Objects.requireNonNull(ReactorWorkspace.of(new Maven(), List.of(module)));

    @Test
    void aModuleThatIsNotCompiledHasItsVersionAndItsPom() {
        module.setFile(new File("core/pom.xml"));

        assertThat(reader.findVersions(new DefaultArtifact("g:core:1-SNAPSHOT")))
                .containsExactly("1-SNAPSHOT");
        assertThat(reader.findArtifact(new DefaultArtifact("g:core:pom:1-SNAPSHOT")))
                .isEqualTo(module.getFile());
        assertThat(reader.findArtifact(new DefaultArtifact("g:core:1-SNAPSHOT")))
                .isNull();
    }

    @Test
    void otherArtifactsAreMavensOwn() {
        assertThat(reader.findVersions(new DefaultArtifact("g:known:1"))).containsExactly("7");
        assertThat(reader.findArtifact(new DefaultArtifact("g:known:pom:1"))).isEqualTo(new File("known"));
        assertThat(reader.findArtifact(new DefaultArtifact("g:other:pom:1"))).isNull();
        assertThat(reader.getRepository().getContentType()).isEqualTo("maven");
        assertThat(reader).isInstanceOf(AutoCloseable.class);
    }

    @Test
    void withoutAReaderThereIsNone() {
        assertThat(ReactorWorkspace.of(null, List.of(module))).isNull();
    }

    private static Model model() {
        Model model = new Model();
        model.setGroupId("g");
        model.setArtifactId("core");
        model.setVersion("1-SNAPSHOT");
        return model;
    }

    /** Stands for a reader with an interface of a newer Maven. */
    private static final class Maven implements WorkspaceReader, AutoCloseable {

        @Override
        public WorkspaceRepository getRepository() {
            return new WorkspaceRepository("maven");
        }

        @Override
        public File findArtifact(Artifact artifact) {
            return artifact.getArtifactId().equals("known") ? new File("known") : null;
        }

        @Override
        public List<String> findVersions(Artifact artifact) {
            return artifact.getArtifactId().equals("known") ? List.of("7") : List.of();
        }

        @Override
        public void close() {}
    }
}
