package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Task;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict and the culprit do not depend on the paths and the number of jars. */
class OddPathsTest {

    private static final String PLAIN = "plain";

    private static final boolean WINDOWS = File.separatorChar == '\\';

    @TempDir
    Path directory;

    static Stream<Jvm> jvms() {
        return Jdks.toTest();
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void pathsMayContainCharactersThatAreSpecialToLaunchersAndUrls(Jvm jvm) throws Exception {
        Path odd = directory.resolve("a b %41#+;$!" + umlaut() + (WINDOWS ? "" : "'\"*?\\<>|"));

        Task task = leakOf(Check.on(jvm, odd).with(OddPaths.Leak.class));

        assertThat(task.name()).isEqualTo("many");
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void aPathWithTheSeparatorIsPutIntoAPathingJar(Jvm jvm) throws Exception {
        Path odd = directory.resolve("a" + File.pathSeparator + "b %41#+;$!" + umlaut());

        Task task = leakOf(Check.on(jvm, odd).with(OddPaths.Leak.class));

        assertThat(task.name()).isEqualTo("class-path.jar");
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void aDirectoryOfClassesMayHaveAnUnusualPath(Jvm jvm) throws Exception {
        Path odd = directory.resolve("a" + File.pathSeparator + "b %41#+;$!" + umlaut());
        Check check = Check.on(jvm, odd);
        Path classes = unpacked(FixtureJar.write(check.jars(), OddPaths.Leak.class));

        leakOf(check.with("Leak", classes));
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void aClassPathMayHaveThreeThousandEntries(Jvm jvm) throws Exception {
        Task task = leakOf(many(Check.on(jvm, directory.resolve(PLAIN)), "entry"));

        // 8 knows no argument file.
        assertThat(task.name()).isEqualTo(jvm.feature() < 9 ? "class-path.jar" : "many");
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void aPathingJarMayHaveThreeThousandEntries(Jvm jvm) throws Exception {
        Task task = leakOf(many(Check.on(jvm, directory.resolve(PLAIN)), "entry" + File.pathSeparator));

        assertThat(task.name()).isEqualTo("class-path.jar");
    }

    /** Adds many directories without classes, and after them the provider. */
    private static Check many(Check check, String name) throws Exception {
        String rest = "x".repeat(140);
        int length = 0;
        for (int number = 0; number < 3_000; number++) {
            Path entry = Files.createDirectory(check.jars().resolve(name + number + rest));
            length += entry.toString().length() + 1;
            check.with("entry" + number, entry);
        }
        assertThat(length).isGreaterThan(400_000);
        return check.with(OddPaths.Leak.class);
    }

    private static Task leakOf(Check check) throws Exception {
        Outcome outcome = check.run().isSound();
        Finding finding = outcome.finding(FindingKind.THREAD, OddPaths.Leak.class);
        return outcome.report().tasks().stream()
                .filter(task -> task.id() == finding.task().getAsLong())
                .findFirst()
                .orElseThrow();
    }

    /** Returns an umlaut, or an empty string if the locale does not support it in file names. */
    private static String umlaut() {
        Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding"));
        return charset.newEncoder().canEncode('\u00fc') ? "\u00fc" : "";
    }

    private static Path unpacked(Path jar) throws Exception {
        Path classes = jar.resolveSibling("classes");
        try (JarFile file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                Path target = classes.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = file.getInputStream(entry);
                        OutputStream out = Files.newOutputStream(target)) {
                    in.transferTo(out);
                }
            }
        }
        return classes;
    }
}
