package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.jvm.JvmInstallation;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.launch.ForkTimes;
import io.github.persistenttasks.launch.LaunchPaths;
import io.github.persistenttasks.launch.UserSettings;
import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.protocol.ExitCodes;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ForkPoolTest {

    private static final List<Initializer> PLAN = List.of(Initializer.type("g:a:1", "java.util.Timer"));

    @TempDir
    private Path directory;

    private final ForkPool forks = new ForkPool(ForkLimit.ofItsOwn(), 1, new ForkListener() {});

    @Test
    void aPlanRunsInTheJvmThatBootedWhileThePlanWasMade() throws Exception {
        Observation seen;
        try (ForkedJvm booting = forks.start(settings(Map.of()))) {
            seen = forks.observe(booting, PLAN);
        }

        assertThat(seen.attempts()).extracting(Attempt::outcome).containsExactly(Attempt.Outcome.LOADED);
        assertThat(seen.execution().byItself()).isTrue();
        assertThat(logs()).containsExactly("fork-1.log");
    }

    @Test
    void closingAJvmWithoutAPlanFreesItsPermitAndDeletesItsFiles() throws Exception {
        forks.start(settings(Map.of())).close();

        assertThat(directory.resolve("fork-1")).doesNotExist();
        assertThat(forks.observe(settings(Map.of()), PLAN).execution().byItself())
                .isTrue();
    }

    @Test
    void closingTwiceFreesOnlyOnePermit() throws Exception {
        ForkLimit limit = ForkLimit.ofItsOwn();
        ForkedJvm first = new ForkPool(limit, 1, new ForkListener() {}).start(settings(Map.of()));
        first.close();
        first.close();

        limit.acquire(1);
        CountDownLatch second = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                limit.acquire(1);
                second.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING && second.getCount() > 0) {
            Thread.onSpinWait();
        }
        assertThat(second.getCount()).isOne();
        waiting.interrupt();
        waiting.join();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files in use cannot be deleted")
    void codeUnderTestFindsAnEmptyWorkingDirectory() throws Exception {
        Path found = directory.resolve("found");

        forks.observe(
                settings(Map.of("found", found.toString())),
                List.of(Initializer.type("g:a:1", LooksAround.class.getName())));

        assertThat(found).hasContent("[]");
    }

    @Test
    void closingTheStandardInputDoesNotChangeTheVerdict() throws Exception {
        Observation seen = forks.observe(
                settings(Map.of()), List.of(Initializer.type("g:a:1", ClosesTheInput.class.getName()), PLAN.get(0)));

        assertThat(seen.attempts()).extracting(Attempt::outcome).containsOnly(Attempt.Outcome.LOADED);
        assertThat(seen.execution().byItself()).isTrue();
        assertThat(logs()).containsExactly("fork-1.log");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files in use cannot be deleted")
    void aForkThatCannotWriteIsAnErrorOfTheProbe() throws Exception {
        ForkSettings settings = settings(Map.of());

        assertThatThrownBy(() -> forks.observe(
                        settings, List.of(Initializer.type("g:a:1", LeavesNoPlaceToWrite.class.getName()))))
                .isInstanceOf(ForkException.class)
                .hasMessageContaining("The forked JVM cannot write to " + directory);
    }

    /** Deletes its working directory, and ends the JVM as the probe does if it cannot write. */
    static final class LeavesNoPlaceToWrite {
        static {
            File here = new File("").getAbsoluteFile();
            for (File file : here.listFiles()) {
                file.delete();
            }
            here.delete();
            Runtime.getRuntime().halt(ExitCodes.CANNOT_WRITE);
        }
    }

    /** Lists the files in its working directory. */
    static final class LooksAround {
        static {
            try {
                Files.writeString(
                        Path.of(System.getProperty("found")),
                        List.of(new File("").getAbsoluteFile().list()).toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Closes the stream by which the probe notices the end of the plugin. */
    static final class ClosesTheInput {
        static {
            try {
                new FileInputStream(FileDescriptor.in).close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> logs() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private ForkSettings settings(Map<String, String> properties) throws Exception {
        Path testClasses = Path.of(ForkPoolTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new ForkSettings(
                JvmInstallation.at(Path.of(System.getProperty("java.home"))).orElseThrow(),
                LaunchPaths.ofClassPath(List.of(testClasses)),
                new ForkTimes(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO),
                new UserSettings(List.of(), Map.of(), properties),
                directory);
    }
}
