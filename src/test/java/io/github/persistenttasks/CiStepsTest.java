package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The end of the output of {@code .ci/run} says what failed, because CI often shows only the end. */
@DisabledOnOs(OS.WINDOWS)
class CiStepsTest {

    @TempDir
    private Path directory;

    @Test
    void theSummaryShowsTheFailedTestsOfAStep() throws Exception {
        Files.writeString(directory.resolve("failing.txt"), """
                Test set: a.FailingTest
                Tests run: 2, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.5 s <<< FAILURE! -- in a.FailingTest
                a.FailingTest.adds -- Time elapsed: 0.01 s <<< FAILURE!
                org.opentest4j.AssertionFailedError:\s

                expected: 4
                \tat org.assertj.core.Internal.fail(Internal.java:1)
                \tat io.github.persistenttasks.FailingTest.adds(FailingTest.java:9)
                \tat java.base/java.lang.reflect.Method.invoke(Method.java:569)
                """);

        String end = end("""
                tests() { mkdir -p target/surefire-reports; cp failing.txt target/surefire-reports; false; }
                step first true
                step tests tests
                """);

        assertThat(end)
                .startsWith("""
                        ok: first
                        FAILED: tests

                        === Failed: tests (target/steps/1.log)
                        a.FailingTest.adds -- Time elapsed: 0.01 s <<< FAILURE!
                        """)
                .contains("expected: 4\n\tat io.github.persistenttasks.FailingTest.adds")
                .doesNotContain("Internal.java", "Method.java");
    }

    @Test
    void theSummaryShowsTheEndOfTheLogOfAnIntegrationTest() throws Exception {
        Files.writeString(
                directory.resolve("log"),
                "[INFO] begin\n".repeat(50)
                        + "java.lang.AssertionError: no report\n\tat groovy.lang.Shell.run(Shell.java:1)\n"
                        + "\tat Script1.run(Script1.groovy:51)\n");
        Files.writeString(
                directory.resolve("build"),
                "<build-job project=\"motan/pom.xml\" result=\"failure-post-hook\" buildlog=\"" + directory.toRealPath()
                        + "/target/it/motan/build.log\">");

        String end = end("""
                its() { mkdir -p target/it/motan target/reports; cp log target/it/motan/build.log; cp build target/reports/BUILD-motan.xml; false; }
                step its its
                """);

        assertThat(end)
                .contains("\nIntegration test failed: target/it/motan/build.log\n")
                .endsWith("java.lang.AssertionError: no report\n\tat Script1.run(Script1.groovy:51)\n")
                .hasLineCount(17);
    }

    @Test
    void theSummaryShowsTheErrorsOfAStepWithoutReports() throws Exception {
        String end = end("step site bash -c 'echo \"[ERROR] no page\"; echo \"[ERROR] \"; seq 1 500; exit 1'");

        assertThat(end).endsWith("\n=== Failed: site (target/steps/0.log)\n[ERROR] no page\n");
    }

    @Test
    void theSummaryIsBounded() throws Exception {
        String end =
                end("step site bash -c 'for i in {1..100}; do echo \"[ERROR] $(printf %1000s $i)\"; done; exit 1'");

        assertThat(end.lines()).hasSizeLessThan(70).allMatch(line -> line.length() <= 250);
    }

    /** Runs a script, which must fail, and returns what it prints after the steps. */
    private String end(String steps) throws IOException, InterruptedException {
        Path script = Files.writeString(
                directory.resolve("run"),
                "set -uo pipefail\nsource '" + Path.of("src/build/steps").toAbsolutePath() + "'\n" + steps
                        + "\nsummary\n");
        Process process = new ProcessBuilder("bash", script.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isEqualTo(1);
        return output.substring(output.indexOf(" min\n") + " min\n".length()).replaceAll(", \\d+ s\n", "\n");
    }
}
