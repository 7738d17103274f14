package io.github.persistenttasks.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.probe.Probe;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeJarTest {

    private static final Set<String> PACKAGES =
            Set.of("io.github.persistenttasks.probe", "io.github.persistenttasks.protocol");

    @TempDir
    private Path directory;

    private Path jar;

    @BeforeEach
    void unpackFromThePlugin() throws IOException {
        jar = directory.resolve("probe.jar");
        try (InputStream resource = ProbeJarTest.class.getResourceAsStream("/META-INF/persistent-tasks/probe.zip")) {
            Files.copy(resource, jar);
        }
    }

    @Test
    void containsOnlyJava8BytecodeOfTheProbe() throws IOException {
        Map<String, Integer> majorVersions = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                majorVersions.put(entry.getName(), majorVersion(file.getInputStream(entry)));
            }
        }

        assertThat(majorVersions).containsKey("io/github/persistenttasks/probe/Probe.class");
        assertThat(majorVersions.keySet())
                .allMatch(name -> PACKAGES.contains(
                        name.substring(0, name.lastIndexOf('/')).replace('/', '.')));
        assertThat(majorVersions.values()).containsOnly(52);
    }

    @Test
    void containsEveryCompiledClassOfTheProbe() throws Exception {
        Path classes = Path.of(
                Probe.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> names = new ArrayList<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
                files.filter(Files::isRegularFile)
                        .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                        .forEach(names::add);
            }
        }

        try (JarFile file = new JarFile(jar.toFile())) {
            assertThat(file.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void referencesOnlyItselfAndPublicApiOfTheJdk() {
        List<String> references = jdeps("--multi-release", "base", "-verbose:class", "-filter:none", jar.toString())
                .lines()
                .filter(line -> line.startsWith("   ") && line.contains("-> "))
                .map(line -> line.substring(line.indexOf("-> ") + 3).strip().split("\\s+", 2)[0])
                .distinct()
                .toList();

        assertThat(references).contains("java.lang.Object");
        assertThat(references)
                .allMatch(name ->
                        name.startsWith("java.") || PACKAGES.stream().anyMatch(ours -> name.startsWith(ours + ".")));
    }

    private static int majorVersion(InputStream classFile) throws IOException {
        try (DataInputStream data = new DataInputStream(classFile)) {
            data.skipNBytes(6);
            return data.readUnsignedShort();
        }
    }

    private static String jdeps(String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int exitCode = ToolProvider.findFirst("jdeps").orElseThrow().run(writer, writer, arguments);
        assertThat(exitCode).as(output.toString()).isZero();
        return output.toString();
    }
}
