package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.file.DirectoryTree;
import io.github.persistenttasks.jvm.JvmInstallation;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.launch.ForkTimes;
import io.github.persistenttasks.launch.LaunchPaths;
import io.github.persistenttasks.launch.UserSettings;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.protocol.ForkPlan;
import io.github.persistenttasks.protocol.SnapshotTaken;
import io.github.persistenttasks.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Reruns a kept fork in a shell, with the command line that the plugin reports. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the line is one for a POSIX shell")
class RerunTest {

    private static final Initializer CLEAN = Initializer.type("g:a:1", "java.util.Timer");
    private static final Initializer LEAKY =
            Initializer.provider("g:a:1", Runnable.class.getName(), ClosableProvider.class.getName());

    @TempDir
    Path directory;

    private final List<String> lines = new ArrayList<>();

    @Test
    void aCleanForkRunsAgainAndEndsByItself() throws Exception {
        fork(CLEAN, true);

        assertThat(rerun()).isZero();
        assertThat(snapshot().byItself).isTrue();
    }

    @Test
    void aForkWithALeakRunsAgainUntilItsTimeLimit() throws Exception {
        fork(LEAKY, true);

        assertThat(rerun()).isZero();
        assertThat(snapshot().byItself).isFalse();
    }

    @Test
    void theCommandLineContainsTheForksEnvironmentAndDirectory() throws Exception {
        fork(CLEAN, true);

        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("cd '" + scratch() + "' && ")
                .contains(" env ", "JAVA_HOME=", " 'GREETING=it'\\''s me' ", " not-a-name=x ", " @arguments ")
                .endsWith(" rerun");
    }

    @Test
    void theNextCheckDeletesKeptForks() throws Exception {
        fork(CLEAN, true);

        ReportFiles.clearCheck(directory.resolve("of forks"));

        assertThat(scratch()).doesNotExist();
    }

    @Test
    void nothingIsKeptOrReportedUnlessRequested() throws Exception {
        fork(CLEAN, false);

        assertThat(lines).isEmpty();
        assertThat(scratch()).doesNotExist();
    }

    private Path scratch() {
        return directory.resolve("of forks/fork-1");
    }

    private void fork(Initializer initializer, boolean keeps) throws Exception {
        Path classes = Path.of(ClosableProvider.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ForkSettings settings = new ForkSettings(
                JvmInstallation.at(Path.of(System.getProperty("java.home"))).orElseThrow(),
                LaunchPaths.ofClassPath(List.of(classes)),
                new ForkTimes(Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofMillis(500)),
                new UserSettings(List.of(), Map.of("GREETING", "it's me", "not-a-name", "x"), Map.of()),
                Files.createDirectories(directory.resolve("of forks")));
        new ForkPool(ForkLimit.ofItsOwn(), 1, new Keeper(keeps)).observe(settings, List.of(initializer));
    }

    private int rerun() throws Exception {
        assertThat(scratch().resolve("events")).doesNotExist();
        Process shell = new ProcessBuilder("sh", "-c", lines.get(0))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        try {
            assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return shell.exitValue();
        } finally {
            shell.destroyForcibly();
            DirectoryTree.delete(temporary());
        }
    }

    /** What a rerun leaves is the user's, who has run it. */
    private Path temporary() throws IOException {
        String option = "-Djava.io.tmpdir=";
        return Files.readAllLines(scratch().resolve("arguments")).stream()
                .map(line -> line.replace("\"", ""))
                .filter(line -> line.startsWith(option))
                .map(line -> Path.of(line.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }

    private SnapshotTaken snapshot() throws Exception {
        ForkPlan plan = ForkPlan.readFrom(scratch().resolve("rerun").toFile());
        try (EventLogReader reader = new EventLogReader(scratch().resolve("events"), plan.key)) {
            return reader.next().stream()
                    .filter(SnapshotTaken.class::isInstance)
                    .map(SnapshotTaken.class::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final class Keeper implements ForkListener {

        private final boolean keeps;

        private Keeper(boolean keeps) {
            this.keeps = keeps;
        }

        @Override
        public boolean keeps() {
            return keeps;
        }

        @Override
        public void kept(int fork, String commandLine) {
            lines.add(commandLine);
        }
    }
}
