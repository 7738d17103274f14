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

/** The contents of a small artifact made for one test, to be written as a jar or as a directory. */
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

    /** Adds class files that are not loadable but there. */
    public TestJar withClasses(String... names) {
        for (String name : names) {
            with(name.replace('.', '/') + ".class", "");
        }
        return this;
    }

    /** Adds a manifest that makes a multi-release jar. */
    public TestJar multiRelease() {
        return with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nMulti-Release: true\r\n");
    }

    /** Adds, below a prefix, what the compiler makes of sources whose file names and texts alternate. */
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

    /** Returns the class path entry of this id for the file. */
    public static Entry entry(String id, Path file) {
        return new Entry(id, file, List.of(id), true, List.of(id));
    }
}
