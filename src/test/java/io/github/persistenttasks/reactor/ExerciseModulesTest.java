package io.github.persistenttasks.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseModulesTest {

    private static final Path DIRECTORY = Path.of("reactor").toAbsolutePath();

    private final MavenProject core = TestReactor.project(DIRECTORY, "core", "jar");
    private final MavenProject web = TestReactor.project(DIRECTORY, "web", "jar");
    private final MavenSession session = TestReactor.session(core, web);

    @Test
    void withoutAChoiceItRunsInAllModules() {
        ExerciseModules modules = ExerciseModules.of(session, Optional.empty()).orElseThrow();

        assertThat(modules.isChosen()).isFalse();
        assertThat(modules.include(core)).isTrue();
        assertThat(modules.include(web)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", ":web", "g:web", "web/pom.xml", "?web", "+web"})
    void itRunsInTheModulesThatAreSelectedAndNotInThoseThatAreAlsoMade(String selector) {
        session.getRequest().setBaseDirectory(DIRECTORY.toFile());
        session.getRequest().setSelectedProjects(List.of(selector));

        ExerciseModules modules = ExerciseModules.of(session, Optional.empty()).orElseThrow();

        assertThat(modules.isChosen()).isTrue();
        assertThat(modules.include(web)).isTrue();
        assertThat(modules.include(core)).isFalse();
    }

    @Test
    void aModuleThatTheUserNamesWinsOverTheSelection() {
        session.getRequest().setBaseDirectory(DIRECTORY.toFile());
        session.getRequest().setSelectedProjects(List.of("web"));

        ExerciseModules modules =
                ExerciseModules.of(session, Optional.of("core")).orElseThrow();

        assertThat(modules.include(core)).isTrue();
        assertThat(modules.include(web)).isFalse();
        assertThat(ExerciseModules.of(session, Optional.of("nowhere"))).isEmpty();
    }

    @Test
    void theCompilersMessageIsReportedOnceIfItCompilesNowhere() {
        SharedExercise nowhere = SharedExercise.begin(session);
        SharedExercise.of(session).orElseThrow().failed("a", "does not compile in a");
        SharedExercise.of(session).orElseThrow().failed("b", "does not compile in b");
        assertThat(nowhere.end(session)).contains("does not compile in a");
        assertThat(SharedExercise.of(session)).isEmpty();

        SharedExercise somewhere = SharedExercise.begin(session);
        SharedExercise.of(session).orElseThrow().failed("a", "does not compile in a");
        SharedExercise.of(session).orElseThrow().compiled();
        assertThat(somewhere.end(session)).isEmpty();
    }
}
