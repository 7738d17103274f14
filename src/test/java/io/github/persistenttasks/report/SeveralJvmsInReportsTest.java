package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.config.SarifFindings;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.verdict.SeveralJvms;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reports of a check on two JVMs with a timer on the second one only. */
class SeveralJvmsInReportsTest {

    private static final CheckReport CLEAN = Samples.on("17.0.15", Samples.clean());
    private static final CheckReport REPORT = SeveralJvms.merge(List.of(CLEAN, Samples.on("25.0.3", Samples.timer())));

    @Test
    void theConsoleShowsEachVerdictAndTheJvmOfTheTask() {
        String console = console(REPORT);

        assertThat(console)
                .contains("seen on JDK 25.0.3 only")
                .contains("JDK 17.0.15 (clean, exit after ")
                .contains("JDK 25.0.3 (persistent");
    }

    @Test
    void aCleanCheckIsStillOneLine() {
        CheckReport report = SeveralJvms.merge(List.of(CLEAN, Samples.on("25.0.3", Samples.clean())));

        assertThat(ConsoleReport.of(report, true, List.of()).lines())
                .singleElement()
                .extracting(Line::text)
                .asString()
                .startsWith("No persistent tasks: ")
                .contains("JDK 17.0.15 (clean, exit after ")
                .contains("JDK 25.0.3 (clean, exit after ");
    }

    @Test
    void jsonHasAVerdictForEachJvmAndMatchesItsSchema() throws Exception {
        StringWriter json = new StringWriter();
        JsonReport.write(REPORT, json);

        assertThat(ReportSchema.check().broken(json.toString())).isEmpty();
        assertThat(json.toString()).contains("\"jvms\": [\n        \"JDK 25.0.3\"\n      ]");
    }

    @Test
    void theOtherFormatsNameTheJvm() throws Exception {
        StringWriter junit = new StringWriter();
        JunitReport.write(REPORT, junit);
        assertThat(junit.toString())
                .contains("<property name=\"JDK 17.0.15\" value=\"clean\"/>")
                .contains("<property name=\"JDK 25.0.3\" value=\"persistent\"/>")
                .contains("Seen on JDK 25.0.3.");

        StringWriter sarif = new StringWriter();
        new SarifReport(REPORT, PomLocations.none(), SarifFindings.FAILING).write(sarif);
        assertThat(ReportSchema.sarif().broken(sarif.toString())).isEmpty();
        assertThat(sarif.toString()).contains("Seen on JDK 25.0.3.").contains("JDK 17.0.15 (clean");

        StringWriter html = new StringWriter();
        HtmlReport.write(REPORT, html);
        assertThat(html.toString())
                .contains("<dt>Seen on</dt><dd>JDK 25.0.3</dd>")
                .contains("JDK 17.0.15 (clean");
    }

    private static String console(CheckReport report) {
        return ConsoleReport.of(report, true, List.of()).lines().stream()
                .map(Line::text)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n +", " ");
    }
}
