package io.github.persistenttasks.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir
    private Path classes;

    @Test
    void whatTheProjectBuildsIsItsOwn() {
        ClassPath classPath = new ClassPath("g:app:1", List.of(entry("g:app:1", classes, "g:app:1"), library()));

        assertThat(classPath.own()).containsExactly("g:app:1");
    }

    @Test
    void aProjectWithoutClassesOwnsItsExercises() {
        assertThat(new ClassPath("g:app:1", List.of(library())).own()).containsExactly("g:app:1");
    }

    @Test
    void aRequestedArtifactIsNotTheUsersOwn() throws Exception {
        Path jar = Files.createFile(classes.resolve("a.jar"));

        assertThat(new ClassPath("g:a:1", List.of(entry("g:a:1", jar, "g:a:1"), library())).own())
                .isEmpty();
    }

    private Entry library() {
        return entry("g:lib:1", classes.resolve("lib.jar"), "g:app:1", "g:lib:1");
    }

    private static Entry entry(String id, Path file, String... trail) {
        return new Entry(id, file, List.of(trail), trail.length == 1, List.of());
    }
}
