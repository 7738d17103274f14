package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.report.Line.Level;
import io.github.persistenttasks.result.FindVersionReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.SearchedArtifact;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.result.VersionStatus;
import io.github.persistenttasks.result.VersionTrial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindVersionConsoleTest {

    private static final VersionTrial LEAVES =
            VersionTrial.checked("2", VersionStatus.LEAVES, Verdict.PERSISTENT, 1, null);
    private static final VersionTrial CLEAN = VersionTrial.checked("3", VersionStatus.CLEAN, Verdict.CLEAN, 1, null);

    @Test
    void theAnswerNamesTheTriedVersionsAndTheChange() {
        String text = String.join("\n", texts(Samples.findVersion()));

        assertThat(text.replace("\n    ", " "))
                .contains(
                        "com.weibo:motan-core 1.2.0 is the first clean one of 8 newer versions (5 tried), and 1.2.5 is"
                                + " the newest; 1.2.3 is not clean again; nothing is known about 1.1.11 before it; unavailable: 1.1.11.");
        assertThat(text).contains("Set the property in com.acme.Leaky, line 12:\n    <motan>1.2.0</motan>");
        assertThat(text).contains("No upgrade of org.example:blocks:2.0 helps so far: 1.1.10 is not clean either");
        assertThat(text).endsWith("Report: find-version.html");
    }

    @Test
    void aCleanVersionInUseIsOneLine() {
        assertThat(texts(Samples.nothingToUpgrade())).containsExactly(VersionAnswer.NO_CULPRIT);
    }

    @Test
    void ifTheNewestIsNotCleanNothingIsClaimedOfTheOthers() {
        assertThat(answer(VersionTrial.notTried("1", null), LEAVES))
                .isEqualTo("No upgrade of t:a:0 helps so far: 2 is not clean either (1 of 2 newer versions tried)."
                        + " To try every version, set -Dpersistent-tasks.isolate=all.");
    }

    @Test
    void theAnswerSaysIfEachVersionWasTried() {
        VersionTrial first = VersionTrial.checked("1", VersionStatus.LEAVES, Verdict.PERSISTENT, 1, null);

        assertThat(answer(first, LEAVES))
                .isEqualTo("No upgrade of t:a:0 helps so far: none of the 2 newer versions is clean.");
        assertThat(answer(LEAVES))
                .isEqualTo("No upgrade of t:a:0 helps so far: 2, the only newer version, is not clean either.");
    }

    @Test
    void theAnswerIsUnknownIfNoVersionIsAvailable() {
        assertThat(answer(VersionTrial.unavailable("1", "gone"), VersionTrial.unavailable("2", "gone")))
                .isEqualTo(
                        "It is not known whether an upgrade of t:a:0 helps: none of 2 newer versions (0 tried) could be"
                                + " checked to the end; unavailable: 1, 2.");
    }

    @Test
    void theAnswerIsOneSentenceIfThereIsNoNewerVersion() {
        assertThat(answer())
                .isEqualTo(
                        "There is no version to upgrade to: the repositories' metadata lists no version of t:a that is newer"
                                + " than 0 and that the search includes.");
    }

    @Test
    void theOnlyCleanVersionIsTheFirst() {
        assertThat(answer(LEAVES, CLEAN)).isEqualTo("t:a\u00a03 is the first clean one of 2 newer versions (2 tried).");
    }

    @Test
    void aCompilersMessageIsShortenedToOneSentence() {
        String message =
                "the exercise 'exercise' does not compile.\nline 1: cannot find symbol\n  symbol: method use()\n"
                        + "    new Used().use();\n              ^";

        assertThat(FindVersionConsole.progress("t:a:1.0", VersionTrial.notTried("2", message))
                        .toString())
                .doesNotContain("u000A")
                .doesNotContain("^");
        assertThat(VersionAnswer.describe(VersionTrial.notTried("2", message)))
                .isEqualTo("not tried: the exercise 'exercise' does not compile. line 1: cannot find symbol");
    }

    @Test
    void eachVersionHasALineAsSoonAsItsResultIsKnown() {
        VersionTrial tried = VersionTrial.checked("1.2", VersionStatus.LEAVES, Verdict.PERSISTENT, 2_300, null);

        assertThat(FindVersionConsole.progress("t:a:1.0", tried))
                .containsExactly(new Line(Level.INFO, "t:a 1.2: leaves the same (2.3 s)"));
        assertThat(FindVersionConsole.progress("t:a:1.0", VersionTrial.notTried("2", "it does not compile")))
                .containsExactly(new Line(Level.INFO, "t:a 2: not tried: it does not compile"));
    }

    @ParameterizedTest
    @MethodSource("io.github.persistenttasks.report.Hostile#texts")
    void controlCharactersAndLineBreaksAreEscaped(String hostile) {
        assertThat(FindVersionConsole.of(Samples.versionsSaying(hostile), List.of())
                        .lines())
                .allSatisfy(line -> assertThat(line.text())
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]")
                        .hasSizeLessThan(5_000));
    }

    private static String answer(VersionTrial... versions) {
        List<Finding> findings = Samples.findVersion().artifacts().get(0).findings();
        return VersionAnswer.of(
                new SearchedArtifact("t:a:0", List.of("t:a:0"), List.of(), findings, List.of(versions), null));
    }

    private static List<String> texts(FindVersionReport report) {
        return FindVersionConsole.of(report, List.of(Path.of("find-version.html"))).lines().stream()
                .map(Line::text)
                .toList();
    }
}
