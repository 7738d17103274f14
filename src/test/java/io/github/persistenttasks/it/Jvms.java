package io.github.persistenttasks.it;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Finds the JDKs on the machine that runs the integration tests: those in variables such as {@code JAVA_HOME_25_X64}, as on GitHub's
 * runners, and those in the same directory as the running JDK.
 */
public final class Jvms {

    /** The Java version that the classes of the integration tests are compiled for. */
    private static final int OLDEST = 17;

    private Jvms() {}

    /**
     * Returns the home of the newest JDK, if it is newer than the running one.
     *
     * @throws IOException if the directory of JDKs cannot be read
     */
    public static Optional<File> newer() throws IOException {
        int running = Runtime.version().feature();
        return homes().stream()
                .filter(home -> feature(home) > running)
                .max(Comparator.comparingInt(Jvms::feature))
                .map(Path::toFile);
    }

    /**
     * Returns the home of the newest JDK from 17 on whose version differs from that of the running JDK.
     *
     * @throws IOException if the directory of JDKs cannot be read
     */
    public static Optional<File> other() throws IOException {
        int running = Runtime.version().feature();
        return homes().stream()
                .filter(home -> feature(home) >= OLDEST && feature(home) != running)
                .max(Comparator.comparingInt(Jvms::feature))
                .map(Path::toFile);
    }

    /** Returns the home of the running JDK. */
    public static File running() {
        return new File(System.getProperty("java.home"));
    }

    /** Returns the {@code java} executable of the JDK with this home. */
    public static File executable(File home) {
        return new File(home, File.separatorChar == '\\' ? "bin\\java.exe" : "bin/java");
    }

    /** Returns the feature version of the JDK with this home. */
    public static int feature(File home) {
        return feature(home.toPath());
    }

    private static List<Path> homes() throws IOException {
        List<Path> homes = new ArrayList<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME_") && !value.isBlank()) {
                homes.add(Path.of(value));
            }
        });
        Path beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (Stream<Path> siblings = Files.list(beside)) {
            siblings.forEach(homes::add);
        }
        return homes;
    }

    /** Returns the feature version in the JDK's {@code release} file, or 0 if there is no such file. */
    private static int feature(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
            String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Runtime.Version.parse(version.replaceAll("_.*", "")).feature();
        } catch (IOException | IllegalArgumentException unknown) {
            return 0;
        }
    }
}
