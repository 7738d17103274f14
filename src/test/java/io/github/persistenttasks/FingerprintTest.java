package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path directory;

    private record Values(List<String> list, Map<String, String> map, Object other) {}

    @Test
    void tellsNothingFromEmptyText() {
        assertThat(new Fingerprint().with("a", null).lines())
                .isNotEqualTo(new Fingerprint().with("a", "").lines());
    }

    @Test
    void isALineForEachValueWhateverItHolds() {
        assertThat(new Fingerprint().with("a", "b\nc=d\r\\").lines()).containsExactly("a=b\\nc=d\\r\\\\");
    }

    @Test
    void doesNotDependOnTheOrderOfSetsAndMaps() {
        List<String> names = new ArrayList<>(List.of("a", "b", "c"));
        List<String> before = ofSetAndMap(names);
        Collections.reverse(names);

        assertThat(ofSetAndMap(names)).isEqualTo(before);
    }

    private static List<String> ofSetAndMap(List<String> names) {
        Map<String, String> map = new LinkedHashMap<>();
        names.forEach(name -> map.put(name, name));
        return new Fingerprint()
                .with("set", new LinkedHashSet<>(names))
                .with("map", map)
                .lines();
    }

    @Test
    void dependsOnTheOrderOfLists() {
        assertThat(new Fingerprint().with("list", List.of("a", "b")).lines())
                .isNotEqualTo(new Fingerprint().with("list", List.of("b", "a")).lines());
    }

    @Test
    void holdsEachComponentOfARecord() {
        assertThat(new Fingerprint()
                        .withComponents(new Values(List.of("x"), Map.of("k", "v"), null))
                        .lines())
                .containsExactly("list=[x]", "map={k=v}", "other");
    }

    @Test
    void tellsSecretsApartWithoutHoldingThem() {
        List<String> lines = ofSecret("word");

        assertThat(lines).noneMatch(line -> line.contains("word"));
        assertThat(ofSecret("word")).isEqualTo(lines);
        assertThat(ofSecret("other")).isNotEqualTo(lines);
    }

    private static List<String> ofSecret(String secret) {
        Values values = new Values(List.of("x"), Map.of("PASS", secret), null);
        return new Fingerprint().withComponents(values, "map").lines();
    }

    @Test
    void refusesAnObjectThatHasNoTextOfItsOwn() {
        assertThatThrownBy(() -> new Fingerprint().withComponents(new Values(List.of(), Map.of(), new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesASnapshotByItsContentAlone() throws IOException {
        Path jar = file("a-1-SNAPSHOT.jar", "content");
        List<String> before = artifact("g:a:1-SNAPSHOT", jar);

        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2027-01-01T00:00:00Z")));
        assertThat(artifact("g:a:1-SNAPSHOT", jar)).isEqualTo(before);

        file("a-1-SNAPSHOT.jar", "CONTENT");
        assertThat(artifact("g:a:1-SNAPSHOT", jar)).isNotEqualTo(before);
    }

    @Test
    void takesADirectoryByTheContentAndTheNamesOfItsFiles() throws IOException {
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
    void takesAReleaseByItsPathAndSizeAndTime() throws IOException {
        Path jar = file("a-1.jar", "content");
        List<String> before = artifact("g:a:1", jar);

        file("a-1.jar", "CONTENT");
        assertThat(artifact("g:a:1", jar)).as("not read").isEqualTo(before);

        file("a-1.jar", "longer content");
        assertThat(artifact("g:a:1", jar)).isNotEqualTo(before);
    }

    private Path file(String name, String content) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        return Files.setLastModifiedTime(file, TIME);
    }

    private static List<String> artifact(String id, Path file) throws IOException {
        return new Fingerprint().withArtifact(id, file).lines();
    }
}
