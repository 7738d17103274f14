package io.github.persistenttasks.plan;

import static io.github.persistenttasks.classpath.TestJar.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.OpenClassPath;
import io.github.persistenttasks.classpath.TestJar;
import io.github.persistenttasks.config.ArtifactSelection;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.ProbeMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    @TempDir
    private Path directory;

    private ClassPath classPath;

    @BeforeEach
    void createClassPath() {
        Path first = new TestJar()
                .withService("t.Service", "t.One\nt.Shared\nt.Shared2")
                .withClasses("t.One", "t.Twice")
                .jar(directory.resolve("first.jar"));
        Path second = new TestJar()
                .withService("t.Service", "t.Shared\nt.Two\n=")
                .withService("t.Another", "t.Shared")
                .withClasses("t.Shared", "t.Two", "t.Twice", "t.Two$Nested")
                .jar(directory.resolve("second.jar"));
        classPath = new ClassPath("t:app:1", List.of(entry("t:first:1", first), entry("t:second:1", second)));
    }

    @Test
    void runsEachProviderOnceInClassPathOrder() throws ConfigurationException {
        Plan plan = plan(ProbeMode.SERVICES);

        assertThat(plan.initializers())
                .containsExactly(
                        Initializer.provider("t:first:1", "t.Service", "t.One"),
                        Initializer.provider("t:first:1", "t.Service", "t.Shared"),
                        Initializer.provider("t:first:1", "t.Service", "t.Shared2"),
                        Initializer.provider("t:second:1", "t.Another", "t.Shared"),
                        Initializer.provider("t:second:1", "t.Service", "t.Two"));
    }

    @Test
    void runsAllProvidersDeclaredByPartOfTheClassPath() throws ConfigurationException {
        Plan part = plan(ProbeMode.SERVICES).within(List.of("t:second:1", "t:unknown:1"));

        assertThat(part.initializers())
                .containsExactly(
                        Initializer.provider("t:second:1", "t.Another", "t.Shared"),
                        Initializer.provider("t:second:1", "t.Service", "t.Shared"),
                        Initializer.provider("t:second:1", "t.Service", "t.Two"));
        assertThat(part.artifacts()).extracting(Plan.Artifact::id).containsExactly("t:second:1");
    }

    @Test
    void runsEachProviderOfAPartOnce() throws ConfigurationException {
        Plan plan = plan(ProbeMode.CLASSES);

        assertThat(plan.within(List.of("t:first:1", "t:second:1")).initializers())
                .isEqualTo(plan.initializers());
    }

    @Test
    void runsTheClassesOfAnArtifactAfterItsProviders() throws ConfigurationException {
        Plan plan = plan(ProbeMode.CLASSES);

        assertThat(plan.initializers())
                .containsExactly(
                        Initializer.provider("t:first:1", "t.Service", "t.One"),
                        Initializer.provider("t:first:1", "t.Service", "t.Shared"),
                        Initializer.provider("t:first:1", "t.Service", "t.Shared2"),
                        Initializer.type("t:first:1", "t.One"),
                        Initializer.type("t:first:1", "t.Twice"),
                        Initializer.provider("t:second:1", "t.Another", "t.Shared"),
                        Initializer.provider("t:second:1", "t.Service", "t.Two"),
                        Initializer.type("t:second:1", "t.Shared"),
                        Initializer.type("t:second:1", "t.Two"),
                        Initializer.type("t:second:1", "t.Two$Nested"));
    }

    @Test
    void attributesASharedProviderToTheFirstSelectedArtifact() throws ConfigurationException {
        Plan plan = plan(classPath, ArtifactSelection.of(null, List.of("t:first")), ProbeMode.SERVICES, List.of());

        assertThat(plan.initializers())
                .contains(Initializer.provider("t:second:1", "t.Service", "t.Shared"))
                .allMatch(initializer -> initializer.artifact().equals("t:second:1"));
        assertThat(plan.artifacts()).extracting(Plan.Artifact::excluded).containsExactly(true, false);
    }

    @Test
    void reportsBrokenArtifactsAndRunsTheRest() throws Exception {
        Path broken = Files.writeString(directory.resolve("broken.jar"), "no jar");
        ClassPath withBroken = new ClassPath(
                "t:app:1",
                List.of(entry("t:broken:1", broken), classPath.entries().get(1)));

        Plan plan = plan(withBroken, ArtifactSelection.of(null, null), ProbeMode.SERVICES, null);

        assertThat(plan.initializers()).hasSize(3);
        assertThat(plan.artifacts()).extracting(Plan.Artifact::readable).containsExactly(false, true);
        assertThat(plan.artifacts())
                .allSatisfy(artifact -> assertThat(artifact.problems()).hasSize(1));
    }

    @Test
    void reportsSourcesWithoutClassesWithThePhaseThatCompilesThem() throws Exception {
        Path missing = directory.resolve("classes");
        ClassPath uncompiled = new ClassPath(
                "t:app:1",
                List.of(entry("t:app:1", missing), classPath.entries().get(1)),
                Map.of("t:app:1", "process-classes"));

        Plan plan = plan(uncompiled, ArtifactSelection.of(null, null), ProbeMode.SERVICES, null);

        assertThat(plan.initializers()).hasSize(3);
        assertThat(plan.artifacts())
                .first()
                .isEqualTo(
                        new Plan.Artifact(
                                "t:app:1",
                                false,
                                false,
                                List.of(
                                        "it has sources but no classes; run mvn process-classes persistent-tasks:check to compile them first")));
    }

    @Test
    void runsProvidersOfAModuleDescriptorAsInAModule() throws Exception {
        Path jar = new TestJar()
                .compiled(
                        directory,
                        "",
                        "module-info.java",
                        "module m { provides Runnable with p.A; }",
                        "p/A.java",
                        "package p; public class A { private A() {} public static Runnable provider() { return null; } }")
                .jar(directory.resolve("module.jar"));
        ClassPath module = new ClassPath("t:app:1", List.of(entry("t:module:1", jar)));

        assertThat(plan(module, ArtifactSelection.of(null, null), ProbeMode.SERVICES, null)
                        .initializers())
                .containsExactly(Initializer.moduleProvider("t:module:1", "java.lang.Runnable", "p.A"));
    }

    @Test
    void doesNotReadExcludedArtifacts() throws Exception {
        Path broken = Files.writeString(directory.resolve("broken.jar"), "no jar");
        ClassPath onlyBroken = new ClassPath("t:app:1", List.of(entry("t:broken:1", broken)));

        Plan plan = plan(onlyBroken, ArtifactSelection.of(null, List.of("*")), ProbeMode.SERVICES, null);

        assertThat(plan.artifacts()).containsExactly(new Plan.Artifact("t:broken:1", true, true, List.of()));
    }

    @Test
    void initializesTheUsersClassesLast() throws ConfigurationException {
        Plan plan = plan(ProbeMode.SERVICES, "t.Two$Nested", "t.Twice", "t.Twice", "java.util.Timer");

        assertThat(plan.initializers().subList(5, plan.initializers().size()))
                .containsExactly(
                        Initializer.type("t:second:1", "t.Two$Nested"),
                        Initializer.type("t:first:1", "t.Twice"),
                        Initializer.type("t:app:1", "java.util.Timer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t.Missing", "t.Two.Nested", "t/Two", "[Lt.Two;", "[I", "java/util/Timer", "int"})
    void refusesToInitializeAnInvalidClassName(String name) {
        assertThatThrownBy(() -> plan(ProbeMode.SERVICES, name))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("persistent-tasks.initialize", "'" + name + "'", "t:app:1");
    }

    private static Plan plan(ClassPath classPath, ArtifactSelection selection, ProbeMode probe, List<String> initialize)
            throws ConfigurationException {
        try (OpenClassPath open = new OpenClassPath(classPath, 17)) {
            return Plan.of(open, selection, probe, initialize);
        }
    }

    private Plan plan(ProbeMode probe, String... initialize) throws ConfigurationException {
        return plan(classPath, ArtifactSelection.of(null, null), probe, List.of(initialize));
    }
}
