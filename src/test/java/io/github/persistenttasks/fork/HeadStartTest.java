package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadStartTest {

    private static final List<Initializer> PLAN = List.of(Initializer.type("g:a:1", "java.util.Timer"));

    @TempDir
    private Path directory;

    private Forks forks;

    @BeforeEach
    void allowOneJvm() {
        forks = new Forks(ForkLimit.ofItsOwn(), 1, new Silent());
    }

    @Test
    void thePlanRunsInTheJvmThatWasStartedForIt() throws Exception {
        ForkSettings settings = settings(List.of(directory));

        Observation seen;
        try (HeadStart ahead = forks.ahead(settings)) {
            seen = forks.observe(settings, PLAN);
        }

        assertThat(seen.attempts()).extracting(Attempt::outcome).containsExactly(Attempt.Outcome.LOADED);
        assertThat(seen.byItself()).isTrue();
        assertThat(logs()).containsExactly("fork-1.log");
    }

    @Test
    void aPlanWithOtherSettingsTakesThePlaceOfTheJvmThatWasStarted() throws Exception {
        Observation seen;
        try (HeadStart ahead = forks.ahead(settings(List.of(directory)))) {
            seen = forks.observe(settings(List.of()), PLAN);
        }

        assertThat(seen.byItself()).isTrue();
        assertThat(logs()).containsExactly("fork-1.log", "fork-2.log");
    }

    @Test
    void aJvmThatNoPlanCameForLeavesItsPlaceAndNoFiles() throws Exception {
        forks.ahead(settings(List.of())).close();

        assertThat(directory.resolve("fork-1")).doesNotExist();
        assertThat(forks.observe(settings(List.of()), PLAN).byItself())
                .as("its place is free")
                .isTrue();
    }

    @Test
    void onlyTheFirstPlanTakesIt() throws Exception {
        ForkSettings settings = settings(List.of());

        try (HeadStart ahead = forks.ahead(settings)) {
            forks.observe(settings, PLAN);
            forks.observe(settings, PLAN);
        }

        assertThat(logs()).containsExactly("fork-1.log", "fork-2.log");
    }

    private List<String> logs() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private ForkSettings settings(List<Path> classPath) {
        return new ForkSettings(
                Installation.at(Path.of(System.getProperty("java.home"))).orElseThrow(),
                classPath,
                List.of(),
                List.of(),
                List.of(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ZERO,
                List.of(),
                Map.of(),
                Map.of(),
                directory);
    }
}
