package io.github.persistenttasks.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.jvm.Jvm;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LaunchCommandTest {

    private static final LaunchPlatform UNIX = LaunchPlatform.unix(StandardCharsets.UTF_8, false);
    private static final LaunchPlatform WINDOWS = LaunchPlatform.windows(StandardCharsets.UTF_8);

    @TempDir
    Path scratch;

    @Test
    void java9ReadsAllArgumentsFromAFile() throws Exception {
        List<String> command = launch("9.0.4", UNIX, List.of("a.jar", "b c.jar"));

        assertThat(command).containsExactly("java", "@arguments");
        assertThat(arguments()).contains("\"a.jar:b c.jar\"");
    }

    @Test
    void java8GetsTheClassPathItselfAndNoOptionThatItRefuses() throws Exception {
        List<String> command = launch("1.8.0_402", UNIX, List.of("a.jar", "b c.jar"));

        assertThat(command)
                .containsSubsequence("-cp", "a.jar:b c.jar", "io.github.persistenttasks.probe.Probe")
                .noneMatch(argument -> argument.startsWith("@")
                        || argument.startsWith("--")
                        || argument.contains("CreateCoredumpOnCrash"));
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void aProgramFindsItsOwnArgumentsInThoseOfTheProcessIfTheyAreNotTooLong() throws Exception {
        ForkSettings settings = settings("17.0.15", List.of("a.jar"), "-Xmx64m");

        assertThat(launch(settings.with(program("--all")), UNIX))
                .containsExactly("java", "@arguments", "-cp", "a.jar", "com.acme.Cli", "--all");
        assertThat(arguments())
                .contains("\"-Xmx64m\"", "\"-javaagent:agent.jar=\"")
                .doesNotContain("\"com.acme.Cli\"");
        assertThat(Files.readString(scratch.resolve("users-arguments"))).isEqualTo("\"-Xmx64m\"\n");
        assertThat(launch(settings.with(program("x".repeat(200_000))), UNIX)).containsExactly("java", "@arguments");
    }

    private static Program program(String argument) {
        return new Program(Optional.empty(), "com.acme.Cli", List.of(argument));
    }

    @Test
    void anEntryThatContainsTheSeparatorNeedsAPathingJar() throws Exception {
        launch("17.0.15", UNIX, List.of("C:\\a;b\\lib.jar", "x.jar"));
        assertThat(arguments()).as("a drive's colon separates on Unix").contains("\"class-path.jar\"");

        launch("17.0.15", WINDOWS, List.of("C:\\a;b\\lib.jar", "x.jar"));
        assertThat(arguments()).as("a semicolon separates on Windows").contains("\"class-path.jar\"");

        launch("17.0.15", WINDOWS, List.of("C:\\a b\\lib.jar", "\\\\server\\share\\x.jar"));
        assertThat(arguments()).contains("\"C:\\\\a b\\\\lib.jar;\\\\\\\\server\\\\share\\\\x.jar\"");
    }

    @Test
    void anEntryThatTheCharsetCannotEncodeNeedsAPathingJar() throws Exception {
        launch("17.0.15", LaunchPlatform.windows(StandardCharsets.US_ASCII), List.of("\u00fc.jar"));

        assertThat(arguments()).contains("\"class-path.jar\"");
        assertThat(manifestClassPath()).contains("/%C3%BC.jar");
    }

    @Test
    void anArgumentThatTheCharsetCannotEncodeIsReported() {
        LaunchPlatform posix = LaunchPlatform.unix(StandardCharsets.US_ASCII, false);

        assertThatThrownBy(() -> launch("17.0.15", posix, List.of("a.jar"), "-Dname=\u00fc"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'-Dname=\u00fc'")
                .hasMessageContaining("US-ASCII")
                .hasMessageEndingWith("run Maven in a UTF-8 locale");
    }

    @Test
    void theLauncherGetsRelativeFileNames() throws Exception {
        scratch = Files.createDirectories(scratch.resolve("long".repeat(50)).resolve("a:b"));

        assertThat(launch("17.0.15", WINDOWS, List.of("a;b.jar"))).containsExactly("java", "@arguments");
        assertThat(arguments()).contains("\"class-path.jar\"");
    }

    @Test
    void java8GetsAPathingJarForAClassPathThatIsTooLong() throws Exception {
        List<String> classPath = List.of("x".repeat(32_000) + ".jar");
        List<String> longer = List.of("x".repeat(33_000) + ".jar");

        assertThat(launch("1.8.0_402", WINDOWS, classPath)).contains(classPath.get(0));
        assertThat(launch("1.8.0_402", WINDOWS, longer)).containsSubsequence("-cp", "class-path.jar");
        assertThat(manifestClassPath()).endsWith(longer.get(0));
    }

    @Test
    void aLongClassPathDoesNotLengthenTheCommand() throws Exception {
        List<String> classPath = IntStream.range(0, 3_000)
                .mapToObj(number -> "C:\\Users\\me\\.m2\\repository\\" + "x".repeat(120) + number + ".jar")
                .toList();

        assertThat(WINDOWS.length(launch("17.0.15", WINDOWS, classPath))).isLessThan(260);
        assertThat(WINDOWS.length(launch("1.8.0_402", WINDOWS, classPath))).isLessThan(2_000);
        assertThat(manifestClassPath().split(" ")).hasSize(3_000);
    }

    @Test
    void aCommandThatIsTooLongForTheSystemIsRefusedOnJava8() throws Exception {
        String argument = "-Dlong=" + "x".repeat(40_000);

        assertThatThrownBy(() -> launch("1.8.0_402", WINDOWS, List.of("a.jar"), argument))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("32767")
                .hasMessageContaining("persistent-tasks.jvmArgs");
        assertThat(launch("1.8.0_402", UNIX, List.of("a.jar"), argument)).contains(argument);
        assertThat(launch("11.0.2", WINDOWS, List.of("a.jar"), argument)).hasSize(2);
    }

    @Test
    void quotesAreEscapedOnWindows() throws Exception {
        String argument = "-Dtext=C:\\dir\\\"quoted\"";

        assertThat(launch("1.8.0_402", WINDOWS, List.of("a.jar"), argument))
                .contains("-Dtext=C:\\dir\\\\\\\"quoted\\\"");
        assertThat(launch("1.8.0_402", UNIX, List.of("a.jar"), argument)).contains(argument);
    }

    @Test
    void argumentsAreQuotedForTheLauncher() {
        assertThat(ArgumentFile.quoted("C:\\a b\\c.jar")).isEqualTo("\"C:\\\\a b\\\\c.jar\"");
        assertThat(ArgumentFile.quoted("say \"#\"\n")).isEqualTo("\"say \\\"#\\\"\\n\"");
    }

    @Test
    void aManifestEncodesDirectoriesDrivesAndServers() throws Exception {
        PathingJar.write(
                scratch.resolve("class-path.jar"),
                List.of(
                        URI.create("file:///C:/a%20b/lib.jar"),
                        URI.create("file://server/share/classes/"),
                        Files.createDirectories(scratch.resolve("a %#+;$!\u00fc"))
                                .toUri()));

        String[] names = manifestClassPath().split(" ");
        assertThat(names).startsWith("file:///C:/a%20b/lib.jar", "file:////server/share/classes/");
        assertThat(names[2]).endsWith("/a%20%25%23+;$!%C3%BC/");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "No name contains a colon there")
    void aLinkReplacesADirectoryWhosePathContainsTheSeparator() throws Exception {
        Path odd = Files.createDirectories(scratch.resolve("a:b").resolve("fork-1"));
        Path temporary = Files.createDirectories(scratch.resolve("temporary"));
        ForkSettings settings = settings("17.0.15", List.of("a.jar")).in(scratch);

        List<String> command = LaunchCommand.command(settings, CommandLine.of(settings, UNIX), 1, odd, temporary);

        Path link = temporary.resolve("fork");
        assertThat(command).containsExactly("java", "@" + link.resolve("arguments"));
        assertThat(Files.readAllLines(odd.resolve("arguments")))
                .contains("\"-Xbootclasspath/a:" + link.resolve("probe.jar") + "\"", "\"" + link + "\"");
    }

    private List<String> launch(String version, LaunchPlatform rules, List<String> classPath, String... jvmArguments)
            throws IOException {
        ForkSettings settings = settings(version, classPath, jvmArguments);
        return launch(settings, rules);
    }

    private List<String> launch(ForkSettings settings, LaunchPlatform rules) throws IOException {
        return LaunchCommand.command(settings, CommandLine.of(settings, rules), 1, scratch, Path.of("temporary"));
    }

    private static ForkSettings settings(String version, List<String> classPath, String... jvmArguments) {
        return new ForkSettings(
                new Jvm(Path.of("java"), Path.of("home"), version, Optional.empty()),
                LaunchPaths.ofClassPath(classPath.stream().map(Path::of).toList()),
                new ForkTimes(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(2)),
                new UserSettings(List.of(jvmArguments), Map.of(), Map.of()),
                Path.of("output"));
    }

    private List<String> arguments() throws IOException {
        return Files.readAllLines(scratch.resolve("arguments"));
    }

    private String manifestClassPath() throws IOException {
        try (JarFile jar = new JarFile(scratch.resolve("class-path.jar").toFile())) {
            return jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        }
    }
}
