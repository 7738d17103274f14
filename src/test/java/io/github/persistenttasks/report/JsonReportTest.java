package io.github.persistenttasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.FindVersionReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {

    @TempDir
    private Path directory;

    @Test
    void aFullReportMatchesItsSchema() throws Exception {
        assertThat(ReportSchema.check().broken(json(Samples.full()))).isEmpty();
    }

    @Test
    void aCleanReportMatchesItsSchema() throws Exception {
        assertThat(ReportSchema.check().broken(json(Samples.clean()))).isEmpty();
    }

    @Test
    void aReportOfFindDepsMatchesItsSchema() throws Exception {
        assertThat(ReportSchema.findDeps().broken(json(Samples.findDeps()))).isEmpty();
        assertThat(ReportSchema.findDeps().broken(json(Samples.cleanDeps()))).isEmpty();
    }

    @Test
    void theSchemasRejectAReportThatLacksAField() throws Exception {
        assertThat(ReportSchema.findVersion().broken(json(Samples.findVersion())))
                .isEmpty();
        assertThat(ReportSchema.findVersion().broken(json(Samples.nothingToUpgrade())))
                .isEmpty();
    }

    @Test
    void theFieldsOfFindVersionHaveTheirPublishedNames() throws Exception {
        JsonObject report = parse(json(Samples.findVersion()));

        assertThat(report.keySet()).contains("schemaVersion", "goal", "project", "jvm", "artifacts");
        assertThat(first(report, "artifacts").keySet())
                .contains("id", "leaves", "versions", "nearest", "newest", "unavailable");
        assertThat(first(first(report, "artifacts"), "versions").keySet()).contains("version", "verdict", "millis");
    }

    @Test
    void theSchemasRefuseAReportThatLacksAField() throws Exception {
        JsonObject report = JsonParser.parseString(json(Samples.full())).getAsJsonObject();
        report.remove("violations");

        assertThat(ReportSchema.check().broken(report.toString())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.persistenttasks.report.Hostile#texts")
    void anyTextIsReadAsItWasWritten(String hostile) throws Exception {
        String json = json(Samples.saying(hostile));

        assertThat(ReportSchema.check().broken(json)).isEmpty();
        JsonObject task = parse(json).getAsJsonArray("tasks").get(0).getAsJsonObject();
        assertThat(task.get("name").getAsString()).isEqualTo(writable(hostile));
        assertThat(ReportSchema.findDeps().broken(json(Samples.depsSaying(hostile))))
                .isEmpty();
    }

    private static String writable(String text) {
        return text.replaceAll("\\p{Cs}", "\uFFFD");
    }

    @Test
    void theFieldsOfNestedObjectsHaveTheirPublishedNames() throws Exception {
        JsonObject report = parse(json(Samples.full()));

        assertThat(report.getAsJsonObject("jvm").keySet()).contains("version", "vendor", "home");
        assertThat(report.getAsJsonObject("exit").keySet()).contains("byItself", "millis");
        assertThat(first(report, "artifacts").keySet())
                .contains("id", "trail", "verdict", "initializers", "failed", "millis");
        assertThat(first(first(report, "tasks"), "pending").keySet()).contains("task", "periodSeconds", "inSeconds");
        assertThat(first(report, "initializers").keySet())
                .contains("artifact", "service", "provider", "outcome", "millis", "error");
        assertThat(first(report, "findings").keySet())
                .contains("finding", "artifact", "initializer", "message", "ignored");
        assertThat(first(report, "hooks").keySet())
                .contains("artifact", "class", "startedAt", "millis", "outcome", "error");
        assertThat(first(report, "uncaught").keySet()).contains("artifact", "thread", "error", "stack");
    }

    @Test
    void theFieldsOfFindDepsHaveTheirPublishedNames() throws Exception {
        JsonObject report = parse(json(Samples.findDeps()));

        assertThat(report.keySet()).contains("schemaVersion", "goal", "project", "jvm", "tmaxSeconds", "dependencies");
        assertThat(first(report, "dependencies").keySet())
                .contains("id", "trail", "direct", "verdict", "culprits", "tasks", "millis");
    }

    @Test
    void aVerdictNamesTheOtherRunThatConfirmsIt() throws Exception {
        JsonArray dependencies = parse(json(Samples.findDeps())).getAsJsonArray("dependencies");

        assertThat(dependencies)
                .extracting(dependency -> dependency.getAsJsonObject().get("confirmedBy"))
                .containsOnly(new JsonPrimitive("shared run"), JsonNull.INSTANCE);
    }

    @Test
    void theFieldsHaveTheirPublishedOrder() throws Exception {
        JsonObject report = parse(json(Samples.full()));

        assertThat(report.keySet())
                .containsExactly(
                        "schemaVersion",
                        "goal",
                        "project",
                        "jvm",
                        "tmaxSeconds",
                        "verdict",
                        "exit",
                        "artifacts",
                        "tasks",
                        "initializers",
                        "findings",
                        "hooks",
                        "uncaught",
                        "violations",
                        "expectFailure",
                        "notes",
                        "reproduce",
                        "started",
                        "classPathMillis",
                        "repeat",
                        "jvms");
        assertThat(first(report, "tasks").keySet())
                .containsExactly(
                        "id",
                        "artifact",
                        "requestedBy",
                        "trail",
                        "kind",
                        "name",
                        "daemon",
                        "state",
                        "activity",
                        "threadClass",
                        "verdict",
                        "endsInSeconds",
                        "initializer",
                        "startedAt",
                        "stack",
                        "parent",
                        "ancestors",
                        "pool",
                        "pending",
                        "pendingTotal",
                        "waitsFor",
                        "commandLine",
                        "stopsOn",
                        "stoppedBy",
                        "tried",
                        "stopMillis",
                        "createdMillis",
                        "advice",
                        "where",
                        "repeats",
                        "ignored");
    }

    @Test
    void aThreadsStateIsSpelledAsInTheJdk() throws Exception {
        JsonObject task = first(parse(json(Samples.full())), "tasks");

        assertThat(task.get("state").getAsString()).isEqualTo("TIMED_WAITING");
        assertThat(first(task, "ancestors").get("state").getAsString()).isEqualTo("TERMINATED");
        assertThat(task.get("stopsOn").getAsString()).isEqualTo("nothing");
    }

    @Test
    void unknownValuesAreNullAndNotMissing() throws Exception {
        JsonObject report = parse(json(Samples.full()));

        assertThat(report.getAsJsonObject("exit").get("millis").isJsonNull()).isTrue();
        assertThat(first(report, "tasks").get("endsInSeconds").isJsonNull()).isTrue();
        assertThat(first(report, "tasks").get("ignored").isJsonNull()).isTrue();
    }

    @Test
    void constantsAreInLowerCase() throws Exception {
        JsonObject report = parse(json(Samples.full()));

        assertThat(report.get("verdict").getAsString()).isEqualTo("persistent");
        assertThat(strings(report, "tasks", "kind")).containsOnly("timer", "thread", "process");
        assertThat(strings(report, "initializers", "outcome"))
                .contains("loaded", "failed", "blocked", "exited", "crashed", "skipped");
    }

    @Test
    void anInitializerIsAClassOrAProviderOrAnExercise() throws Exception {
        JsonObject report = parse(json(Samples.full()));

        List<JsonObject> initializers = report.getAsJsonArray("initializers").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        assertThat(initializers.get(6).keySet()).contains("class").doesNotContain("provider", "exercise");
        assertThat(initializers.get(7).keySet()).contains("exercise").doesNotContain("provider", "class");
    }

    @Test
    void onlyExcludedArtifactsAreMarked() throws Exception {
        List<JsonElement> artifacts =
                parse(json(Samples.full())).getAsJsonArray("artifacts").asList();

        assertThat(artifacts.get(0).getAsJsonObject().has("excluded")).isFalse();
        assertThat(artifacts.get(3).getAsJsonObject().get("excluded").getAsBoolean())
                .isTrue();
    }

    @Test
    void numbersThatJsonCannotRepresentAreNull() throws Exception {
        CheckReport report = Samples.leaving(
                List.of(new SampleTask(1).lingering(Double.POSITIVE_INFINITY).task()));

        assertThat(first(parse(json(report)), "tasks").get("endsInSeconds").isJsonNull())
                .isTrue();
    }

    private static JsonObject parse(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static JsonObject first(JsonObject parent, String list) {
        return parent.getAsJsonArray(list).get(0).getAsJsonObject();
    }

    private static List<String> strings(JsonObject report, String list, String member) {
        return report.getAsJsonArray(list).asList().stream()
                .map(element -> element.getAsJsonObject().get(member).getAsString())
                .toList();
    }

    private String json(CheckReport report) throws ProbeException, java.io.IOException {
        return Files.readString(writer().write(report).get(0));
    }

    private String json(FindDepsReport report) throws ProbeException, java.io.IOException {
        return Files.readString(writer().write(report).get(0));
    }

    private String json(FindVersionReport report) throws ProbeException, java.io.IOException {
        return Files.readString(writer().write(report).get(0));
    }

    private ReportWriter writer() {
        return new ReportWriter(directory, EnumSet.of(Format.JSON), PomLocations.none());
    }
}
