package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
        forks = forks(2);
    }

    private static Forks forks(int processors) {
        return new Forks(ForkLimit.ofItsOwn(), 1, new Silent(), processors);
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
    void whatIsToldFirstRunsWhileTheRestIsStillToCome() throws Exception {
        Initializer first = Initializer.type("g:a:1", Witness.class.getName());

        Observation seen = planThatBeginsAhead(first);

        assertThat(seen.attempts()).extracting(Attempt::outcome).containsOnly(Attempt.Outcome.LOADED);
        assertThat(seen.attempts()).extracting(Attempt::initializer).containsExactly(first, PLAN.get(0));
        assertThat(logs()).containsExactly("fork-1.log");
    }

    @Test
    void withProcessorsToSpareTheJvmIsNotWaitedFor() throws Exception {
        assertThat(whatIsToldAtOnceRuns(forks(3))).containsExactly("fork-1.log");
    }

    @Test
    void aLaterJvmIsNotWaitedFor() throws Exception {
        forks.observe(settings(List.of(directory)), PLAN);

        assertThat(whatIsToldAtOnceRuns(forks)).containsExactly("fork-1.log", "fork-2.log");
    }

    /** Tells a JVM that can hardly have booted some of a plan, asserts that it runs all of it, and returns the logs. */
    private List<String> whatIsToldAtOnceRuns(Forks own) throws Exception {
        ForkSettings settings = settings(List.of(directory));
        List<Initializer> three = List.of(
                Initializer.type("g:a:1", "java.util.Random"),
                Initializer.type("g:a:1", "java.util.Scanner"),
                PLAN.get(0));

        Observation seen;
        try (HeadStart ahead = own.ahead(settings)) {
            ahead.tell(three.subList(0, 1));
            ahead.tell(three.subList(1, 2));
            seen = own.observe(settings, three);
        }

        assertThat(seen.attempts()).extracting(Attempt::outcome).containsOnly(Attempt.Outcome.LOADED);
        assertThat(seen.attempts()).extracting(Attempt::initializer).isEqualTo(three);
        return logs();
    }

    @Test
    void whatTheCodeUnderTestTakesFromItIsToldAgainToAnotherOne() throws Exception {
        Observation seen = planThatBeginsAhead(Initializer.type("g:a:1", ClosesTheInput.class.getName()));

        assertThat(seen.attempts()).extracting(Attempt::outcome).containsOnly(Attempt.Outcome.LOADED);
        assertThat(seen.byItself()).isTrue();
        assertThat(logs()).containsExactly("fork-1.log", "fork-2.log");
    }

    @Test
    void codeThatLooksAroundDoesNotComeUponTheEvents() throws Exception {
        Initializer curious = Initializer.type("g:a:1", LooksAround.class.getName());

        planThatBeginsAhead(curious);
        assertThat(directory.resolve("witness"))
                .content()
                .as("ahead")
                .contains("probe.jar")
                .doesNotContain("events");

        Files.delete(directory.resolve("witness"));
        forks.observe(settings(List.of(testClasses()), witness()), List.of(curious));
        assertThat(directory.resolve("witness"))
                .content()
                .as("told all at once")
                .contains("probe.jar")
                .doesNotContain("events");
    }

    private Map<String, String> witness() {
        return Map.of("witness", directory.resolve("witness").toString());
    }

    /** Runs a plan whose rest becomes known when the first, a witness, has run. */
    private Observation planThatBeginsAhead(Initializer first) throws Exception {
        ForkSettings settings = settings(List.of(testClasses()), witness());
        try (HeadStart ahead = forks.ahead(settings)) {
            ahead.tell(List.of(first));
            await(directory.resolve("witness"));
            return forks.observe(settings, List.of(first, PLAN.get(0)));
        }
    }

    @Test
    void aPlanThatBeginsOtherwiseRunsInAnotherOne() throws Exception {
        ForkSettings settings = settings(List.of(directory));

        Observation seen;
        try (HeadStart ahead = forks.ahead(settings)) {
            ahead.tell(List.of(Initializer.type("g:a:1", "java.util.Random")));
            seen = forks.observe(settings, PLAN);
        }

        assertThat(seen.attempts()).extracting(Attempt::initializer).isEqualTo(PLAN);
        assertThat(logs()).containsExactly("fork-1.log", "fork-2.log");
    }

    /** Leaves a file. */
    static final class Witness {
        static {
            leave();
        }

        static void leave() {
            try {
                Files.createFile(Path.of(System.getProperty("witness")));
            } catch (FileAlreadyExistsException seenBefore) {
                System.out.println(seenBefore);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Writes down what is in its working directory. */
    static final class LooksAround {
        static {
            try {
                Path found = Files.createTempFile("found", null);
                Files.writeString(
                        found, List.of(new File("").getAbsoluteFile().list()).toString());
                Files.move(found, Path.of(System.getProperty("witness")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Closes the stream that the plan comes through. */
    static final class ClosesTheInput {
        static {
            try {
                new FileInputStream(FileDescriptor.in).close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Witness.leave();
        }
    }

    private static void await(Path file) throws Exception {
        try (WatchService watch = file.getFileSystem().newWatchService()) {
            file.getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(file)) {
                WatchKey key = watch.poll(30, TimeUnit.SECONDS);
                assertThat(key).as("%s is there in time", file).isNotNull();
                key.reset();
            }
        }
    }

    private static Path testClasses() throws Exception {
        return Path.of(HeadStartTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
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
        return settings(classPath, Map.of());
    }

    private ForkSettings settings(List<Path> classPath, Map<String, String> properties) {
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
                properties,
                directory);
    }
}
