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

/** Writes a jar with a nested class of the tests, the classes nested in it, its enclosing class, and a services file that names it. */
final class FixtureJar {

    private FixtureJar() {}

    /** Writes a jar with this class as provider of {@link Runnable}. */
    static Path write(Path directory, Class<?> provider) throws IOException {
        return write(directory, provider, provider.getName().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a jar with this class and with this content of the services file of {@link Runnable}. */
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

    /**
     * Returns the files of the class and the files that all providers share: those of the enclosing class and of nested classes that are
     * not providers.
     */
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
