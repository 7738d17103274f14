package io.github.persistenttasks.hostile;

import static io.github.persistenttasks.result.Outcome.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachJdk
class ThrowsTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @Test
    void anyExceptionIsOnlyAnError() throws Exception {
        Class<?>[] types = {
            Throwers.ThrowsAtRandom.class,
            Throwers.Overflows.class,
            Throwers.RunsOutOfMemory.class,
            Throwers.DiesLikeAThread.class,
            Throwers.LacksALibrary.class,
            Throwers.ThrowsFromItsMessage.class,
            Throwers.SaysNothing.class,
            Throwers.SaysAMegabyte.class,
            Throwers.HidesItsStack.class,
            Throwers.ThrowsFromItsStack.class,
            Throwers.ForgesItsStack.class,
            Throwers.IsItsOwnCause.class
        };

        Outcome outcome = Check.of(jvm, directory, types).isSound();

        for (Class<?> type : types) {
            outcome.finding(FindingKind.ERROR, type);
            assertThat(outcome.outcome(type)).isEqualTo(FAILED);
        }
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(outcome.json().length()).isLessThan(800_000);
    }

    @Test
    void anExceptionWhoseMessageNeverReturnsIsBlocked() throws Exception {
        Outcome outcome = Check.of(jvm, directory, Throwers.TalksForEver.class).isSound();

        outcome.finding(FindingKind.BLOCKED, Throwers.TalksForEver.class);
    }

    @Test
    void anExceptionWhoseMessageEndsTheJvmIsAnExit() throws Exception {
        Outcome outcome =
                Check.of(jvm, directory, Throwers.ExitsFromItsMessage.class).isSound();

        outcome.finding(FindingKind.EXIT, Throwers.ExitsFromItsMessage.class);
    }

    @Test
    void classFilesThatAreTooNewOrBrokenAreErrors() throws Exception {
        Path jars = Files.createDirectories(directory.resolve("jars"));
        Path tooNew = FixtureJar.write(jars, Enders.Slow.class);
        patch(tooNew, Enders.Slow.class, bytes -> {
            bytes[7] = (byte) 200;
            return bytes;
        });
        Path cut = FixtureJar.write(jars, Enders.Halts.class);
        patch(cut, Enders.Halts.class, bytes -> Arrays.copyOf(bytes, bytes.length / 2));
        Path misspelt = FixtureJar.write(jars, Enders.ExitsWithOne.class);
        patch(
                misspelt,
                Enders.ExitsWithOne.class,
                bytes -> new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace("(I)V", "(I)X")
                        .getBytes(StandardCharsets.ISO_8859_1));

        Outcome outcome = Check.on(jvm, directory)
                .with("Slow", tooNew)
                .with("Halts", cut)
                .with("ExitsWithOne", misspelt)
                .run()
                .isSound();

        for (Class<?> type : new Class<?>[] {Enders.Slow.class, Enders.Halts.class, Enders.ExitsWithOne.class}) {
            outcome.finding(FindingKind.ERROR, type);
        }
        assertThat(outcome.attempt(Enders.Slow.class).failure().error()).contains("UnsupportedClassVersionError");
        assertThat(outcome.attempt(Enders.Halts.class).failure().error()).contains("ClassFormatError");
        assertThat(outcome.attempt(Enders.ExitsWithOne.class).failure().error()).contains("ClassFormatError");
    }

    private static void patch(Path jar, Class<?> type, UnaryOperator<byte[]> change) throws Exception {
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            Path file = content.getPath(type.getName().replace('.', '/') + ".class");
            Files.write(file, change.apply(Files.readAllBytes(file)));
        }
    }
}
