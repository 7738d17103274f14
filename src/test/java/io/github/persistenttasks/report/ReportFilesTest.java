package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.failure.ProbeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

    @TempDir
    private Path directory;

    @Test
    void filesOfAnEarlierRunAreDeletedAndOthersKept() throws Exception {
        for (String name : List.of(
                "report.json",
                "report.html",
                "TEST-persistent-tasks.xml",
                "report.sarif",
                "find-deps.json",
                "find-deps.html",
                "report.json.7.tmp",
                "notes.7.tmp",
                "fork-12.log",
                "hs_err_pid7.log",
                "notes.txt",
                "TEST-other.xml")) {
            Files.writeString(directory.resolve(name), "x");
        }
        Files.createDirectory(directory.resolve("fork-1.log"));

        ReportFiles.clearCheck(directory);

        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .contains("notes.txt", "notes.7.tmp", "TEST-other.xml", "fork-1.log", "find-deps.html")
                    .doesNotContain("report.json", "report.json.7.tmp", "fork-12.log", "hs_err_pid7.log");
        }
    }

    @Test
    void keptForksOfAnEarlierRunAreDeletedAndOtherDirectoriesKept() throws Exception {
        Files.createDirectories(directory.resolve("fork-1/tmp/a"));
        Files.writeString(directory.resolve("fork-1/probe.jar"), "x");
        Files.createDirectories(directory.resolve("jdk-17/fork-2"));
        Files.writeString(directory.resolve("jdk-17/fork-2/probe.jar"), "x");
        Files.createDirectories(directory.resolve("exercises"));
        Files.writeString(directory.resolve("exercises/Exercise_one.class"), "x");
        Files.createDirectories(directory.resolve("fork-of-mine"));

        ReportFiles.clearCheck(directory);

        assertThat(directory.resolve("fork-1")).doesNotExist();
        assertThat(directory.resolve("jdk-17")).doesNotExist();
        assertThat(directory.resolve("exercises")).doesNotExist();
        assertThat(directory.resolve("fork-of-mine")).exists();
    }

    @Test
    void findDepsKeepsTheReportsOfCheck() throws Exception {
        Files.writeString(directory.resolve("report.json"), "x");
        Files.writeString(directory.resolve("find-deps.json"), "x");

        ReportFiles.clearFindDeps(directory);

        assertThat(directory.resolve("report.json")).exists();
        assertThat(directory.resolve("find-deps.json")).doesNotExist();
    }

    @Test
    void clearingAMissingDirectoryDoesNothing() throws Exception {
        ReportFiles.clearCheck(directory.resolve("missing"));

        assertThat(directory.resolve("missing")).doesNotExist();
    }

    @Test
    void everyFormatIsAFileAndThePageIsListedFirst() throws Exception {
        Path output = directory.resolve("a/b");

        List<Path> files = writer(output, EnumSet.allOf(Format.class)).write(Samples.full());

        assertThat(files)
                .containsExactly(
                        output.resolve("report.html"),
                        output.resolve("report.json"),
                        output.resolve("TEST-persistent-tasks.xml"),
                        output.resolve("report.sarif"));
        assertThat(output).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void findDepsHasFilesOfItsOwn() throws Exception {
        assertThat(writer(directory, EnumSet.allOf(Format.class)).write(Samples.findDeps()))
                .containsExactly(directory.resolve("find-deps.html"), directory.resolve("find-deps.json"));
    }

    @Test
    void withoutFormatsNoFileIsWritten() throws Exception {
        assertThat(writer(directory, Set.of()).write(Samples.full())).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void anErrorNamesTheReportThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "x");

        assertThatThrownBy(() -> writer(file, EnumSet.of(Format.JSON)).write(Samples.clean()))
                .isInstanceOf(ProbeException.class)
                .hasMessageStartingWith("Cannot write the report " + file.resolve("report.json") + ": ")
                .hasMessageContaining("is not a directory");
    }

    @Test
    void aReportThatCannotBeMovedIntoPlaceLeavesNoFile() throws Exception {
        Files.createDirectories(directory.resolve("report.json/not empty"));

        assertThatThrownBy(() -> writer(directory, EnumSet.of(Format.JSON)).write(Samples.clean()))
                .isInstanceOf(ProbeException.class);
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    private static ReportWriter writer(Path output, Set<Format> formats) {
        return new ReportWriter(output, formats, PomLocations.none());
    }
}
