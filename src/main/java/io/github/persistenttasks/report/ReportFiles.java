package io.github.persistenttasks.report;

import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.failure.FileFailure;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.file.DirectoryTree;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files that the goals write to their output directory. */
public final class ReportFiles {

    static final String JSON = "report.json";
    static final String HTML = "report.html";
    static final String JUNIT = "TEST-persistent-tasks.xml";
    static final String SARIF = "report.sarif";
    static final String FIND_DEPS_JSON = "find-deps.json";
    static final String FIND_DEPS_HTML = "find-deps.html";
    static final String FIND_VERSION_JSON = "find-version.json";
    static final String FIND_VERSION_HTML = "find-version.html";

    /** Directory below the output directory for the files of {@code find-version}'s forks, with a subdirectory for each version. */
    public static final String VERSIONS = "find-version";

    private static final List<String> OF_CHECK = List.of(JSON, HTML, JUNIT, SARIF);
    private static final List<String> OF_FIND_DEPS = List.of(FIND_DEPS_JSON, FIND_DEPS_HTML);
    private static final List<String> OF_FIND_VERSION = List.of(FIND_VERSION_JSON, FIND_VERSION_HTML);

    /** Files that runs of all goals write. */
    private static final List<String> OF_FORKS = List.of("fork-*.log", "hs_err*.log");

    /** Directories that a run keeps only for debugging, each with a file that identifies it as the plugin's. */
    private static final Map<String, String> KEPT = Map.of("fork-*", "probe.jar", "exercises", "Exercise_*.class");

    /** Directories of a check on several JVMs. */
    private static final String OF_JVMS = "jdk-*";

    private ReportFiles() {}

    /**
     * Deletes the reports of an earlier {@code check}, the forks' logs and the crash logs, so that they are not mistaken for those of the
     * next run. A directory of a JVM that holds nothing else is deleted too: the next run may be on other JVMs.
     *
     * @param outputDirectory the output directory, which need not exist; other files in it are kept
     * @throws ProbeException if a file cannot be deleted
     */
    public static void clearCheck(Path outputDirectory) throws ProbeException {
        clear(outputDirectory, OF_CHECK);
        if (Files.isDirectory(outputDirectory)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(outputDirectory, OF_JVMS)) {
                for (Path folder : folders) {
                    clear(folder, OF_CHECK);
                    deleteIfEmpty(folder);
                }
            } catch (IOException e) {
                throw cannotRemove(outputDirectory, e);
            }
        }
    }

    /** Deletes the reports of an earlier {@code find-deps}, like {@link #clearCheck}. */
    public static void clearFindDeps(Path outputDirectory) throws ProbeException {
        clear(outputDirectory, OF_FIND_DEPS);
    }

    /** Deletes the reports of an earlier {@code find-version}, like {@link #clearCheck}, and the files of its checks of versions. */
    public static void clearFindVersion(Path outputDirectory) throws ProbeException {
        clear(outputDirectory, OF_FIND_VERSION);
        try {
            DirectoryTree.delete(outputDirectory.resolve(VERSIONS));
        } catch (IOException e) {
            throw cannotRemove(outputDirectory, e);
        }
    }

    private static void clear(Path directory, List<String> reports) throws ProbeException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<String> patterns = new ArrayList<>(OF_FORKS);
        for (String report : reports) {
            patterns.add(report);
            patterns.add(AtomicFile.temporaryNames(report));
        }
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(directory, file -> !Files.isDirectory(file) && matches(file, patterns))) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            clearKept(directory);
        } catch (IOException e) {
            throw cannotRemove(directory, e);
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException holdsOtherFiles) {
            return;
        }
    }

    private static void clearKept(Path directory) throws IOException {
        for (Map.Entry<String, String> kept : KEPT.entrySet()) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(directory, kept.getKey())) {
                for (Path folder : folders) {
                    if (Files.isDirectory(folder) && holds(folder, kept.getValue())) {
                        DirectoryTree.delete(folder);
                    }
                }
            }
        }
    }

    private static boolean holds(Path folder, String file) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file)) {
            return files.iterator().hasNext();
        }
    }

    private static ProbeException cannotRemove(Path directory, IOException e) {
        return new ProbeException(
                "Cannot delete the reports of an earlier run from " + directory + ": " + FileFailure.reason(e) + ".",
                e);
    }

    /** Returns the files that {@code check} writes for these formats. */
    public static List<Path> ofCheck(Path outputDirectory, Set<Format> formats) {
        return formats.stream()
                .map(format -> switch (format) {
                    case JSON -> JSON;
                    case HTML -> HTML;
                    case JUNIT -> JUNIT;
                    case SARIF -> SARIF;
                })
                .map(outputDirectory::resolve)
                .toList();
    }

    private static boolean matches(Path file, List<String> patterns) {
        return patterns.stream()
                .anyMatch(pattern ->
                        file.getFileSystem().getPathMatcher("glob:" + pattern).matches(file.getFileName()));
    }
}
