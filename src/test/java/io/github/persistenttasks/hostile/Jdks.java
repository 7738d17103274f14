package io.github.persistenttasks.hostile;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.jvm.JvmInstallation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The JDKs on which the hostile code runs: that of the build and, with {@code -Dhostile.jdks=all}, one of each other feature version in the
 * same directory; or those whose homes the property lists like a class path.
 */
final class Jdks {

    private Jdks() {}

    static Stream<Jvm> toTest() {
        String asked = System.getProperty("hostile.jdks", "");
        if (asked.contains(File.separator)) {
            return Stream.of(asked.split(File.pathSeparator)).map(Path::of).map(Jdks::jvm);
        }
        Path own = Path.of(System.getProperty("java.home"));
        Map<Integer, Jvm> all = new TreeMap<>();
        Jvm build = jvm(own);
        all.put(build.feature(), build);
        if ("all".equals(asked)) {
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
        return JvmInstallation.at(home)
                .orElseThrow(() -> new IllegalArgumentException(home + " is not the home of a JDK"));
    }
}
