package io.github.persistenttasks.hostile;

import static io.github.persistenttasks.result.Outcome.LOADED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.classpath.TestJar;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachJdk
class BrokenOnDiskTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @Test
    void jarsThatCannotBeReadAreUnprobed() throws Exception {
        Path jars = Files.createDirectories(directory.resolve("jars"));
        Path whole = FixtureJar.write(jars, Enders.Slow.class);
        byte[] bytes = Files.readAllBytes(whole);
        Path truncated = Files.write(jars.resolve("truncated.jar"), Arrays.copyOf(bytes, bytes.length / 2));
        Path empty = Files.write(jars.resolve("empty.jar"), new byte[0]);
        Path text = Files.writeString(jars.resolve("text.jar"), "<b>bold</b>");
        Path missing = jars.resolve("missing.jar");

        Outcome outcome = Check.on(jvm, directory)
                .with("truncated", truncated)
                .with("empty", empty)
                .with("text", text)
                .with("missing", missing)
                .run()
                .isSound();

        for (String name : List.of("truncated", "empty", "text", "missing")) {
            assertThat(outcome.artifact(name).verdict()).as(name).isEqualTo(Verdict.INCOMPLETE);
            assertThat(outcome.findings())
                    .anySatisfy(finding -> assertThat(finding.kind() == FindingKind.UNPROBED
                                    && Check.id(name).equals(finding.artifact()))
                            .isTrue());
        }
    }

    @Test
    void aModulesProviderOnTheClassPathIsCreatedByItsProviderMethod() throws Exception {
        Assumptions.assumeTrue(jvm.feature() >= 17, "the module is compiled for Java 17");
        String source =
                "package p; public class A { private A() {}" + " public static Runnable provider() { return null; } }";
        Path jar = new TestJar()
                .compiled(
                        directory,
                        "",
                        "module-info.java",
                        "module m { provides Runnable with p.A; }",
                        "p/A.java",
                        source)
                .jar(Files.createDirectories(directory.resolve("jars")).resolve("module.jar"));

        Outcome outcome = Check.on(jvm, directory).with("module", jar).run().isSound();

        assertThat(outcome.artifact("module").initializers())
                .satisfies(counts -> assertThat(counts.total()).isEqualTo(1))
                .satisfies(counts -> assertThat(counts.failed()).isZero());
    }

    @Test
    void aJarThatIsDeletedBetweenPlanAndForkIsUnprobed() throws Exception {
        Path jar = FixtureJar.write(Files.createDirectories(directory.resolve("jars")), Enders.Slow.class);

        Outcome outcome = Check.on(jvm, directory)
                .with("Slow", jar)
                .afterPlanning(() -> jar.toFile().delete())
                .run()
                .isSound();

        assertThat(outcome.verdict(Enders.Slow.class)).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void invalidServicesFilesDoNotAffectOtherArtifacts() throws Exception {
        Path jars = Files.createDirectories(directory.resolve("jars"));
        byte[] binary = new byte[100_000];
        new Random(1).nextBytes(binary);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            names.append("there.is.no.such.Class").append(i).append('\n');
        }
        byte[] huge =
                (Enders.Slow.class.getName() + "\n" + "# filler\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8);

        Outcome outcome = Check.on(jvm, directory)
                .with("Halts", FixtureJar.write(jars, Enders.Halts.class, binary))
                .with(
                        "Crashes",
                        FixtureJar.write(
                                jars, Enders.Crashes.class, names.toString().getBytes(StandardCharsets.UTF_8)))
                .with("Slow", FixtureJar.write(jars, Enders.Slow.class, huge))
                .run()
                .isSound();

        assertThat(outcome.artifact("Halts").problems()).isNotEmpty();
        assertThat(outcome.artifact("Crashes").initializers().failed()).isEqualTo(2_000);
        assertThat(outcome.verdict(Enders.Slow.class)).isEqualTo(Verdict.INCOMPLETE);
        assertThat(outcome.outcome(Enders.Slow.class)).isEqualTo(LOADED);
    }
}
