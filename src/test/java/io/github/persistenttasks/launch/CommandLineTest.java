package io.github.persistenttasks.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static final Path SCRATCH = Path.of("scratch");

    @Test
    void theClassPathContainsOnlyTheUsersEntriesAndNotTheProbe() {
        List<String> arguments = arguments(settings("17.0.15", List.of(), Map.of()));

        assertThat(arguments)
                .contains("-Xbootclasspath/a:probe.jar")
                .containsSubsequence("-cp", String.join(File.pathSeparator, "a.jar", "b c.jar"))
                .endsWith("io.github.persistenttasks.probe.Probe");
    }

    @Test
    void windowsPathsAreJoinedUnchangedWithSemicolons() {
        Jvm jvm = new Jvm(Path.of("java"), Path.of("home"), "17.0.15", Optional.empty());
        ForkSettings settings = settings(
                jvm, List.of(Path.of("C:\\a b\\lib.jar"), Path.of("\\\\server\\share\\lib.jar")), List.of(), Map.of());

        CommandLine commandLine = CommandLine.of(settings, LaunchPlatform.windows(StandardCharsets.UTF_8));

        assertThat(arguments(commandLine)).containsSubsequence("-cp", "C:\\a b\\lib.jar;\\\\server\\share\\lib.jar");
    }

    @Test
    void javaHomeIsThatOfTheForkedJvmUnlessTheUserSetsIt() {
        assertThat(CommandLine.of(settings("17.0.15", List.of(), Map.of())).environment())
                .containsEntry("JAVA_HOME", "home");
        assertThat(CommandLine.of(settings("17.0.15", List.of(), Map.of("JAVA_HOME", "other")))
                        .environment())
                .containsEntry("JAVA_HOME", "other");
    }

    @Test
    void nothingIsOpenedToTheCodeUnderTest() {
        assertThat(arguments(settings("9.0.4", List.of(), Map.of())))
                .noneMatch(argument -> argument.contains("ALL-UNNAMED"));
    }

    @Test
    void java8GetsNoOptionThatItRefuses() {
        assertThat(arguments(settings("1.8.0_402", List.of(), Map.of())))
                .noneMatch(argument -> argument.startsWith("--") || argument.contains("CreateCoredumpOnCrash"));
    }

    @Test
    void theCollectorIsTheJvmsOwn() {
        assertThat(arguments(settings("17.0.15", List.of(), Map.of())))
                .noneMatch(argument -> argument.matches("-XX:[+]Use\\w+GC"));
    }

    @Test
    void hugePagesAreUsedIfTheSystemHasThemUnlessTheUserSetsAPageOption() {
        ForkSettings byDefault = settings("17.0.15", List.of(), Map.of());
        ForkSettings other = settings("17.0.15", List.of("-XX:+UseLargePages"), Map.of());

        assertThat(argumentsOnLinux(byDefault, true)).contains("-XX:+UseTransparentHugePages");
        assertThat(argumentsOnLinux(byDefault, false)).doesNotContain("-XX:+UseTransparentHugePages");
        assertThat(argumentsOnLinux(other, true)).doesNotContain("-XX:+UseTransparentHugePages");
    }

    private static List<String> argumentsOnLinux(ForkSettings settings, boolean hugePages) {
        return arguments(CommandLine.of(settings, LaunchPlatform.unix(StandardCharsets.UTF_8, hugePages)));
    }

    @Test
    void percentSignsInThePathOfTheCrashLogAreEscaped() {
        ForkSettings settings = settings("17.0.15", List.of(), Map.of());

        assertThat(arguments(settings)).contains("-XX:ErrorFile=" + Path.of("100%%p", "hs_err_fork-1.log"));
    }

    @Test
    void whatFollowsTheProbesOptionsIsWhatTheUserWouldWrite() {
        CommandLine commandLine = CommandLine.of(settings("17.0.15", List.of(), Map.of())
                .with(new Program(Optional.empty(), "com.acme.Cli", List.of("report", "--all"))));
        List<String> arguments = commandLine.arguments(1, Path.of("t"), Path.of("scratch"), "a.jar");

        assertThat(arguments.subList(arguments.size() - commandLine.countOfProgram(), arguments.size()))
                .containsExactly("-cp", "a.jar", "com.acme.Cli", "report", "--all");
    }

    @Test
    void testClassesAreAddedToTheModuleWhichCanThenAccessTheTestFramework() {
        LaunchPaths paths = new LaunchPaths(
                List.of(Path.of("tests"), Path.of("junit.jar")),
                List.of(Path.of("classes")),
                List.of("ALL-MODULE-PATH"),
                List.of("acme.app/acme.app"),
                Optional.of(new LaunchPaths.Patch("acme.app", Path.of("tests"))));
        ForkSettings plain = settings("17.0.15", List.of(), Map.of());
        ForkSettings settings = new ForkSettings(plain.jvm(), paths, plain.times(), plain.user(), plain.directory());

        assertThat(arguments(settings))
                .containsSequence("--module-path", "classes", "--add-modules", "ALL-MODULE-PATH")
                .containsSequence("--add-opens", "acme.app/acme.app=ALL-UNNAMED")
                .containsSequence("--patch-module", "acme.app=tests")
                .containsSequence("--add-reads", "acme.app=ALL-UNNAMED");
    }

    @Test
    void theUsersArgumentsComeAfterThePluginsOwn() {
        List<String> arguments = arguments(settings("17.0.15", List.of("-Xshare:off"), Map.of()));

        assertThat(arguments.indexOf("-Xshare:off")).isGreaterThan(arguments.indexOf("-Xshare:auto"));
    }

    private static List<String> arguments(ForkSettings settings) {
        return arguments(CommandLine.of(settings));
    }

    private static List<String> arguments(CommandLine commandLine) {
        return commandLine.arguments(1, SCRATCH, commandLine.joinedClassPath());
    }

    private static ForkSettings settings(String version, List<String> arguments, Map<String, String> environment) {
        Jvm jvm = new Jvm(Path.of("java"), Path.of("home"), version, Optional.empty());
        return settings(jvm, List.of(Path.of("a.jar"), Path.of("b c.jar")), arguments, environment);
    }

    private static ForkSettings settings(
            Jvm jvm, List<Path> classPath, List<String> arguments, Map<String, String> environment) {
        return new ForkSettings(
                jvm,
                LaunchPaths.ofClassPath(classPath),
                new ForkTimes(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(2)),
                new UserSettings(arguments, environment, Map.of()),
                Path.of("100%p"));
    }
}
