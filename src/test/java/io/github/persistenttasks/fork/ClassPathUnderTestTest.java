package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.config.Exercise;
import io.github.persistenttasks.exercise.CompiledExercises;
import io.github.persistenttasks.jvm.JvmInstallation;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.launch.ForkTimes;
import io.github.persistenttasks.launch.LaunchPaths;
import io.github.persistenttasks.launch.UserSettings;
import io.github.persistenttasks.observation.Observation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class path that the code under test sees contains nothing of the plugin but the main class of an exercise. */
class ClassPathUnderTestTest {

    @TempDir
    private Path directory;

    @Test
    void containsTheUsersEntriesInTheirOrder() throws Exception {
        Path first = Files.createDirectory(directory.resolve("first"));
        Path second = Files.createDirectory(directory.resolve("second"));

        assertThat(valueOf("System.getProperty(\"java.class.path\")", first, second))
                .isEqualTo(String.join(
                        File.pathSeparator,
                        first.toString(),
                        second.toString(),
                        directory.resolve("classes").toString()));
    }

    @Test
    void containsNoPathingJarAndNoDirectoryOfTheProbe() throws Exception {
        assertThat(valueOf(
                        "Collections.list(ClassLoader.getSystemResources(\"META-INF/MANIFEST.MF\"))"
                                + " + \" \" + ClassLoader.getSystemResource(\"io/github/persistenttasks/protocol\")"
                                + " + \" \" + ClassLoader.getSystemResource(\"META-INF\")",
                        directory))
                .isEqualTo("[] null null");
    }

    /** Returns the value of an expression in the forked JVM. */
    private String valueOf(String expression, Path... classPath) throws Exception {
        Exercise exercise = new Exercise("says", "throw new Exception(\"\" + (" + expression + "));", "x");
        ForkSettings settings = new ForkSettings(
                JvmInstallation.at(Path.of(System.getProperty("java.home"))).orElseThrow(),
                LaunchPaths.ofClassPath(List.of(classPath)),
                new ForkTimes(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO),
                UserSettings.NONE,
                Files.createDirectories(directory.resolve("forks")));
        try (CompiledExercises compiled = CompiledExercises.compile(
                List.of(exercise),
                "g:a:1",
                new ClassPath("g:a:1", List.of()),
                settings.jvm().feature(),
                directory.resolve("classes"))) {
            ForkPool forks = new ForkPool(ForkLimit.ofItsOwn(), 1, new ForkListener() {});
            try (ForkedJvm first = forks.start(settings)) {
                Observation seen = forks.observe(
                        first, List.of(), compiled.initializers(), settings.withExercises(compiled.directory()));
                return seen.attempts()
                        .get(0)
                        .failure()
                        .orElseThrow()
                        .error()
                        .replaceFirst("^java.lang.Exception: ", "");
            }
        }
    }
}
