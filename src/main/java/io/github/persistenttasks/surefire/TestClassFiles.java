package io.github.persistenttasks.surefire;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the classes of a directory or a jar. */
final class TestClassFiles {

    private static final String SUFFIX = ".class";

    private TestClassFiles() {}

    /**
     * Returns the names of the selected classes, sorted.
     *
     * @param file the directory or the jar; one that does not exist has no classes
     * @param selected selects paths of files below the root, with {@code /} between their parts
     * @throws IOException if the file cannot be read
     */
    static List<String> of(Path file, Predicate<String> selected) throws IOException {
        if (Files.isRegularFile(file)) {
            try (ZipFile jar = new ZipFile(file.toFile())) {
                return names(
                        jar.stream().map(ZipEntry::getName).filter(name -> !name.startsWith("META-INF/")), selected);
            }
        }
        if (!Files.isDirectory(file)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(file)) {
            return names(
                    files.filter(Files::isRegularFile)
                            .map(one -> file.relativize(one).toString().replace(File.separatorChar, '/')),
                    selected);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> names(Stream<String> paths, Predicate<String> selected) {
        return paths.filter(path -> path.endsWith(SUFFIX) && !path.endsWith("-info.class"))
                .filter(selected)
                .map(path -> path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'))
                .sorted()
                .toList();
    }
}
