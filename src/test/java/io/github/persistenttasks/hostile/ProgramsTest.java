package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.persistenttasks.fork.ForkLimit;
import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.fork.ForkPool;
import io.github.persistenttasks.fork.MainClassException;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.launch.ForkTimes;
import io.github.persistenttasks.launch.LaunchPaths;
import io.github.persistenttasks.launch.Program;
import io.github.persistenttasks.launch.UserSettings;
import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.plan.Initializer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs run in forks as {@code java} would run them. */
@OnEachJdk
class ProgramsTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    private Duration tmax = Duration.ofMillis(700);
    private Duration initializerTimeout = Duration.ofSeconds(60);

    @Test
    void seesWhatAPlainJavaShows() throws Exception {
        Path here = Files.createDirectories(directory.resolve("working directory"));
        Path file = directory.resolve("facts");
        String[] arguments = {file.toString(), "two words", "@file", "\"quoted\"", ""};
        List<String> command = new ArrayList<>(
                List.of(jvm.executable().toString(), "-cp", classes().toString(), Programs.Reports.class.getName()));
        command.addAll(List.of(arguments));
        Process plain = new ProcessBuilder(command)
                .directory(here.toFile())
                .inheritIO()
                .redirectInput(Files.createFile(directory.resolve("empty")).toFile())
                .start();
        assertThat(plain.waitFor()).isZero();
        List<String> facts = Files.readAllLines(file);

        run(Programs.Reports.class, here, arguments);

        assertThat(facts).hasSizeGreaterThan(10).anyMatch(fact -> fact.contains("Reports.main(Programs.java:"));
        assertThat(Files.readAllLines(file)).isEqualTo(facts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"options", "arguments of the process"})
    void startsItselfAgainWithWhatItFindsInItsJvm(String source) throws Exception {
        assumeTrue(jvm.feature() > 8 || source.equals("options"), "Java 8 does not know the arguments of the process");

        Observation seen = run(Programs.StartsItselfAgain.class, source);

        assertThat(seen.execution().status()).isEqualTo(OptionalInt.of(7));
        assertThat(seen.processes()).isEmpty();
    }

    @Test
    void aMainOfAnInstanceRunsWhereTheLauncherSupportsIt() throws Exception {
        if (jvm.feature() >= 25) {
            assertThat(means(run(Programs.OfAnInstance.class))).containsKeys("of an instance");
        } else {
            assertThatThrownBy(() -> run(Programs.OfAnInstance.class)).isInstanceOf(MainClassException.class);
        }
    }

    @Test
    void aProgramThatReturnsIsLoadedAndHasTheStatusZero() throws Exception {
        Observation seen = run(Programs.Returns.class);

        assertThat(attempt(seen).outcome()).isEqualTo(Attempt.Outcome.LOADED);
        assertThat(seen.execution().byItself()).isTrue();
        assertThat(seen.execution().status()).isEqualTo(OptionalInt.of(0));
        assertThat(threads(seen)).isEmpty();
    }

    @Test
    void forEachThreadThatIsLeftItIsNotedWhetherTheProgramsOwnHooksEndIt() throws Exception {
        Observation seen = run(Programs.Leaks.class);

        assertThat(seen.execution().byItself()).isFalse();
        assertThat(means(seen)).isEqualTo(Map.of("stays", StopTrial.Means.NOTHING, "stops", StopTrial.Means.SHUTDOWN));
        assertThat(seen.hooks()).extracting(hook -> hook.result().outcome()).containsExactly(Hook.Outcome.FINISHED);
        assertThat(seen.execution().stop().orElseThrow().onSignal()).isTrue();
        assertThat(seen.execution().stop().orElseThrow().hooks()).isPresent();
        assertThat(seen.deaths()).isEmpty();
        assertThat(threads(seen).get(0).initializer()).contains(program(Programs.Leaks.class));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "sleep is a program of Unix")
    void soItIsForEachChildProcess() throws Exception {
        Observation seen = run(Programs.StartsProcesses.class);

        assertThat(seen.processes())
                .extracting(process -> process.commandLine().orElseThrow().replaceAll("[^ ]*/", ""))
                .containsExactlyInAnyOrder("sleep 1001", "sleep 1002");
        assertThat(seen.processes())
                .filteredOn(process -> process.stopTrial().isPresent())
                .singleElement()
                .satisfies(process -> {
                    assertThat(process.commandLine().orElseThrow()).endsWith("sleep 1001");
                    assertThat(process.stopTrial().orElseThrow().means()).isEqualTo(StopTrial.Means.SHUTDOWN);
                });
    }

    @Test
    void mainMayBeInherited() throws Exception {
        assertThat(means(run(Programs.Inherits.class))).containsKeys("stays", "stops");
    }

    @Test
    void anExitOfTheProgramIsItsEnd() throws Exception {
        Observation seen = run(Programs.Exits.class, "3");

        assertThat(attempt(seen).outcome()).isEqualTo(Attempt.Outcome.EXITED);
        assertThat(seen.execution().byItself()).isTrue();
        assertThat(seen.execution().status()).isEqualTo(OptionalInt.of(3));
        assertThat(threads(seen)).extracting(thread -> thread.end().cutOff()).containsExactly(true);
        assertThat(seen.deaths()).isEmpty();
    }

    @Test
    void soIsAnExitOfAThreadThatItStarted() throws Exception {
        // A code that a shell would take for a signal.
        Observation seen = run(Programs.Exits.class, "200", "on another thread");

        assertThat(seen.execution().status()).isEqualTo(OptionalInt.of(200));
        assertThat(threads(seen)).extracting(thread -> thread.end().cutOff()).containsOnly(true);
        assertThat(seen.deaths()).isEmpty();
    }

    @Test
    void soIsAnExitAfterMainHasReturned() throws Exception {
        Observation seen = run(Programs.ExitsLater.class);

        assertThat(attempt(seen).outcome()).isEqualTo(Attempt.Outcome.LOADED);
        assertThat(seen.execution().status()).isEqualTo(OptionalInt.of(5));
        assertThat(seen.deaths()).isEmpty();
    }

    @Test
    void anExceptionOfMainIsReportedWithItsPlace() throws Exception {
        Observation seen = run(Programs.Throws.class);

        assertThat(attempt(seen).outcome()).isEqualTo(Attempt.Outcome.FAILED);
        assertThat(attempt(seen).failure().orElseThrow().error()).isEqualTo("java.lang.IllegalStateException: no");
        assertThat(attempt(seen).failure().orElseThrow().stack().get(0).toString())
                .contains("Programs$Throws.main(Programs.java:");
        assertThat(seen.execution().status()).isEqualTo(OptionalInt.of(1));
        assertThat(seen.uncaught()).isEmpty();
    }

    @Test
    void anExceptionThatTheProgramHandlesIsItsOwnBusiness() throws Exception {
        Observation seen = run(Programs.HandlesItsException.class);

        assertThat(attempt(seen).failure()).isEmpty();
        assertThat(seen.execution().status()).isEqualTo(OptionalInt.of(0));
        assertThat(seen.deaths()).isEmpty();
    }

    @Test
    void aProgramThatServesOnItsMainThreadIsBlockedAndIsAskedToEndAllTheSame() throws Exception {
        initializerTimeout = Duration.ofSeconds(3);

        Observation seen = run(Programs.Serves.class);

        assertThat(attempt(seen).outcome()).isEqualTo(Attempt.Outcome.BLOCKED);
        assertThat(seen.deaths()).extracting(Death::kind).containsExactly(Death.Kind.BLOCKED);
        assertThat(means(seen)).isEqualTo(Map.of("worker", StopTrial.Means.SHUTDOWN));
        assertThat(seen.execution().stop().orElseThrow().hooks()).isPresent();
    }

    @Test
    void aProgramWhoseHookHangsDoesNotEnd() throws Exception {
        Observation seen = run(Programs.HangsAtTheEnd.class);

        assertThat(seen.hooks()).extracting(hook -> hook.result().outcome()).containsExactly(Hook.Outcome.RUNNING);
        assertThat(seen.execution().stop().orElseThrow().hooks()).isEmpty();
        assertThat(means(seen)).isEqualTo(Map.of("worker", StopTrial.Means.NOTHING));
    }

    @Test
    void aProgramThatIgnoresTheSignalIsNotedAndItsShutdownIsBegunAllTheSame() throws Exception {
        Observation seen = run(Programs.HandlesTheSignal.class);

        assertThat(seen.execution().stop().orElseThrow().onSignal()).isFalse();
        assertThat(seen.execution().stop().orElseThrow().hooks()).isPresent();
        assertThat(seen.hooks()).extracting(hook -> hook.result().outcome()).containsExactly(Hook.Outcome.FINISHED);
        assertThat(means(seen)).isEqualTo(Map.of("worker", StopTrial.Means.NOTHING));
        assertThat(seen.deaths()).isEmpty();
    }

    @Test
    void aProgramMayHandleTheSignalForAsLongAsTheShutdownMayTake() throws Exception {
        tmax = Duration.ofSeconds(20);

        Observation seen = run(Programs.HandlesTheSignal.class, "5500");

        assertThat(seen.execution().stop().orElseThrow().onSignal()).isTrue();
        assertThat(seen.deaths()).isEmpty();
    }

    @Test
    void aClassWithoutMainIsRefusedWithTheReasonOfTheLauncher() {
        assertThatThrownBy(() -> run(Programs.NoMain.class))
                .isInstanceOf(MainClassException.class)
                .hasMessageContaining("cannot run '" + Programs.NoMain.class.getName() + "': ");
    }

    private Observation run(Class<?> program) throws Exception {
        return run(program, directory);
    }

    private Observation run(Class<?> program, String... arguments) throws Exception {
        return run(program, directory, arguments);
    }

    private Observation run(Class<?> program, Path workingDirectory, String... arguments) throws Exception {
        ForkSettings settings = new ForkSettings(
                        jvm,
                        LaunchPaths.ofClassPath(List.of(classes())),
                        new ForkTimes(tmax, initializerTimeout, Duration.ofMillis(500)),
                        UserSettings.NONE,
                        Files.createDirectories(directory.resolve("forks")))
                .in(workingDirectory)
                .with(new Program(Optional.empty(), program.getName(), List.of(arguments)));
        return new ForkPool(ForkLimit.ofItsOwn(), 1, new ForkListener() {})
                .observe(settings, List.of(program(program)));
    }

    private static Initializer program(Class<?> program) {
        return Initializer.main("g:a:1", program.getName());
    }

    private Path classes() throws Exception {
        return FixtureJar.write(Files.createDirectories(directory.resolve("jars")), Programs.Returns.class);
    }

    private static Attempt attempt(Observation seen) {
        assertThat(seen.attempts()).hasSize(1);
        return seen.attempts().get(0);
    }

    /** Returns the threads of the program, without those of the JVM, which the verdict leaves out. */
    private static List<LiveThread> threads(Observation seen) {
        return seen.threads().stream()
                .filter(thread -> thread.origin().stream()
                        .anyMatch(origin -> !origin.startedAt().isEmpty()))
                .toList();
    }

    private static Map<String, StopTrial.Means> means(Observation seen) {
        return threads(seen).stream()
                .collect(java.util.stream.Collectors.toMap(
                        thread -> thread.identity().name(),
                        thread -> thread.end().stopTrial().orElseThrow().means()));
    }
}
