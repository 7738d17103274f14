package io.github.persistenttasks.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A jar that holds a nested class of the tests, what is nested in that, the class around it, and a services file that names it. */
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

    /** Returns the class's files and, of the class around it, those that are no provider's: what the providers have in common. */
    private static List<Path> classFiles(Class<?> type) throws IOException {
        String prefix = type.getPackageName() + ".";
        Class<?> around = type.getEnclosingClass();
        Path folder = Path.of(URI.create(type.getResource("/").toString())).resolve(prefix.replace('.', '/'));
        List<String> others = Stream.of(around.getDeclaredClasses())
                .filter(one -> one != type && Runnable.class.isAssignableFrom(one))
                .map(one -> one.getName().substring(prefix.length()))
                .toList();
        List<String> shared = Stream.of(around, Enders.class)
                .map(one -> one.getName().substring(prefix.length()))
                .toList();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString().replaceFirst("\\.class$", "");
                        return shared.contains(name)
                                || name.startsWith(shared.get(0) + "$")
                                        && others.stream()
                                                .noneMatch(one -> name.equals(one) || name.startsWith(one + "$"));
                    })
                    .toList();
        }
    }
}
