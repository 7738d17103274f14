package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.result.CheckReport;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteReportTest {

    @TempDir
    private Path directory;

    @Test
    void itShowsTheVerdictTheFindingsAndTheTasks() throws Exception {
        List<String> events = written(Samples.full());

        assertThat(events)
                .contains("text com.acme:app:1.0 leaves tasks running.")
                .contains("text timer \"pool-1-thread-1\"")
                .contains("text com.weibo.StatsUtil.<clinit>(StatsUtil.java:51)")
                .contains("text ignored: ends with the pod")
                .contains("text baseline");
        assertThat(events.get(events.size() - 1)).isEqualTo("close");
    }

    @Test
    void aCleanCheckHasNoTableOfFindings() throws Exception {
        assertThat(written(Samples.clean()))
                .contains("text com.acme:app:1.0 is clean: nothing is left running.")
                .doesNotContain("text Findings");
    }

    @ParameterizedTest
    @MethodSource("io.github.persistenttasks.report.Hostile#texts")
    void anyTextIsEscaped(String hostile) throws Exception {
        assertThat(written(Samples.saying(hostile)))
                .noneMatch(event -> event.startsWith("rawText"))
                .allSatisfy(event -> assertThat(event)
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]")
                        .hasSizeLessThan(400));
    }

    @Test
    void thePagesAreCopiedAndLinkedTo() throws Exception {
        List<String> events = written(Samples.full());
        Path target = directory.resolve("site/persistent-tasks");

        SiteReport.read(directory).orElseThrow().copyPages(target);

        assertThat(events).contains("link persistent-tasks/report.html");
        assertThat(target.resolve("report.html")).hasSameTextualContentAs(directory.resolve("report.html"));
        assertThat(target.resolve("find-deps.html")).doesNotExist();
    }

    @Test
    void thereIsNoReportIfNoCheckRan() throws Exception {
        assertThat(SiteReport.isIn(directory)).isFalse();
        assertThat(SiteReport.read(directory)).isEmpty();
    }

    @Test
    void anInvalidReportFileIsReported() throws Exception {
        Files.writeString(directory.resolve("report.json"), "[1]");

        assertThatThrownBy(() -> SiteReport.read(directory))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("is not a report of a check");
    }

    private List<String> written(CheckReport report) throws Exception {
        new ReportWriter(directory, EnumSet.of(Format.JSON, Format.HTML), PomLocations.none()).write(report);
        List<String> events = new ArrayList<>();
        Sink sink = (Sink) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Sink.class}, (proxy, method, arguments) -> {
                    events.add(method.getName()
                            + (arguments != null && arguments[0] instanceof String text ? " " + text : ""));
                    return null;
                });
        SiteReport.read(directory).orElseThrow().write(sink, "persistent-tasks");
        return events;
    }
}
