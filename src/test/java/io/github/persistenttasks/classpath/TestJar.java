package io.github.persistenttasks.classpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Builds a small artifact for a test and writes it as a jar or as a directory. */
public final class TestJar {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Adds a file. */
    public TestJar with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** Adds a text file. */
    public TestJar with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a services file. */
    public TestJar withService(String service, String text) {
        return with("META-INF/services/" + service, text);
    }

    /** Adds class files that exist but cannot be loaded. */
    public TestJar withClasses(String... names) {
        for (String name : names) {
            with(name.replace('.', '/') + ".class", "");
        }
        return this;
    }

    /** Adds the manifest of a multi-release jar. */
    public TestJar multiRelease() {
        return with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nMulti-Release: true\r\n");
    }

    /**
     * Compiles sources and adds their class files below a prefix.
     *
     * @param sources alternating file names and texts
     */
    public TestJar compiled(Path directory, String prefix, String... sources) {
        try {
            Path classes = Files.createTempDirectory(directory, "classes");
            Path folder = Files.createTempDirectory(directory, "sources");
            List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
            for (int i = 0; i < sources.length; i += 2) {
                Path file = folder.resolve(sources[i]);
                Files.createDirectories(file.getParent());
                arguments.add(Files.writeString(file, sources[i + 1]).toString());
            }
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalArgumentException("does not compile");
            }
            try (Stream<Path> compiled = Files.walk(classes).filter(Files::isRegularFile)) {
                for (Path file : compiled.sorted().toList()) {
                    with(prefix + classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a jar. */
    public Path jar(Path file) {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a directory. */
    public Path directory(Path directory) {
        try {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                Path file = directory.resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a class path entry for the file with this id. */
    public static Entry entry(String id, Path file) {
        return new Entry(id, file, List.of(id), true, List.of(id));
    }
}
