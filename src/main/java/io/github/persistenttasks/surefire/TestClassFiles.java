package io.github.persistenttasks.surefire;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the classes of a directory. */
final class TestClassFiles {

    private static final String SUFFIX = ".class";

    private TestClassFiles() {}

    /**
     * Returns the names of the selected classes, sorted.
     *
     * @param selected selects paths of files below the directory, with {@code /} between their parts
     * @throws IOException if the directory cannot be read
     */
    static List<String> of(Path directory, Predicate<String> selected) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(file -> file.endsWith(SUFFIX) && !file.endsWith("-info.class"))
                    .filter(selected)
                    .map(file ->
                            file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
