package io.github.persistenttasks.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestEnginesTest {

    private static final String API = "org.junit.jupiter:junit-jupiter-api:";
    private static final String ENGINE = "org.junit.jupiter:junit-jupiter-engine:";
    private static final String VINTAGE = "org.junit.vintage:junit-vintage-engine:";
    private static final String COMMONS = "org.junit.platform:junit-platform-commons:";
    private static final String LAUNCHER = "org.junit.platform:junit-platform-launcher:";

    private final TestEngines engines = new TestEngines(TestRepository.system());

    @TempDir
    private Path directory;

    @Test
    void theLauncherHasTheVersionOfTheProjectsPlatform() {
        assertThat(missing(API + "5.9.3", ENGINE + "5.9.3", COMMONS + "1.9.3")).containsExactly(LAUNCHER + "1.9.3");
        assertThat(missing(API + "6.0.3", ENGINE + "6.0.3", COMMONS + "6.0.3")).containsExactly(LAUNCHER + "6.0.3");
    }

    @Test
    void anEngineThatTheProjectLacksHasTheVersionOfItsApi() {
        assertThat(missing(API + "5.9.3", COMMONS + "1.9.3")).containsExactly(LAUNCHER + "1.9.3", ENGINE + "5.9.3");
    }

    @Test
    void withoutThePlatformsOwnArtifactsTheVersionFollowsFromJupiter() {
        assertThat(missing(API + "5.10.1")).containsExactly(LAUNCHER + "1.10.1", ENGINE + "5.10.1");
        assertThat(missing(API + "6.0.1")).containsExactly(LAUNCHER + "6.0.1", ENGINE + "6.0.1");
        assertThat(missing("junit:junit:4.13.2", VINTAGE + "5.8.2")).containsExactly(LAUNCHER + "1.8.2");
    }

    @Test
    void projectsWithoutAPlatformGetTheLastOneForJava8() {
        assertThat(missing("junit:junit:4.12")).containsExactly(LAUNCHER + "1.14.4", VINTAGE + "5.14.4");
        assertThat(missing("org.testng:testng:7.5"))
                .containsExactly(LAUNCHER + "1.14.4", "org.junit.support:testng-engine:1.1.0");
    }

    @Test
    void theVintageEngineFitsThePlatformOfTheProject() {
        assertThat(missing("junit:junit:4.13.2", API + "5.9.3", ENGINE + "5.9.3", COMMONS + "1.9.3"))
                .containsExactly(LAUNCHER + "1.9.3", VINTAGE + "5.9.3");
        assertThat(missing("junit:junit:4.13.2", API + "6.0.3", ENGINE + "6.0.3", COMMONS + "6.0.3"))
                .containsExactly(LAUNCHER + "6.0.3", VINTAGE + "6.0.3");
    }

    @Test
    void theProjectsOwnEnginesAndLauncherAreUsed() {
        assertThat(missing(API + "5.9.3", ENGINE + "5.9.3", COMMONS + "1.9.3", LAUNCHER + "1.9.3"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.1", "4.4", "4.8.2", "4.10", "4.11", "4.11-beta-1"})
    void aJUnitThatIsTooOldIsAProblem(String version) {
        assertThat(engines.problem(of("junit:junit:" + version)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("JUnit " + version, "4.12 or later"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.12", "4.12-beta-3", "4.13.2"})
    void aJUnitThatTheVintageEngineRunsIsNot(String version) {
        assertThat(engines.problem(of("junit:junit:" + version))).isEmpty();
    }

    @Test
    void anOldJUnitBesideAnotherFrameworkIsLeftAlone() {
        ClassPath classPath = of(API + "5.9.3", ENGINE + "5.9.3", COMMONS + "1.9.3", "junit:junit:3.8.1");

        assertThat(engines.problem(classPath)).isEmpty();
        assertThat(TestEngines.missing(classPath)).containsExactly(LAUNCHER + "1.9.3");
    }

    @Test
    void onlyFilesAreAddedWhoseArtifactsTheProjectLacks() throws Exception {
        TestRepository repository = new TestRepository(directory.resolve("repository"))
                .with(LAUNCHER + "1.9.3", "org.junit.platform:junit-platform-engine:1.9.3", "t:only-of-the-launcher:1")
                .with("org.junit.platform:junit-platform-engine:1.9.3", COMMONS + "1.9.3")
                .with(COMMONS + "1.9.3")
                .with("t:only-of-the-launcher:1");
        MavenProject project = project(repository);

        List<Path> added = engines.of(
                repository.session(project), project, of(API + "5.9.3", ENGINE + "5.9.3", COMMONS + "1.9.3"));

        assertThat(added)
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "junit-platform-launcher-1.9.3.jar",
                        "junit-platform-engine-1.9.3.jar",
                        "only-of-the-launcher-1.jar");
    }

    @Test
    void whatCannotBeResolvedIsNamed() {
        TestRepository repository = new TestRepository(directory.resolve("repository"));
        MavenProject project = project(repository);

        assertThatThrownBy(() -> engines.of(repository.session(project), project, of("junit:junit:4.12")))
                .isInstanceOf(ResolutionException.class)
                .hasMessageStartingWith("Cannot resolve the artifacts that run the tests of t:app:1 (" + LAUNCHER
                        + "1.14.4, " + VINTAGE + "5.14.4): ");
    }

    private MavenProject project(TestRepository repository) {
        MavenProject project = repository.project(directory, "");
        project.setPluginArtifactRepositories(List.of());
        return project;
    }

    private static List<String> missing(String... ids) {
        return TestEngines.missing(of(ids));
    }

    private static ClassPath of(String... ids) {
        return new ClassPath(
                "t:app:1",
                Stream.of(ids)
                        .map(id -> new Entry(id, Path.of("x.jar"), List.of("t:app:1", id), true, List.of(id)))
                        .toList());
    }
}
