package io.github.persistenttasks.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {

    @TempDir
    private Path directory;

    private MavenProject core;
    private MavenProject web;

    @BeforeEach
    void create() throws Exception {
        core = project("core", "<version>${revision}</version><property><name>fast</name></property>");
        web = project("web", "<password>${admin.password}</password>");
    }

    @Test
    void aSingleProjectNeedsOnlyItsGoalAndTheParameters() {
        MavenSession session = TestReactor.session(core);
        session.getRequest().setPom(directory.resolve("core/pom.xml").toFile());
        session.getUserProperties().setProperty("persistent-tasks.tmax", "2");
        session.getUserProperties().setProperty("unused", "x");

        assertThat(ReproduceCommand.of("p:check", session, core, directory.resolve("core")))
                .isEqualTo("mvn p:check -Dpersistent-tasks.tmax=2");
    }

    @Test
    void aModuleIsNamedWithThePomAndTheProfiles() {
        MavenSession session = TestReactor.session(core, web);
        session.getRequest().setPom(directory.resolve("other.xml").toFile());
        session.getRequest().setActiveProfiles(List.of("ci"));
        session.getRequest().setInactiveProfiles(List.of("slow"));

        assertThat(ReproduceCommand.of("p:check", session, web, directory))
                .isEqualTo("mvn p:check -f other.xml -P 'ci,!slow' -pl g:web");
    }

    @Test
    void propertiesThatThePomReadsAreNeededUnlessTheyAreSecret() {
        MavenSession session = TestReactor.session(core);
        session.getUserProperties().setProperty("revision", "1 2");
        session.getUserProperties().setProperty("fast", "true");
        session.getUserProperties().setProperty("admin.password", "x");

        assertThat(ReproduceCommand.of("p:check", session, core, directory))
                .isEqualTo("mvn p:check -Dfast=true '-Drevision=1 2'");
        assertThat(ReproduceCommand.of("p:check", session, web, directory)).isEqualTo("mvn p:check");
    }

    private MavenProject project(String name, String pom) throws Exception {
        Files.writeString(Files.createDirectories(directory.resolve(name)).resolve("pom.xml"), pom);
        return TestReactor.project(directory, name, "jar");
    }
}
