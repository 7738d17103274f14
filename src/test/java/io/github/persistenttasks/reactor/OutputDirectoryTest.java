package io.github.persistenttasks.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputDirectoryTest {

    private static final Path DIRECTORY = Path.of("reactor").toAbsolutePath();

    private final MavenProject app = TestReactor.project(DIRECTORY, "app", "jar");
    private final MavenProject other = TestReactor.project(DIRECTORY, "other", "jar");
    private final Path usual = DIRECTORY.resolve("app/target/persistent-tasks");
    private final Plugin plugin = new Plugin();

    OutputDirectoryTest() {
        plugin.setGroupId(TestReactor.GROUP);
        plugin.setArtifactId(TestReactor.PLUGIN);
        app.getBuild().addPlugin(plugin);
    }

    @Test
    void theFirstExecutionUsesTheDefaultDirectoryAndOthersSubdirectories() {
        execution("first", null);
        execution("second", null);

        assertThat(bound("first", null)).isEqualTo(usual);
        assertThat(bound("second", null)).isEqualTo(usual.resolve("second"));
    }

    @Test
    void anExecutionThatIsNotInThePomUsesTheDefaultDirectory() {
        execution("first", null);
        execution("second", null);

        assertThat(bound("default-cli", null)).isEqualTo(usual);
    }

    @Test
    void unboundExecutionsAndOtherGoalsAreNotCounted() {
        execution("off", null).setPhase("none");
        execution("other goal", null).setGoals(List.of("find-deps"));
        execution("first", null);

        assertThat(bound("first", null)).isEqualTo(usual);
    }

    @Test
    void anExecutionsOwnDirectoryIsUsedUnchanged() {
        execution("first", null);
        execution("second", "here");
        execution("third", null);

        assertThat(bound("second", DIRECTORY.resolve("here"))).isEqualTo(DIRECTORY.resolve("here"));
        assertThat(bound("third", null)).isEqualTo(usual.resolve("third"));
    }

    @Test
    void aConfiguredDirectoryOfAllExecutionsIsDividedInTheSameWay() {
        plugin.setConfiguration(configuration("here"));
        execution("first", "here");
        execution("second", "here");

        assertThat(bound("first", DIRECTORY.resolve("here"))).isEqualTo(DIRECTORY.resolve("here"));
        assertThat(bound("second", DIRECTORY.resolve("here"))).isEqualTo(DIRECTORY.resolve("here/second"));
    }

    @ParameterizedTest
    @CsvSource({"a/../b, a_.._b", ".., _", "jdk-17, jdk-17_", "fork-1, fork-1_", "exercises, exercises_", "Größe, Gr__e"
    })
    void subdirectoryNamesAreUniqueAndValidOnAnyFileSystem(String id, String folder) {
        execution("first", null);
        execution(id, null);

        assertThat(bound(id, null)).isEqualTo(usual.resolve(folder));
    }

    @Test
    void aDirectoryForAllModulesHasASubdirectoryForEach() {
        Path shared = DIRECTORY.resolveSibling("reports");

        assertThat(OutputDirectory.of(
                        TestReactor.session(app, other),
                        other,
                        call("default-cli", MojoExecution.Source.CLI),
                        Optional.of(shared)))
                .isEqualTo(shared.resolve("other"));
        assertThat(OutputDirectory.of(
                        TestReactor.session(other),
                        other,
                        call("default-cli", MojoExecution.Source.CLI),
                        Optional.of(shared)))
                .isEqualTo(shared);
    }

    @Test
    void aDirectoryInTheModuleIsUsedUnchanged() {
        Path own = DIRECTORY.resolve("other/reports");

        assertThat(OutputDirectory.of(
                        TestReactor.session(app, other),
                        other,
                        call("default-cli", MojoExecution.Source.CLI),
                        Optional.of(own)))
                .isEqualTo(own);
    }

    private Path bound(String id, Path wanted) {
        return OutputDirectory.of(
                TestReactor.session(app), app, call(id, MojoExecution.Source.LIFECYCLE), Optional.ofNullable(wanted));
    }

    private static MojoExecution call(String id, MojoExecution.Source source) {
        return TestReactor.call(id, source);
    }

    private PluginExecution execution(String id, String directory) {
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.addGoal("check");
        execution.setConfiguration(directory == null ? null : configuration(directory));
        plugin.addExecution(execution);
        return execution;
    }

    private static Xpp3Dom configuration(String directory) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom element = new Xpp3Dom("outputDirectory");
        element.setValue(directory);
        configuration.addChild(element);
        return configuration;
    }
}
