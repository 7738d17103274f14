package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.fork.ForkException;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachJdk
class CannotForkTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx1k", "--there-is-no-such-option", "-XX:+ThereIsNoSuchFlag", "-javaagent:missing.jar"})
    void anArgumentThatTheJvmRefusesIsReportedWithTheJvmsMessage(String argument) {
        Check check = Check.on(jvm, directory).jvmArguments(argument);

        assertThatThrownBy(check::run)
                .isInstanceOf(ForkException.class)
                .hasMessageContaining("did not run the probe: it ended with exit code 1")
                .hasMessageContaining(argument.startsWith("-Xmx") ? "heap" : argument.replaceFirst("^.*[:+]", ""));
        assertThat(check.output().resolve("fork-1")).doesNotExist();
    }

    @Test
    void aMissingJavaIsReported() {
        Jvm missing = new Jvm(directory.resolve("java"), directory, jvm.version(), Optional.empty());

        assertThatThrownBy(Check.on(missing, directory)::run)
                .isInstanceOf(ForkException.class)
                .hasMessageContaining("Cannot start the JVM " + directory.resolve("java"));
    }

    @Test
    void anOutputDirectoryThatIsAFileIsReported() throws Exception {
        Files.createFile(directory.resolve("output"));

        assertThatThrownBy(Check.on(jvm, directory)::run)
                .isInstanceOf(ForkException.class)
                .hasMessageContaining(directory.resolve("output").toString());
    }

    @Test
    void aBannerOfTheJvmDoesNotMatter() throws Exception {
        Outcome outcome = Check.on(jvm, directory)
                .environment(Map.of("JAVA_TOOL_OPTIONS", "-Dbanner=1", "_JAVA_OPTIONS", "-Dbanner=2"))
                .run()
                .isSound();

        assertThat(outcome.report().verdict()).isEqualTo(Verdict.CLEAN);
    }
}
