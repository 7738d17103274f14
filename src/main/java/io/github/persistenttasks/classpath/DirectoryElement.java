package io.github.persistenttasks.classpath;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A directory of classes. */
final class DirectoryElement extends ClassPathElement {

    private final Path directory;

    DirectoryElement(Path directory) {
        this.directory = directory;
    }

    @Override
    List<String> services() throws IOException {
        Path folder = directory.resolve(SERVICES);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    List<String> classFiles() throws IOException {
        return files(CLASS);
    }

    @Override
    List<String> jars() throws IOException {
        return files(JAR);
    }

    private List<String> files(String suffix) throws IOException {
        try (Stream<Path> files =
                Files.find(directory, Integer.MAX_VALUE, (file, attributes) -> !attributes.isDirectory())) {
            return files.map(file -> directory.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> name.endsWith(suffix))
                    .toList();
        }
    }

    // A File and not a Path, because the names of generated classes are not valid paths on every system.
    @Override
    boolean has(String resource) {
        return new File(directory.toFile(), resource).isFile();
    }

    @Override
    InputStream open(String resource) throws IOException {
        return Files.newInputStream(directory.resolve(resource));
    }

    @Override
    public void close() {}
}
