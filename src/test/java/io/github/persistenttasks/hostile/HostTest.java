package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals and limits of a shell")
@Execution(ExecutionMode.CONCURRENT)
class HostTest {

    private final String mark = UUID.randomUUID().toString();

    @TempDir
    Path directory;

    @TempDir
    Path temporaryFiles;

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "KILL"})
    void forkAndDescendantsEndWithMaven(String signal) throws Exception {
        assumeFalse(signal.equals("INT") && ignoresInterrupts(), "a shell's background job hands an ignored SIGINT on");
        kill(signal, Hooks.LeavesAnOrphan.class, Blockers.Waits.class);
    }

    @Test
    void aForkThatClosedItsInputEndsWithMaven() throws Exception {
        kill("KILL", Tamperers.ClosesTheStreams.class, Hooks.LeavesAnOrphan.class, Blockers.Waits.class);
    }

    @Test
    void manyThreadsAndAHugeLogNeedLittleMemory() throws Exception {
        Process host = start(List.of(), List.of("-Xmx96m"), Crowds.Leaks2000.class, Tamperers.PrintsALot.class);

        assertThat(said(host)).contains("verdict PERSISTENT, tasks 2000");
    }

    @Test
    void aFullDiskIsReported() throws Exception {
        // Blocks of 512 bytes or of 1,024: enough for the probe's jar, too little for the events.
        List<String> limit = List.of("sh", "-c", "ulimit -f 1000 && exec \"$@\"", "sh");

        Process host = start(limit, List.of(), Crowds.Leaks2000.class);

        assertThat(said(host)).contains("ForkException: The forked JVM cannot write to");
    }

    /** Returns whether SIGINT is ignored. Linux shows the ignored signals as a mask, in which signal 2 is the second bit. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private void kill(String signal, Class<?>... fixtures) throws Exception {
        Process host = start(List.of(), List.of(), fixtures);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        List<ProcessHandle> seen = Outcome.marked(mark);
        // A process that is just starting may not show its environment yet.
        while ((seen.size() < 3 || seen.stream().noneMatch(HostTest::isOrphan)) && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
            seen = Outcome.marked(mark);
        }
        assertThat(seen).as("host, fork and orphan").hasSizeGreaterThanOrEqualTo(3);

        new ProcessBuilder("kill", "-" + signal, Long.toString(host.pid()))
                .start()
                .waitFor();

        Outcome.assertNoProcessIsLeft(mark);
        assertThat(temporaryFiles).as("files of the ended fork").isEmptyDirectory();
    }

    private static boolean isOrphan(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("sleep 4323");
    }

    private Process start(List<String> prefix, List<String> jvmArguments, Class<?>... fixtures) throws Exception {
        List<String> command = new ArrayList<>(prefix);
        List<String> arguments = new ArrayList<>(jvmArguments);
        arguments.add("-Djava.io.tmpdir=" + temporaryFiles);
        command.addAll(Host.command(directory, arguments, fixtures));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(Check.MARK, mark);
        return builder.redirectErrorStream(true).start();
    }

    private static String said(Process host) throws Exception {
        String said = host.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
        host.waitFor();
        return said;
    }
}
