package io.github.persistenttasks.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Writes a jar with a nested class of the tests, the classes nested in it, its enclosing class, and a services file that names it.
 *
 * <p>The classes are compiled for Java 8, because they run on every JVM that can be forked.
 */
final class FixtureJar {

    private static final Path SOURCES = Path.of("src", "test", "java");
    /** A directory of this JVM's own, because several JVMs compile fixtures at the same time. */
    private static final Path CLASSES = Path.of(
            "target", "hostile-classes", Long.toString(ProcessHandle.current().pid()));

    private static final Set<Class<?>> COMPILED = new HashSet<>();

    private FixtureJar() {}

    /** Compiles the class. The newest API is visible to it: a fixture may use what only some JVMs have. */
    private static synchronized void compile(Class<?> type) throws IOException {
        if (!COMPILED.add(type)) {
            return;
        }
        Files.createDirectories(CLASSES);
        String[] arguments = {
            "-source",
            "8",
            "-target",
            "8",
            "-Xlint:none",
            "-implicit:class",
            "-encoding",
            "UTF-8",
            "-sourcepath",
            SOURCES.toString(),
            "-cp",
            "",
            "-d",
            CLASSES.toString(),
            SOURCES.resolve(type.getName().replace('.', '/') + ".java").toString()
        };
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments);
        if (status != 0) {
            throw new IOException(messages.toString(StandardCharsets.UTF_8));
        }
    }

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
        compile(around);
        Path folder = CLASSES.resolve(prefix.replace('.', '/'));
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
