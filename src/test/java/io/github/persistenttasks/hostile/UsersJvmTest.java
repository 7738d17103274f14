package io.github.persistenttasks.hostile;

import static io.github.persistenttasks.result.Outcome.LOADED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Code under test finds the JVM that {@code java -cp} would have started: what the probe needs changes nothing for it. */
@Execution(ExecutionMode.CONCURRENT)
@ParameterizedClass
@MethodSource("io.github.persistenttasks.hostile.Jdks#toTest")
class UsersJvmTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @Test
    void noPackageOfTheJdkIsOpen() throws Exception {
        isAsInAnyJvm(Onlookers.TriesToReachIntoTheJdk.class);
    }

    @Test
    void theCollectorIsTheJvmsOwn() throws Exception {
        isAsInAnyJvm(Onlookers.LooksAtTheCollector.class);
    }

    @Test
    void whatCanBeConfiguredIsNotInUseYet() throws Exception {
        isAsInAnyJvm(Onlookers.ConfiguresTheJdk.class);
    }

    @Test
    void aSocketFitsIntoTheDirectoryForTemporaryFiles() throws Exception {
        isAsInAnyJvm(Onlookers.ListensOnAUnixSocket.class);
    }

    private void isAsInAnyJvm(Class<?> onlooker) throws Exception {
        Outcome outcome = Check.on(jvm, directory)
                .with(onlooker)
                .initializerTimeout(Duration.ofSeconds(30))
                .run()
                .isSound();

        assertThat(outcome.attempt(onlooker).failure().error())
                .as("what it says to be different")
                .isNull();
        assertThat(outcome.outcome(onlooker)).isEqualTo(LOADED);
    }
}
