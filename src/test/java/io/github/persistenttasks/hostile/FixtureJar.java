package io.github.persistenttasks.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A jar that holds a nested class of the tests, what is nested in that, and a services file that names it. */
final class FixtureJar {

    private FixtureJar() {}

    /** Writes a jar whose provider of {@link Runnable} is this class. */
    static Path write(Path directory, Class<?> provider) throws IOException {
        return write(directory, provider, provider.getName().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a jar with this class and this services file of {@link Runnable}. */
    static Path write(Path directory, Class<?> type, byte[] services) throws IOException {
        Path jar = directory.resolve(type.getSimpleName() + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("META-INF/services/java.lang.Runnable"));
            entries.write(services);
            for (Path file : classFiles(type)) {
                entries.putNextEntry(new JarEntry(type.getPackageName().replace('.', '/') + "/" + file.getFileName()));
                entries.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    private static List<Path> classFiles(Class<?> type) throws IOException {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        Path folder = Path.of(java.net.URI.create(type.getResource("/").toString()))
                .resolve(type.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().equals(name + ".class")
                            || file.getFileName().toString().startsWith(name + "$"))
                    .toList();
        }
    }
}
