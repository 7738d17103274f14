package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.config.SarifFindings;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.result.CheckReport;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {

    @TempDir
    private Path root;

    private PomLocations pom;

    @BeforeEach
    void locate() {
        pom = PomLocations.of(
                root.resolve("a module/pom.xml"), root, Map.of("org.example:blocks", 7, "com.weibo:motan-core", 11));
    }

    @Test
    void aFullReportIsValid() throws Exception {
        assertThat(ReportSchema.sarif().broken(sarif(Samples.full(), pom))).isEmpty();
    }

    @Test
    void aCleanReportIsValidAndHasNoResult() throws Exception {
        String sarif = sarif(Samples.clean(), pom);

        assertThat(ReportSchema.sarif().broken(sarif)).isEmpty();
        assertThat(results(sarif)).isEmpty();
    }

    @Test
    void aReportWithoutAProjectIsValidAndNamesNoFile() throws Exception {
        String sarif = sarif(Samples.timer(), PomLocations.none());

        assertThat(ReportSchema.sarif().broken(sarif)).isEmpty();
        assertThat(location(results(sarif).get(0)).has("physicalLocation")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.github.persistenttasks.report.Hostile#texts")
    void anyTextIsEscaped(String hostile) throws Exception {
        assertThat(ReportSchema.sarif().broken(sarif(Samples.saying(hostile), pom)))
                .isEmpty();
    }

    @Test
    void aFindingPointsToTheDependencysLineInThePom() throws Exception {
        JsonObject physical =
                location(results(sarif(Samples.timer(), pom)).get(0)).getAsJsonObject("physicalLocation");

        assertThat(physical.getAsJsonObject("artifactLocation").get("uri").getAsString())
                .isEqualTo("a%20module/pom.xml");
        assertThat(physical.getAsJsonObject("region").get("startLine").getAsInt())
                .isEqualTo(11);
    }

    @Test
    void aDependencyThatThePomDoesNotDeclareIsAtItsFirstLine() throws Exception {
        CheckReport report = Samples.leaving(
                List.of(new SampleTask(1).of("org.example:inherited:1.0").task()));

        JsonObject physical = location(results(sarif(report, pom)).get(0)).getAsJsonObject("physicalLocation");
        assertThat(physical.getAsJsonObject("region").get("startLine").getAsInt())
                .isEqualTo(1);
    }

    @Test
    void aPomOutsideTheBuildIsNamedByItsFile() throws Exception {
        PomLocations outside = PomLocations.of(root.resolve("a b.xml"), root.resolve("a module"), Map.of());

        assertThat(outside.uri()).contains("a%20b.xml");
        assertThat(ReportSchema.sarif().broken(sarif(Samples.timer(), outside))).isEmpty();
    }

    @Test
    void violationsAreErrorsAndIgnoredFindingsAreSuppressed() throws Exception {
        CheckReport report = Samples.leaving(List.of(
                new SampleTask(1).task(), new SampleTask(2).ignored("by design").task()));

        List<JsonObject> results = results(sarif(report, pom));

        assertThat(results.get(0).get("level").getAsString()).isEqualTo("error");
        assertThat(results.get(0).getAsJsonArray("suppressions")).isEmpty();
        JsonObject suppression =
                results.get(1).getAsJsonArray("suppressions").get(0).getAsJsonObject();
        assertThat(suppression.get("justification").getAsString()).isEqualTo("by design");
    }

    @Test
    void findingsWithTheSameFingerprintAreOneResult() throws Exception {
        CheckReport report = Samples.leaving(List.of(
                new SampleTask(1).task(),
                new SampleTask(2).task(),
                new SampleTask(3).named("other").task()));

        String sarif = sarif(report, pom);

        assertThat(ReportSchema.sarif().broken(sarif)).isEmpty();
        assertThat(results(sarif)).hasSize(2);
        assertThat(results(sarif).get(0).get("occurrenceCount").getAsInt()).isEqualTo(2);
        assertThat(results(sarif).get(1).has("occurrenceCount")).isFalse();
    }

    @Test
    void findingsThatCannotFailTheBuildAreWrittenOnRequest() throws Exception {
        assertThat(rules(SarifFindings.FAILING)).contains("timer", "hook").doesNotContain("daemon", "error");
        assertThat(rules(SarifFindings.ALL)).contains("timer", "hook", "daemon", "error");
    }

    private static Set<String> rules(SarifFindings chosen) throws IOException {
        StringWriter written = new StringWriter();
        new SarifReport(Samples.full(), PomLocations.none(), chosen).write(written);
        return results(written.toString()).stream()
                .map(result -> result.get("ruleId").getAsString())
                .collect(Collectors.toSet());
    }

    @Test
    void theFingerprintIsTheIdentityUsedInBaselines() throws Exception {
        CheckReport report = Samples.timer();

        JsonObject result = results(sarif(report, pom)).get(0);

        assertThat(result.getAsJsonObject("partialFingerprints")
                        .get("persistentTask/v2")
                        .getAsString())
                .isEqualTo(report.findings().get(0).identity());
    }

    private static List<JsonObject> results(String sarif) {
        return JsonParser.parseString(sarif)
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("results")
                .asList()
                .stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static JsonObject location(JsonObject result) {
        return result.getAsJsonArray("locations").get(0).getAsJsonObject();
    }

    private String sarif(CheckReport report, PomLocations pom) throws ProbeException, IOException {
        ReportWriter writer = new ReportWriter(root.resolve("reports"), EnumSet.of(Format.SARIF), pom);
        return Files.readString(writer.write(report).get(0));
    }
}
