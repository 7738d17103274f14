package io.github.persistenttasks.classpath;

import static io.github.persistenttasks.classpath.TestJar.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassOriginsTest {

    @TempDir
    private Path directory;

    private OpenClassPath open;
    private ClassOrigins index;

    @BeforeEach
    void createIndex() throws IOException {
        Path classes = new TestJar().withClasses("t.App").directory(directory.resolve("classes"));
        Path broken = Files.writeString(directory.resolve("broken.jar"), "no jar");
        Path first = new TestJar()
                .multiRelease()
                .withClasses("t.Foo", "t.Foo$Inner", "t.Object$", "META-INF/versions/11/t/Eleven")
                .jar(directory.resolve("first.jar"));
        Path second = new TestJar()
                .withClasses("t.Foo", "t.Bar", "t.Bar$$Generated$Real")
                .jar(directory.resolve("second.jar"));
        open = new OpenClassPath(
                new ClassPath(
                        "t:app:1",
                        List.of(
                                entry("t:app:1", classes),
                                entry("t:gone:1", directory.resolve("gone.jar")),
                                entry("t:broken:1", broken),
                                entry("t:first:1", first),
                                entry("t:second:1", second))),
                17);
        index = new ClassOrigins(open);
    }

    @AfterEach
    void closeClassPath() {
        open.close();
    }

    @Test
    void namesTheFirstOfTheGivenArtifactsThatContainsTheClass() {
        assertThat(index.origin("t.Foo$Inner", Set.of("t:first:1", "t:second:1")))
                .contains("t:first:1");
        assertThat(index.origin("t.Foo", Set.of("t:app:1", "t:second:1"))).contains("t:second:1");
        assertThat(index.origin("t.Bar$$Generated$1", Set.of("t:second:1"))).contains("t:second:1");
        assertThat(index.origin("t.Foo", Set.of("t:app:1"))).isEmpty();
        assertThat(index.origin("java.lang.Thread", Set.of("t:first:1"))).isEmpty();
    }

    @Test
    void aClassOfAnotherLoaderBelongsToTheArtifactOfItsFile() {
        String second = directory.resolve("second.jar").toUri().toString();

        assertThat(index.loaded("t.Foo", second)).contains("t:second:1");
        assertThat(index.loaded("t.Foo", "jar:" + second + "!/inner.jar!/")).contains("t:second:1");
        assertThat(index.loaded("t.Foo", second.replace("file:///", "nested:/") + "/!inner.jar"))
                .contains("t:second:1");
    }

    @Test
    void aClassOfAnotherLoaderBelongsToTheArtifactThatHoldsACopy() throws IOException {
        Path inner = new TestJar().withClasses("t.Foo").jar(directory.resolve("inner.jar"));
        Path outer = new TestJar()
                .with("lib/inner.jar", Files.readAllBytes(inner))
                .withClasses("agent/t.Bar")
                .jar(directory.resolve("outer.jar"));
        Path first = directory.resolve("first.jar");
        try (OpenClassPath both = new OpenClassPath(
                new ClassPath("t:app:1", List.of(entry("t:first:1", first), entry("t:outer:1", outer))), 17)) {
            ClassOrigins origins = new ClassOrigins(both);

            assertThat(origins.loaded("t.Foo", "file:/tmp/extracted.jar")).contains("t:outer:1");
            assertThat(origins.loaded("t.Foo$$Lambda/0x1", "")).contains("t:outer:1");
            assertThat(origins.loaded("t.Bar", "")).contains("t:outer:1");
        }
    }

    @Test
    void aClassOfAnotherLoaderWithoutACopyBelongsToTheClassPathOnlyIfItWasGenerated() {
        assertThat(index.loaded("t.Foo", "file:/tmp/extracted.jar")).isEmpty();
        assertThat(index.loaded("t.Foo$$Generated", "")).contains("t:first:1");
    }

    @Test
    void namesTheFirstArtifactThatContainsTheClass() {
        assertThat(index.holder("t.App")).contains("t:app:1");
        assertThat(index.holder("t.Foo")).contains("t:first:1");
        assertThat(index.holder("t.Bar")).contains("t:second:1");
        assertThat(index.holder("t.Eleven")).contains("t:first:1");
    }

    @Test
    void namesNoArtifactForAMissingClass() {
        assertThat(index.holder("t.Missing")).isEmpty();
        assertThat(index.holder("t.Foo$$Lambda")).isEmpty();
        assertThat(index.holder("")).isEmpty();
        assertThat(index.holder("\0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t.Foo",
                "t.Foo$$Lambda$12/0x0000000800c03000",
                "t.Foo$$Lambda/0x00007f1234567890",
                "t.Foo$$Lambda$12/1234",
                "t.Foo$Inner$$Lambda$1/0x0000000800c03000",
                "t.Foo$$EnhancerBySpringCGLIB$$1a2b3c",
                "t.Foo$ByteBuddy$xyz",
                "t.Foo$MockitoMock$1234$auxiliary$abc",
                "t.Foo$Missing",
                "t.Object$$$Lambda$3/0x0000000800c03000",
                "[Lt.Foo;",
                "[[Lt.Foo$Inner;",
                "t.Foo[][]",
                "app//t.Foo",
                "loader/module@1.0/t.Foo"
            })
    void tracesGeneratedClassesBackToTheirSource(String className) {
        assertThat(index.origin(className)).contains("t:first:1");
    }

    @Test
    void findsARealClassWhoseNameLooksGenerated() {
        assertThat(index.origin("t.Bar$$Generated$Real")).contains("t:second:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[I",
                "[",
                "$",
                "$$",
                "int[]",
                "jdk.proxy2.$Proxy12",
                "java.lang.Thread",
                "other.Foo",
                "/",
                "a/0x"
            })
    void knowsNoOriginOfForeignClasses(String className) {
        assertThat(index.origin(className)).isEmpty();
    }

    @Test
    void anOpenJarIsStillReadAfterItsFileWasDeleted() throws IOException {
        assertThat(index.holder("t.Foo")).contains("t:first:1");

        Files.delete(directory.resolve("first.jar"));

        assertThat(index.holder("t.Foo$Inner")).contains("t:first:1");
    }

    @Test
    void noArtifactContainsAClassAfterTheClassPathWasClosed() {
        open.close();

        assertThat(index.holder("t.Bar")).isEmpty();
    }
}
