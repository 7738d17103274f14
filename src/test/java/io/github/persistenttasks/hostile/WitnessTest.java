package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Code under test can see nothing but the differences that the site's page on limits lists. */
@OnEachJdk
@EnabledOnOs(value = OS.LINUX, disabledReason = "a running JVM's files cannot be deleted everywhere")
class WitnessTest {

    /** The known differences, each a pattern of lines. */
    private static final Pattern KNOWN = Pattern.compile(Stream.of(
                    // The test's own variables.
                    "variable\\.(HOSTILE_TEST|WITNESS_FILE) = .*",
                    // The probe's classes create the providers, and are on the boot class path.
                    "stack = .*",
                    "class\\.io\\.github\\.persistenttasks\\.probe\\.Probe = .*",
                    "property\\.(sun\\.java\\.command|sun\\.boot\\.class\\.path) = .*",
                    "bootClassPath = .*",
                    // Which packages of the JDK have been used so far depends on the moment, too.
                    "package = .*",
                    // The probe's daemon threads. They are in the system's group, and take numbers.
                    "thread\\.live\\.persistent-tasks-(watcher|processes|life-line) = daemon .*",
                    "number\\.id = .*",
                    // By which the creator of a thread is known. Only code that opens the JDK sees it, up to 11.
                    "thread\\.field\\.inheritableThreadLocals = .*",
                    // Which notices the exceptions of dying threads.
                    "err = (io\\.github\\.persistenttasks\\.probe\\.ErrorOutput|java\\.io\\.PrintStream) false",
                    // The flags of a JVM that starts and runs quickly, and does not write large files when it crashes.
                    "argument = -(XX:TieredStopAtLevel=1|Xshare:auto|XX:\\+UseTransparentHugePages|XX:ErrorFile=.*"
                            + "|XX:-CreateCoredumpOnCrash|Djava\\.io\\.tmpdir=.*|Xbootclasspath/a:probe\\.jar)",
                    "property\\.java\\.vm\\.info = .*",
                    "(pool|bean) = .*Code(Cache|Heap).*",
                    "option = .*HeapDumpOnOutOfMemoryError.*",
                    // Directories of its own, which the fork's end deletes.
                    "property\\.java\\.io\\.tmpdir = .*",
                    "temporary = .*",
                    // The log instead of a terminal, the events, and the probe's jar. Child processes do not inherit
                    // the last two.
                    "descriptor = .*",
                    // The label by which child processes are recognized.
                    "proc\\.coredump_filter = .*")
            .collect(Collectors.joining("|")));

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @Test
    void theJvmUnderTestIsTheOneThatJavaWouldStart() throws Exception {
        List<String> forked = forked();
        List<String> plain = plain();
        List<String> differences = new ArrayList<>();
        differences(forked, plain).forEach(line -> differences.add("only with the plugin: " + line));
        differences(plain, forked).forEach(line -> differences.add("only without the plugin: " + line));

        assertThat(plain).hasSizeGreaterThan(150);
        assertThat(differences).isEmpty();
    }

    private static List<String> differences(List<String> some, List<String> others) {
        List<String> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        rest.removeIf(line -> KNOWN.matcher(line).matches());
        return rest;
    }

    private List<String> forked() throws Exception {
        Path file = directory.resolve("forked");
        Check.on(jvm, directory)
                .environment(Map.of(Witnesses.FILE, file.toString()))
                .with(Witnesses.Testifies.class)
                .run();
        return Files.readAllLines(file);
    }

    /** Runs the witness without the plugin, in the directory in which the fork ran. */
    private List<String> plain() throws Exception {
        Path file = directory.resolve("plain");
        String classPath = Stream.of("Before", "Testifies", "After")
                .map(name -> directory.resolve("jars").resolve(name + ".jar").toString())
                .collect(Collectors.joining(File.pathSeparator));
        Path output = directory.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(jvm.executable().toString(), "-cp", classPath, Witnesses.class.getName());
        // The plugin sets this to the JVM under test, as the scripts do that start servers.
        builder.environment().put("JAVA_HOME", jvm.home().toString());
        builder.environment().put(Witnesses.FILE, file.toString());
        builder.directory(Files.createDirectories(output.resolve("fork-1")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.resolve("plain.log").toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(file);
    }
}
