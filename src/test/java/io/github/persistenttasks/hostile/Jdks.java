package io.github.persistenttasks.hostile;

import io.github.persistenttasks.jvm.Jvm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The JDKs on which the hostile code runs: that of the build and, with {@code -Dhostile.jdks=all}, one of each other feature version in the
 * same directory.
 */
final class Jdks {

    private Jdks() {}

    static Stream<Jvm> toTest() {
        Path own = Path.of(System.getProperty("java.home"));
        Map<Integer, Jvm> all = new TreeMap<>();
        Jvm build = jvm(own);
        all.put(build.feature(), build);
        if ("all".equals(System.getProperty("hostile.jdks"))) {
            try (Stream<Path> siblings = Files.list(own.toRealPath().getParent())) {
                siblings.filter(home -> Files.isExecutable(home.resolve("bin/javac")))
                        .sorted()
                        .map(Jdks::jvm)
                        .forEach(jvm -> all.putIfAbsent(jvm.feature(), jvm));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.values().stream();
    }

    private static Jvm jvm(Path home) {
        Properties release = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Jvm(
                home.resolve("bin/java"),
                home,
                release.getProperty("JAVA_VERSION").replace("\"", ""),
                null);
    }
}
