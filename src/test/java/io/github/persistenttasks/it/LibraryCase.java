package io.github.persistenttasks.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case of the integration test {@code advice}: a library, an exercise that leaves tasks of it, and the code that follows the advice.
 *
 * <p>The file of a case begins with two comments, {@code // artifacts} with the coordinates of its dependencies and {@code // advice} with
 * the beginning of the advice. A third one, {@code // call}, has the call that ends a task when the probe tries it. The
 * statements of the exercise follow. After {@code // cure} come statements that end the tasks, or after
 * {@code // instead} those of an exercise that leaves no tasks. Without either, nothing ends the tasks.
 *
 * @param call the call that the probe finds; empty if the test is not about it
 * @param code the exercise that leaves tasks
 * @param cured the exercise that follows the advice; empty if there is none
 */
public record LibraryCase(String name, List<String> artifacts, String advice, String call, String code, String cured) {

    private static final Pattern FILE = Pattern.compile(
            "// artifacts(?<artifacts>.*)\n// advice (?<advice>.+)\n(// call (?<call>.+)\n)?(?<code>[^\\x00]*?)(// (?<how>cure|instead)\n(?<cure>[^\\x00]*))?");

    private static final Pattern IMPORTS = Pattern.compile("(?m)((import .*|// .*)?\n)*");

    /** Threads of a library may end only a while after the call that ends them has returned. */
    private static final String WAIT = """

            long end = System.nanoTime() + 8_000_000_000L;
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (!before.contains(thread)) {
                    thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
                }
            }
            """;

    /** Returns the cases in this directory, sorted by name. */
    public static List<LibraryCase> all(File directory) throws IOException {
        try (Stream<Path> files = Files.list(directory.toPath())) {
            return files.sorted().map(LibraryCase::read).toList();
        }
    }

    private static LibraryCase read(Path file) {
        Matcher text = FILE.matcher(contents(file));
        if (!text.matches()) {
            throw new IllegalArgumentException(file + " is not a case");
        }
        String code = text.group("code");
        String cure = text.group("cure");
        return new LibraryCase(
                file.getFileName().toString().replace(".java", ""),
                Stream.of(text.group("artifacts").trim().split(" "))
                        .filter(artifact -> !artifact.isEmpty())
                        .toList(),
                text.group("advice"),
                Objects.requireNonNullElse(text.group("call"), ""),
                code,
                cure == null ? "" : waiting(text.group("how").equals("cure") ? code + cure : cure));
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
    }

    private static String waiting(String code) {
        Matcher imports = IMPORTS.matcher(code);
        int start = imports.lookingAt() ? imports.end() : 0;
        return code.substring(0, start) + "var before = Thread.getAllStackTraces().keySet();\n" + code.substring(start)
                + WAIT;
    }

    /** Writes the POM of a module with this name. */
    public void writeModule(File parent) throws IOException {
        Path directory = Files.createDirectories(parent.toPath().resolve(name));
        Files.writeString(directory.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>io.github.persistenttasks.it</groupId>
                    <artifactId>advice</artifactId>
                    <version>1.0</version>
                  </parent>
                  <artifactId>advice-%s</artifactId>
                  <dependencies>%s</dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>io.github.persistenttasks</groupId>
                        <artifactId>persistent-tasks-maven-plugin</artifactId>
                        <executions>
                          <execution>
                            <id>advice</id>
                            <configuration>
                              <stopTrials>false</stopTrials>
                              <exercises>%s%s</exercises>
                            </configuration>
                          </execution>
                          <execution>
                            <id>trials</id>
                            <configuration>
                              <outputDirectory>${project.build.directory}/trials</outputDirectory>
                              <exercises>%s</exercises>
                            </configuration>
                          </execution>
                        </executions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(
                        name,
                        dependencies(),
                        exercise("left", code),
                        cured.isEmpty() ? "" : exercise("cured", cured),
                        exercise("left", code)));
    }

    private String dependencies() {
        return artifacts.stream()
                .map(artifact -> artifact.split(":"))
                .map(parts ->
                        "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
                                .formatted((Object[]) parts))
                .collect(Collectors.joining());
    }

    private static String exercise(String name, String code) {
        return "<exercise><name>%s</name><code><![CDATA[%s]]></code></exercise>".formatted(name, code);
    }
}
