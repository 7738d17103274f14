package io.github.persistenttasks.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CentralDirectoryTest {

    private static final int END = 22;
    private static final int ENTRY_FLAGS = 8;
    private static final int ENTRY_METHOD = 10;

    @TempDir
    private Path directory;

    private final CentralDirectory.Reader reader = new CentralDirectory.Reader();

    static Stream<Path> jarsOfThisBuild() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(Files::isRegularFile);
    }

    @ParameterizedTest
    @MethodSource("jarsOfThisBuild")
    void saysOfRealJarsWhatTheJdkSays(Path jar) throws Exception {
        Optional<CentralDirectory> read = reader.read(jar);

        assertThat(read).isPresent();
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> names = file.stream().map(ZipEntry::getName).toList();
            assertThat(read.get().services())
                    .isEqualTo(names.stream()
                            .filter(name -> name.matches("META-INF/services/[^/]+"))
                            .map(name -> name.substring(Root.SERVICES.length()))
                            .sorted()
                            .toList());
            assertThat(read.get().module())
                    .isEqualTo(names.stream()
                            .anyMatch(name -> name.matches("(META-INF/versions/\\d+/)?module-info\\.class")));
            assertThat(read.get().versions())
                    .isEqualTo(names.stream().anyMatch(name -> name.startsWith("META-INF/versions/")));
        }
    }

    @Test
    void saysNothingOfAJarWithAComment() throws Exception {
        assertThat(reader.read(jar("a comment", "META-INF/services/t.Service"))).isEmpty();
    }

    @Test
    void saysNothingOfAServiceInAnotherScript() throws Exception {
        assertThat(reader.read(jar(null, "META-INF/services/t.\u00dc"))).isEmpty();
        assertThat(reader.read(jar(null, "t/\u00dc.class", "META-INF/services/t.Service")))
                .get()
                .extracting(CentralDirectory::services)
                .isEqualTo(List.of("t.Service"));
    }

    @Test
    void saysNothingOfWhatIsBroken() throws Exception {
        byte[] good = Files.readAllBytes(jar(null, "META-INF/services/t.Service", "t/A.class"));
        ByteBuffer numbers = ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN);
        int offset = numbers.getInt(good.length - END + 16);

        assertThat(readWith(good, good.length - END + 10, 3))
                .as("another number of entries")
                .isEmpty();
        assertThat(readWith(good, good.length - END + 16, 0))
                .as("another place of the directory")
                .isEmpty();
        assertThat(readWith(good, offset, 0)).as("another signature").isEmpty();
        assertThat(readWith(good, offset + ENTRY_FLAGS, 1)).as("encrypted").isEmpty();
        assertThat(readWith(good, offset + ENTRY_METHOD, 12))
                .as("compressed in another way")
                .isEmpty();
        assertThat(readWith(good, offset + 28, 999))
                .as("a name that does not end")
                .isEmpty();
        assertThat(reader.read(Files.write(directory.resolve("cut.jar"), Arrays.copyOf(good, good.length - 9))))
                .as("cut off")
                .isEmpty();
        assertThat(reader.read(Files.write(directory.resolve("empty.jar"), new byte[0])))
                .as("empty")
                .isEmpty();
        assertThat(reader.read(Files.write(directory.resolve("good.jar"), good)))
                .as("as it was")
                .isPresent();
    }

    private Optional<CentralDirectory> readWith(byte[] jar, int at, int number) throws Exception {
        byte[] changed = jar.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) number);
        return reader.read(Files.write(directory.resolve("changed.jar"), changed));
    }

    private Path jar(String comment, String... files) throws Exception {
        Path jar = directory.resolve("a.jar");
        try (OutputStream stream = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(stream)) {
            out.setComment(comment);
            for (String file : files) {
                out.putNextEntry(new ZipEntry(file));
            }
        }
        return jar;
    }
}
