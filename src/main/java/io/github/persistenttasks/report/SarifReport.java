package io.github.persistenttasks.report;

import com.google.gson.stream.JsonWriter;
import io.github.persistenttasks.config.SarifFindings;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.JvmVerdict;
import io.github.persistenttasks.result.Severity;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.text.PrintableText;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The findings as SARIF 2.1.0 for code scanning. Each result refers to the line of the POM that puts its artifact on the class path. */
final class SarifReport {

    private static final String SITE = "https://github.com/persistent-tasks/persistent-tasks-maven-plugin";

    /** Maximum length of a fingerprint. */
    private static final int FINGERPRINT = 500;

    private final CheckReport report;
    private final PomLocations pom;
    private final SarifFindings chosen;
    private final TaskGroups digest;

    /**
     * Creates a report.
     *
     * @param report the report to write
     * @param pom the declarations in the project's POM
     * @param chosen the findings to write
     */
    SarifReport(CheckReport report, PomLocations pom, SarifFindings chosen) {
        this.report = report;
        this.pom = pom;
        this.chosen = chosen;
        this.digest = new TaskGroups(report);
    }

    /** Writes the report; the writer stays open. */
    void write(Writer writer) throws IOException {
        JsonWriter json = new JsonWriter(writer);
        json.setIndent("  ");
        json.beginObject();
        json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
        json.name("version").value("2.1.0");
        json.name("runs").beginArray().beginObject();
        tool(json);
        json.name("columnKind").value("utf16CodeUnits");
        json.name("results").beginArray();
        for (List<Finding> same : results()) {
            result(json, same.get(0), same.size());
        }
        json.endArray();
        jvms(json);
        json.endObject().endArray();
        json.endObject();
        json.flush();
    }

    /** Returns the findings to write. Those with the same fingerprint, such as the workers of a pool, are one result. */
    private Collection<List<Finding>> results() {
        return report.findings().stream()
                .filter(finding -> chosen == SarifFindings.ALL || finding.canFail())
                .collect(Collectors.groupingBy(
                        finding -> Arrays.asList(finding.kind(), finding.identity(), level(finding), finding.ignored()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private void jvms(JsonWriter json) throws IOException {
        if (!report.conclusion().jvms().isEmpty()) {
            json.name("properties").beginObject().name("jvms").beginArray();
            for (JvmVerdict one : report.conclusion().jvms()) {
                json.value(Wording.onJvm(one));
            }
            json.endArray().endObject();
        }
    }

    private static void tool(JsonWriter json) throws IOException {
        json.name("tool").beginObject().name("driver").beginObject();
        json.name("name").value("persistent-tasks");
        json.name("informationUri").value(SITE);
        json.name("rules").beginArray();
        for (FindingKind kind : FindingKind.values()) {
            json.beginObject();
            json.name("id").value(Wording.word(kind));
            json.name("shortDescription");
            text(json, "A dependency " + Wording.says(kind) + ".");
            json.name("defaultConfiguration")
                    .beginObject()
                    .name("level")
                    .value(Wording.word(kind.severity()))
                    .endObject();
            json.endObject();
        }
        json.endArray();
        json.endObject().endObject();
    }

    private void result(JsonWriter json, Finding finding, int occurrences) throws IOException {
        json.beginObject();
        json.name("ruleId").value(Wording.word(finding.kind()));
        json.name("ruleIndex").value(finding.kind().ordinal());
        json.name("level").value(level(finding));
        json.name("message");
        text(json, message(finding));
        if (occurrences > 1) {
            json.name("occurrenceCount").value(occurrences);
        }
        locations(json, finding);
        json.name("partialFingerprints")
                .beginObject()
                .name("persistentTask/v2")
                .value(PrintableText.line(finding.identity(), FINGERPRINT))
                .endObject();
        suppressions(json, finding);
        json.endObject();
    }

    /** Returns the level of a finding; only violations are errors. */
    private static String level(Finding finding) {
        if (finding.violation()) {
            return "error";
        }
        return finding.kind().severity() == Severity.NOTE ? "note" : "warning";
    }

    private String message(Finding finding) {
        StringBuilder message = new StringBuilder(Wording.artifact(finding.artifact()))
                .append(' ')
                .append(digest.says(finding))
                .append(": ")
                .append(PrintableText.message(finding.message()));
        Optional<Task> task = digest.task(finding);
        task.stream()
                .flatMap(one -> TaskGroups.frames(one).stream())
                .limit(1)
                .forEach(frame -> message.append("\nstarted at ").append(PrintableText.message(frame)));
        FindingDetails.of(finding, digest).forEach(line -> message.append('\n').append(line));
        return message.toString();
    }

    private void locations(JsonWriter json, Finding finding) throws IOException {
        json.name("locations").beginArray().beginObject();
        if (pom.uri().isPresent()) {
            json.name("physicalLocation").beginObject();
            json.name("artifactLocation").beginObject();
            json.name("uri").value(pom.uri().get());
            json.name("uriBaseId").value("%SRCROOT%");
            json.endObject();
            json.name("region")
                    .beginObject()
                    .name("startLine")
                    .value(pom.line(trail(finding)))
                    .endObject();
            json.endObject();
        }
        json.name("logicalLocations").beginArray().beginObject();
        json.name("fullyQualifiedName").value(Wording.artifact(finding.artifact()));
        json.name("kind").value("module");
        json.endObject().endArray();
        json.endObject().endArray();
    }

    private List<String> trail(Finding finding) {
        return digest.task(finding)
                .map(task -> task.attribution().trail())
                .filter(trail -> !trail.isEmpty())
                .orElseGet(() -> digest.trail(finding.artifact()));
    }

    private static void suppressions(JsonWriter json, Finding finding) throws IOException {
        json.name("suppressions").beginArray();
        if (!finding.isOpen()) {
            json.beginObject();
            json.name("kind").value("external");
            json.name("justification")
                    .value(finding.ignored() == null ? "In the baseline." : PrintableText.message(finding.ignored()));
            json.endObject();
        }
        json.endArray();
    }

    private static void text(JsonWriter json, String text) throws IOException {
        json.beginObject().name("text").value(text).endObject();
    }
}
