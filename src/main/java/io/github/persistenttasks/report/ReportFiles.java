package io.github.persistenttasks.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/** The files that the goals leave in their output directory. */
public final class ReportFiles {

    static final String JSON = "report.json";
    static final String HTML = "report.html";
    static final String JUNIT = "TEST-persistent-tasks.xml";
    static final String SARIF = "report.sarif";
    static final String FIND_DEPS_JSON = "find-deps.json";
    static final String FIND_DEPS_HTML = "find-deps.html";

    private static final List<String> PATTERNS =
            List.of(JSON, HTML, JUNIT, SARIF, FIND_DEPS_JSON, FIND_DEPS_HTML, "*.part", "fork-*.log", "hs_err*.log");

    private ReportFiles() {}

    /**
     * Removes the reports, the forks' logs and the JVM's crash files of an earlier run, so that nobody takes them for this one's.
     *
     * @param outputDirectory may be missing; other files in it are left alone
     * @throws MojoExecutionException if a file cannot be removed
     */
    public static void clear(Path outputDirectory) throws MojoExecutionException {
        if (!Files.isDirectory(outputDirectory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(outputDirectory, ReportFiles::isOurs)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "Cannot remove an earlier run's reports from " + outputDirectory + ": " + Failures.reason(e) + ".",
                    e);
        }
    }

    /** Returns whether {@code check} has left a report in each of these formats there. */
    public static boolean areThere(Path outputDirectory, Set<Format> formats) {
        return formats.stream()
                .map(format -> switch (format) {
                    case JSON -> JSON;
                    case HTML -> HTML;
                    case JUNIT -> JUNIT;
                    case SARIF -> SARIF;
                })
                .allMatch(name -> Files.isRegularFile(outputDirectory.resolve(name)));
    }

    private static boolean isOurs(Path file) {
        return !Files.isDirectory(file)
                && PATTERNS.stream()
                        .anyMatch(pattern -> file.getFileSystem()
                                .getPathMatcher("glob:" + pattern)
                                .matches(file.getFileName()));
    }
}
