package io.github.persistenttasks.hostile;

import static io.github.persistenttasks.result.Outcome.LOADED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.jvm.JvmInstallation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Code under test finds the JVM that {@code java -cp} would have started: what the probe needs changes nothing for it. */
@OnEachJdk
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
    void theThreadIsTheMainThreadAndAloneInItsGroup() throws Exception {
        isAsInAnyJvm(Onlookers.LooksAroundInItsThread.class);
    }

    @Test
    void whatCanBeConfiguredIsNotInUseYet() throws Exception {
        isAsInAnyJvm(Onlookers.ConfiguresTheJdk.class);
    }

    @Test
    void aSocketFitsIntoTheDirectoryForTemporaryFiles() throws Exception {
        isAsInAnyJvm(Onlookers.ListensOnAUnixSocket.class);
    }

    @Test
    void anImageThatLacksTheModuleOfTheProbesAccessIsProbedAllTheSame() throws Exception {
        assumeTrue(Files.isDirectory(jvm.home().resolve("jmods")), "modules to make an image of");
        Path image = directory.resolve("image");
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
        String modules = jvm.home().resolve("jmods").toString();
        int status = jlink.run(
                System.out, System.err, "-p", modules, "--add-modules", "java.base", "--output", image.toString());
        assumeTrue(status == 0, "jlink makes images of its own version only");
        jvm = JvmInstallation.at(image).orElseThrow();

        isAsInAnyJvm(Onlookers.TriesToReachIntoTheJdk.class);
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
