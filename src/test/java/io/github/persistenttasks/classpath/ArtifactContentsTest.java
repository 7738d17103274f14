package io.github.persistenttasks.classpath;

import static io.github.persistenttasks.classpath.TestJar.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.classpath.ArtifactContents.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactContentsTest {

    private static final int FEATURE = 17;

    @TempDir
    private Path directory;

    @Nested
    class ServicesFiles {

        @Test
        void areReadLikeServiceLoaderDoesWithCommentsBlanksAndDuplicates() {
            ArtifactContents contents = inspect(new TestJar().withService("t.Service", """
                    # a comment
                      t.First   # another one
                    \tt.Second\r
                    t.First

                    t.Outer$Nested"""));

            assertThat(contents.providers())
                    .containsExactly(
                            new Provider("t.Service", "t.First"),
                            new Provider("t.Service", "t.Second"),
                            new Provider("t.Service", "t.Outer$Nested"));
            assertThat(contents.problems()).isEmpty();
            assertThat(contents.readable()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"KEY=value", "t.A:t.B", "t.A t.B", "1t.A", "t.A,", "<t.A>", ".t.A", "\uFEFFt.A"})
        void haveOneProblemForALineThatServiceLoaderRefuses(String line) {
            TestJar jar = new TestJar().withService("java.lang.Runnable", "t.First\n" + line + "\nt.Last");

            ArtifactContents contents = inspect(jar);

            assertThat(contents.providers()).extracting(Provider::className).containsExactly("t.First", "t.Last");
            assertThat(contents.problems())
                    .singleElement()
                    .asString()
                    .startsWith("META-INF/services/java.lang.Runnable, line 2: '")
                    .endsWith("' is not a class name");
            assertThat(contents.readable()).isTrue();
            assertThat(messageOfServiceLoader(line)).matches("(?s).*(Illegal|not found).*");
        }

        @Test
        void mayContainInvalidUtf8OnlyInComments() {
            byte[] text = "# \u00fc\nt.\u00fc\nt.Good\n".getBytes(StandardCharsets.ISO_8859_1);

            ArtifactContents contents = inspect(new TestJar().with("META-INF/services/t.Service", text));

            assertThat(contents.providers()).containsExactly(new Provider("t.Service", "t.Good"));
            assertThat(contents.problems())
                    .containsExactly("META-INF/services/t.Service, line 2: 't.\uFFFD' is not a class name");
        }

        @Test
        void mayNameClassesInAnyScript() {
            assertThat(inspect(new TestJar().withService("t.Service", "t.\u00dc\u4e2d"))
                            .providers())
                    .containsExactly(new Provider("t.Service", "t.\u00dc\u4e2d"));
        }

        @Test
        void mayNameServicesInAnyScript() {
            assertThat(inspect(new TestJar().withService("t.\u00dc", "t.A")).providers())
                    .containsExactly(new Provider("t.\u00dc", "t.A"));
        }

        @Test
        void haveProblemsThatAreLimitedAndEscaped() {
            ArtifactContents contents = inspect(new TestJar()
                    .withService("t.Service", "=\u001b[31m\u202e" + "x".repeat(10_000) + "\n" + "=\n".repeat(30)));

            assertThat(contents.problems()).hasSize(21).last().isEqualTo("and 11 more");
            assertThat(contents.problems().get(0))
                    .contains("'=\\u001B[31m\\u202Exxx")
                    .hasSizeLessThan(200);
        }

        @Test
        void areReadUpToALimitAndReportedAsIncomplete() {
            ArtifactContents many = inspect(new TestJar().withService("t.Service", "t.A\n".repeat(10_000) + "t.B\n"));
            ArtifactContents large =
                    inspect(new TestJar().withService("t.Service", "t.A\n#" + "x".repeat(1 << 20) + "\nt.B\n"));
            ArtifactContents allowed = inspect(new TestJar().withService("t.Service", "t.A\n".repeat(9_999) + "t.B\n"));

            assertThat(List.of(many, large)).allSatisfy(contents -> {
                assertThat(contents.providers()).containsExactly(new Provider("t.Service", "t.A"));
                assertThat(contents.problems()).singleElement().asString().contains("the rest was not read");
                assertThat(contents.readable()).isFalse();
            });
            assertThat(allowed.providers()).hasSize(2);
            assertThat(allowed.readable()).isTrue();
        }

        @Test
        void areNotReadFromSubdirectories() {
            TestJar jar = new TestJar()
                    .withService("folder/t.Service", "t.A")
                    .withService("no-class-name", "t.B")
                    .with("META-INF/versions/9/META-INF/services/t.Service", "t.C")
                    .with("meta-inf/services/t.Service", "t.D")
                    .multiRelease();

            assertThat(inspect(jar).providers()).isEmpty();
        }

        @Test
        void areTheSameInAJarAndInADirectory() {
            TestJar files = new TestJar()
                    .withService("t.Z", "t.A\n=")
                    .withService("t.B", "t.C")
                    .withService("folder/t.Service", "t.A")
                    .withClasses("t.A", "t.A$Nested", "t.C");

            ArtifactContents ofJar = inspect(files);
            ArtifactContents ofDirectory =
                    contents(entry("t:a:1", files.directory(directory.resolve("classes"))), FEATURE, true);

            assertThat(ofJar.providers()).containsExactly(new Provider("t.B", "t.C"), new Provider("t.Z", "t.A"));
            assertThat(ofDirectory).isEqualTo(ofJar);
        }

        private String messageOfServiceLoader(String line) {
            Path classes = new TestJar().withService("java.lang.Runnable", line).directory(directory.resolve("loaded"));
            try (var loader = new java.net.URLClassLoader(
                    new java.net.URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
                ServiceLoader.load(Runnable.class, loader).forEach(provider -> {});
                return "nothing";
            } catch (ServiceConfigurationError e) {
                return e.getMessage();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Nested
    class ModuleDescriptors {

        private final String[] sources = {
            "module-info.java", "module t.module { provides Runnable with t.A, t.B; }",
            "t/A.java", "package t; public class A implements Runnable { public void run() {} }",
            "t/B.java", "package t; public class B extends A {}"
        };

        @Test
        void addProvidersToThoseOfServicesFiles() {
            ArtifactContents contents = inspect(
                    new TestJar().withService("java.lang.Runnable", "t.B\nt.C").compiled(directory, "", sources));

            assertThat(contents.module()).contains("t.module");
            assertThat(contents.providers()).extracting(Provider::className).containsExactly("t.B", "t.C", "t.A");
        }

        @Test
        void areReadFromTheVersionOfAMultiReleaseJar() {
            TestJar jar = new TestJar()
                    .multiRelease()
                    .compiled(
                            directory,
                            "META-INF/versions/11/",
                            "module-info.java",
                            sources[1],
                            sources[2],
                            sources[3],
                            sources[4],
                            sources[5]);

            assertThat(inspect(jar, 11).providers()).hasSize(2);
            assertThat(inspect(jar, 25).module()).contains("t.module");
            assertThat(inspect(jar, 10).providers()).isEmpty();
        }

        @Test
        void areIgnoredOnJava8() {
            ArtifactContents contents = inspect(new TestJar().compiled(directory, "", sources), 8);

            assertThat(contents.providers()).isEmpty();
            assertThat(contents.module()).isEmpty();
        }

        @Test
        void areReportedIfInvalid() {
            ArtifactContents contents =
                    inspect(new TestJar().withService("t.Service", "t.A").with("module-info.class", "no class file"));

            assertThat(contents.providers()).containsExactly(new Provider("t.Service", "t.A"));
            assertThat(contents.problems()).singleElement().asString().startsWith("module-info.class is not valid (");
        }
    }

    @Nested
    class Classes {

        @Test
        void areListedIfAClassLoaderFindsThem() {
            ArtifactContents contents = inspect(new TestJar()
                    .withClasses("t.B", "t.A$Nested", "t.A", "Unnamed", "t.-Kotlin", "t.package-info", "module-info")
                    .withClasses("BOOT-INF/classes/t/Boot", "WEB-INF/classes/t/Web", "META-INF/versions/9/t/Nine")
                    .with("t/a.txt", "text"));

            assertThat(contents.classes()).containsExactly("Unnamed", "t.-Kotlin", "t.A", "t.A$Nested", "t.B");
        }

        @Test
        void areListedForTheJavaVersion() {
            TestJar jar = new TestJar()
                    .multiRelease()
                    .withClasses("t.A", "META-INF/versions/9/t/A", "META-INF/versions/11/t/Eleven");

            assertThat(inspect(jar, 8).classes()).containsExactly("t.A");
            assertThat(inspect(jar, 9).classes()).containsExactly("t.A");
            assertThat(inspect(jar, 17).classes()).containsExactly("t.A", "t.Eleven");
        }

        @Test
        void areNotListedUnlessAskedFor() {
            Path jar = new TestJar().withClasses("t.A").jar(directory.resolve("a.jar"));

            assertThat(contents(entry("t:a:1", jar), FEATURE, false).classes()).isEmpty();
        }
    }

    @Nested
    class UnreadableFiles {

        @Test
        void includeATruncatedJar() throws IOException {
            byte[] bytes = Files.readAllBytes(
                    new TestJar().withService("t.Service", "t.A").jar(directory.resolve("whole.jar")));
            Path jar = Files.write(directory.resolve("a.jar"), Arrays.copyOf(bytes, bytes.length / 2));

            assertUnreadable(jar);
            assertUnreadable(Files.copy(jar, directory.resolve("a.war")));
        }

        @Test
        void includeAnEmptyJar() throws IOException {
            assertUnreadable(Files.createFile(directory.resolve("a.jar")));
        }

        @Test
        void includeAFileThatIsNotAJar() throws IOException {
            assertUnreadable(Files.writeString(directory.resolve("a.jar"), "<html>404</html>"));
        }

        @Test
        void includeAMissingFile() {
            assertUnreadable(directory.resolve("gone.jar"));
        }

        @Test
        void includeACorruptServicesFileWhileTheOthersAreRead() throws IOException {
            Path jar = new TestJar()
                    .withService("t.Bad", "t.Bad\n".repeat(100))
                    .withService("t.Good", "t.Good")
                    .jar(directory.resolve("a.jar"));
            byte[] bytes = Files.readAllBytes(jar);
            int data = 30 + "META-INF/services/t.Bad".length();
            Arrays.fill(bytes, data + 4, data + 10, (byte) 0xff);
            Files.write(jar, bytes);

            ArtifactContents contents = contents(entry("t:a:1", jar), FEATURE, false);

            assertThat(contents.providers()).containsExactly(new Provider("t.Good", "t.Good"));
            assertThat(contents.readable()).isFalse();
            assertThat(contents.problems())
                    .singleElement()
                    .asString()
                    .startsWith("META-INF/services/t.Bad cannot be read");
        }

        private void assertUnreadable(Path file) {
            ArtifactContents contents = contents(entry("t:a:1", file), FEATURE, true);

            assertThat(contents.readable()).isFalse();
            assertThat(contents.problems()).singleElement().asString().contains(" cannot be read (");
            assertThat(contents.providers()).isEmpty();
        }
    }

    @Test
    void classesThatAreTooNewForTheForkedJvmCannotBeProbed() {
        TestJar jar = new TestJar()
                .withService("t.Service", "t.Newer\nt.Other")
                .with("t/Newer.class", classFile(21))
                .with("t/Other.class", classFile(8));

        ArtifactContents contents = inspect(jar, 17);
        assertThat(contents.readable()).isFalse();
        assertThat(contents.problems()).containsExactly("its classes need Java 21, but the forked JVM is Java 17");
        assertThat(contents.providers()).hasSize(2);
        assertThat(inspect(jar, 21).readable()).isTrue();
    }

    @Test
    void onlyClassesThatRunAreChecked() {
        TestJar jar = new TestJar()
                .withService("t.Service", "t.Other")
                .with("t/Newer.class", classFile(21))
                .with("t/Other.class", classFile(8));
        Entry entry = entry("t:a:1", jar.directory(directory.resolve("a")));

        assertThat(contents(entry, 17, false).readable()).isTrue();
        assertThat(contents(entry, 17, true).readable()).isFalse();
    }

    @Test
    void aMultiReleaseJarIsReadForTheForkedJvmsVersion() {
        TestJar jar = new TestJar()
                .multiRelease()
                .withService("t.Service", "t.A")
                .with("t/A.class", classFile(8))
                .with("META-INF/versions/21/t/A.class", classFile(21));

        assertThat(inspect(jar, 17).readable()).isTrue();
        assertThat(inspect(jar, 21).readable()).isTrue();
    }

    /** Returns the beginning of a class file for a Java version. */
    private static byte[] classFile(int java) {
        return new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) (44 + java)};
    }

    @Test
    void anArtifactWithoutClassesHasNothingToRun() throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(Files.writeString(directory.resolve("a.so"), "\u007fELF"));
        files.add(Files.writeString(directory.resolve("a.pom"), "<project/>"));
        files.add(new TestJar().with("a.txt", "text").jar(directory.resolve("a.zip")));
        files.add(new TestJar().multiRelease().jar(directory.resolve("manifest.jar")));
        files.add(new TestJar().with("WEB-INF/web.xml", "<web-app/>").jar(directory.resolve("a.war")));

        assertThat(files)
                .extracting(file -> contents(entry("t:a:1", file), FEATURE, true))
                .containsOnly(new ArtifactContents(List.of(), List.of(), List.of(), true, Optional.empty()));
    }

    private static ArtifactContents contents(Entry entry, int feature, boolean withClasses) {
        try (OpenClassPath open = new OpenClassPath(new ClassPath("t:project:1", List.of(entry)), feature)) {
            return open.contents(0, withClasses);
        }
    }

    private ArtifactContents inspect(TestJar jar) {
        return inspect(jar, FEATURE);
    }

    private ArtifactContents inspect(TestJar jar, int feature) {
        return contents(entry("t:a:1", jar.jar(directory.resolve("a.jar"))), feature, true);
    }
}
