package io.github.persistenttasks.uptodate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path directory;

    @Test
    void hasADigestAndANameForEachPart() {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.part("the plugin").value("id", "g:a:1");
        fingerprint.part("line\nbreak").value("a", "b");

        assertThat(fingerprint.lines()).hasSize(2);
        // printf 'id=g:a:1\n' | sha256sum
        assertThat(fingerprint.lines().get(0))
                .isEqualTo("2e7383eea0d22140abbe1a9998d6875106c1b78db89fae178e59e838d7eed1b9 the plugin");
        assertThat(Fingerprint.name(fingerprint.lines().get(1))).isEqualTo("line\\nbreak");
    }

    @Test
    void containsNoValueInPlainText() {
        assertThat(digest(part -> part.values("variables", Map.of("PASS", "secret"))))
                .doesNotContain("secret")
                .doesNotContain("PASS");
    }

    @Test
    void distinguishesSimilarValues() {
        assertThat(List.of(
                        digest(part -> part.value("a", null)),
                        digest(part -> part.value("a", "")),
                        digest(part -> part.value("a", "b").value("c", "d")),
                        digest(part -> part.value("a", "b\nc=d")),
                        digest(part -> part.value("a", "b\\nc=d")),
                        digest(part -> part.value("a=b", "c")),
                        digest(part -> part.value("a", "b=c")),
                        digest(part -> part.values("a", List.of("b, c"))),
                        digest(part -> part.values("a", List.of("b", "c"))),
                        digest(part -> part.values("a", List.of("c", "b"))),
                        digest(part -> part.values("a", Map.of("b", "c")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotDependOnTheOrderOfAMap() {
        assertThat(digest(part -> part.values("map", inOrder("a", "b", "c"))))
                .isEqualTo(digest(part -> part.values("map", inOrder("c", "b", "a"))));
    }

    private static Map<String, String> inOrder(String... keys) {
        Map<String, String> map = new LinkedHashMap<>();
        Arrays.asList(keys).forEach(key -> map.put(key, key));
        return map;
    }

    @Test
    void includesOnlyTheContentOfASnapshot() throws IOException {
        Path jar = file("a-1-SNAPSHOT.jar", "content");
        List<String> before = artifact("g:a:1-SNAPSHOT", jar);

        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2027-01-01T00:00:00Z")));
        assertThat(artifact("g:a:1-SNAPSHOT", jar)).isEqualTo(before);

        file("a-1-SNAPSHOT.jar", "CONTENT");
        assertThat(artifact("g:a:1-SNAPSHOT", jar)).isNotEqualTo(before);
    }

    @Test
    void includesTheNamesAndContentsOfFilesInADirectory() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes/p"));
        Files.writeString(classes.resolve("A.class"), "a");
        List<String> before = artifact("g:app:1", directory.resolve("classes"));

        Files.writeString(classes.resolve("A.class"), "b");
        List<String> changed = artifact("g:app:1", directory.resolve("classes"));
        Files.writeString(classes.resolve("A.class"), "a");
        Files.createFile(classes.resolve("B.class"));
        List<String> more = artifact("g:app:1", directory.resolve("classes"));
        Files.delete(classes.resolve("B.class"));

        assertThat(changed).isNotEqualTo(before);
        assertThat(more).isNotEqualTo(before);
        assertThat(artifact("g:app:1", directory.resolve("classes"))).isEqualTo(before);
    }

    @Test
    void includesThePathSizeAndTimeOfARelease() throws IOException {
        Path jar = file("a-1.jar", "content");
        List<String> before = artifact("g:a:1", jar);

        file("a-1.jar", "CONTENT");
        assertThat(artifact("g:a:1", jar)).as("not read").isEqualTo(before);

        file("a-1.jar", "longer content");
        assertThat(artifact("g:a:1", jar)).isNotEqualTo(before);
        assertThat(artifact("g:a:1", file("b-1.jar", "content"))).isNotEqualTo(before);
    }

    private Path file(String name, String content) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        return Files.setLastModifiedTime(file, TIME);
    }

    private static List<String> artifact(String id, Path file) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.part("the artifact").artifact(id, file);
        return fingerprint.lines();
    }

    private static String digest(UnaryOperator<Fingerprint.Part> values) {
        Fingerprint fingerprint = new Fingerprint();
        values.apply(fingerprint.part("part"));
        return fingerprint.lines().get(0);
    }
}
