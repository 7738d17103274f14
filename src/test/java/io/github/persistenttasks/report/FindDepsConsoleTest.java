package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.persistenttasks.report.Line.Level;
import io.github.persistenttasks.result.FindDepsReport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindDepsConsoleTest {

    @Test
    void cleanDependenciesAreOneLine() {
        assertThat(lines(Samples.cleanDeps()))
                .containsExactly(new Line(Level.INFO, "No dependency leaves tasks: 2 artifacts, JDK 17.0.15, 3 forks"));
    }

    @Test
    void theTreeShowsOnlyPathsToCulpritsAndWhichDependencyToRemove() {
        List<String> texts = lines(Samples.findDeps()).stream().map(Line::text).toList();

        assertThat(texts.get(0)).isEqualTo("com.acme:app:1.0  <- via com.weibo:motan-core:1.1.9");
        assertThat(texts.get(1)).isEqualTo("+- org.example:user:1.0  <- via com.weibo:motan-core:1.1.9");
        assertThat(texts.get(2)).startsWith("|  \\- com.weibo:motan-core:1.1.9  <- CULPRIT: timer \"pool-1-thread-1\"");
        assertThat(texts.get(3)).startsWith("|         scheduled executor");
        assertThat(texts.get(4)).startsWith("\\- org.example:blocks:2.0  <- INCOMPLETE: blocked; note: The sweep");
        assertThat(texts).allMatch(text -> text.length() <= 90);
        assertThat(texts).noneMatch(text -> text.contains("clean-"));
        assertThat(texts).contains("Confirmed by the shared run: 1 verdict");
        assertThat(texts.get(texts.size() - 1))
                .startsWith("Drop, exclude from or upgrade: org.example:user:1.0 (brings com.weibo:motan-core:1.1.9)");
    }

    @Test
    void ignoredFindingsAreNamedAndNothingIsToBeDropped() {
        assertThat(lines(Samples.ignoredDeps()))
                .extracting(Line::level, Line::text)
                .containsExactly(
                        tuple(Level.INFO, "com.acme:app:1.0  <- via com.weibo:motan-core:1.1.9"),
                        tuple(
                                Level.INFO,
                                "\\- com.weibo:motan-core:1.1.9  <- CULPRIT: timer \"pool-1-thread-1\" (non-daemon, scheduled"),
                        tuple(Level.INFO, "       executor, core size 1, never ends), ignored"),
                        tuple(Level.INFO, "Report: find-deps.html"),
                        tuple(Level.INFO, "Ignored: timer of com.weibo:motan-core:1.1.9 (known)"),
                        tuple(Level.INFO, "Checked 2 artifacts, JDK 17.0.15, 3 forks"),
                        tuple(Level.INFO, "No dependency to drop: all findings are ignored"));
    }

    @Test
    void theBuildFailsOnlyIfFailOnViolationIsSet() {
        assertThat(FindDepsConsole.of(Samples.findDeps(), false, false, List.of())
                        .failure())
                .isEmpty();
        assertThat(FindDepsConsole.of(Samples.findDeps(), true, false, List.of())
                        .failure())
                .contains("Depending on com.weibo:motan-core:1.1.9 leaves tasks running.");
        assertThat(FindDepsConsole.of(Samples.cleanDeps(), true, false, List.of())
                        .failure())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.persistenttasks.report.Hostile#texts")
    void controlCharactersAndLineBreaksAreEscaped(String hostile) {
        assertThat(lines(Samples.depsSaying(hostile)))
                .allSatisfy(line -> assertThat(line.text())
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]")
                        .hasSizeLessThan(1_000));
    }

    private static List<Line> lines(FindDepsReport report) {
        return FindDepsConsole.of(report, false, false, List.of(Path.of("find-deps.html")))
                .lines();
    }
}
