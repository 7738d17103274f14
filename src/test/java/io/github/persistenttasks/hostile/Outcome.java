package io.github.persistenttasks.hostile;

import static io.github.persistenttasks.result.Outcome.LOADED;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.result.Artifact;
import io.github.persistenttasks.result.Attempt;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The outcome of a check.
 *
 * @param mark value of {@link Check#MARK} in the check's processes
 * @param workingDirectory the files in the working directory before the check
 */
record Outcome(
        CheckReport report,
        Observation observation,
        List<String> console,
        Path output,
        String mark,
        List<Path> workingDirectory) {

    private static final String SCHEMA = "/io/github/persistenttasks/report-1.schema.json";
    private static final String OURS =
            "report\\.(json|html|sarif)|TEST-persistent-tasks\\.xml|fork-\\d+\\.log|hs_err_fork-\\d+\\.log";

    /**
     * Asserts what must hold for any code under test: the harmless artifacts were probed, no process or file is left, the reports are
     * complete.
     */
    Outcome isSound() throws Exception {
        for (Class<?> harmless : List.of(Harmless.Before.class, Harmless.After.class)) {
            assertThat(outcome(harmless)).as("outcome of %s", harmless).isEqualTo(LOADED);
            assertThat(verdict(harmless)).as("verdict on %s", harmless).isEqualTo(Verdict.CLEAN);
        }
        assertThat(observation.execution().complete())
                .as("everything was probed")
                .isTrue();
        return isTidy();
    }

    /** Asserts that no process or file is left and that the reports are complete. */
    Outcome isTidy() throws Exception {
        assertReportsAreWhole();
        assertThat(list(output))
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches(OURS));
        assertThat(list(Path.of(""))).isEqualTo(workingDirectory);
        assertNoProcessIsLeft(mark);
        return this;
    }

    private void assertReportsAreWhole() throws IOException {
        try (InputStream schema = getClass().getResourceAsStream(SCHEMA)) {
            assertThat(SchemaRegistry.withDialect(Dialects.getDraft202012())
                            .getSchema(schema)
                            .validate(json(), InputFormat.JSON))
                    .isEmpty();
        }
        String html = read("report.html");
        assertThat(html.stripTrailing().endsWith("</html>"))
                .as("the page is whole")
                .isTrue();
        assertThat(Stream.of("<b>bold</b>", "<img src=x", "<script").filter(html::contains))
                .as("markup of the code under test")
                .isEmpty();
        assertThat(console).allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cntrl}\\p{Cs}]"));
    }

    /** Waits until no process has the mark in its environment; killed processes may take a moment to end. */
    static void assertNoProcessIsLeft(String mark) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        List<ProcessHandle> left = marked(mark);
        while (!left.isEmpty() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
            left = marked(mark);
        }
        assertThat(left).as("processes that are left").isEmpty();
    }

    static List<ProcessHandle> marked(String mark) {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    try {
                        Path environment = Path.of("/proc/" + process.pid() + "/environ");
                        return Files.readString(environment, StandardCharsets.ISO_8859_1)
                                .contains(mark);
                    } catch (IOException goneOrNotLinux) {
                        return process.info().commandLine().orElse("").contains(mark);
                    }
                })
                .toList();
    }

    String json() throws IOException {
        return read("report.json");
    }

    String read(String file) throws IOException {
        return Files.readString(output.resolve(file));
    }

    /** Asserts that there is a finding of this kind that is attributed to this class and its artifact, and returns it. */
    Finding finding(FindingKind kind, Class<?> type) {
        return findings().stream()
                .filter(finding -> finding.kind() == kind
                        && Check.id(type).equals(finding.artifact())
                        && finding.initializer() != null
                        && type.getName().equals(finding.initializer().name()))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no finding " + kind + " on " + type.getName() + " in " + findings()));
    }

    List<Finding> findings() {
        return report.findings();
    }

    Verdict verdict(Class<?> type) {
        return artifact(type.getSimpleName()).verdict();
    }

    Artifact artifact(String name) {
        return report.artifacts().stream()
                .filter(artifact -> artifact.id().equals(Check.id(name)))
                .findFirst()
                .orElseThrow();
    }

    io.github.persistenttasks.result.Outcome outcome(Class<?> type) {
        return attempt(type).outcome();
    }

    Attempt attempt(Class<?> type) {
        return report.initializers().stream()
                .filter(attempt -> type.getName().equals(attempt.initializer().name()))
                .findFirst()
                .orElseThrow();
    }

    static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory.toAbsolutePath())) {
            return files.filter(file -> !file.getFileName().toString().equals("target"))
                    .sorted()
                    .toList();
        }
    }
}
