package io.github.persistenttasks.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.persistenttasks.text.PrintableText;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.doxia.sink.Sink;
import org.jspecify.annotations.Nullable;

/** The report of an earlier check as a page of a Maven site: a summary, and links to the full pages. */
public final class SiteReport {

    private static final int SHOWN = 200;
    private static final Map<String, String> TITLES = Map.of(
            ReportFiles.HTML, "Full report of the check",
            ReportFiles.FIND_DEPS_HTML, "Report on the dependencies",
            ReportFiles.FIND_VERSION_HTML, "Report on newer versions");
    private static final List<String> PAGES =
            List.of(ReportFiles.HTML, ReportFiles.FIND_DEPS_HTML, ReportFiles.FIND_VERSION_HTML);

    private final Path directory;
    private final JsonObject report;

    private SiteReport(Path directory, JsonObject report) {
        this.directory = directory;
        this.report = report;
    }

    /** Returns whether the directory contains the report of a check. */
    public static boolean isIn(Path directory) {
        return Files.isRegularFile(directory.resolve(ReportFiles.JSON));
    }

    /**
     * Reads the report of a check in the directory.
     *
     * @return the report, or an empty value if there is none
     * @throws IOException if the file cannot be read or is not a report
     */
    public static Optional<SiteReport> read(Path directory) throws IOException {
        if (!isIn(directory)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(directory.resolve(ReportFiles.JSON))) {
            return Optional.of(
                    new SiteReport(directory, JsonParser.parseReader(reader).getAsJsonObject()));
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException(directory.resolve(ReportFiles.JSON) + " is not a report of a check", e);
        }
    }

    /**
     * Copies the full pages to the site.
     *
     * @throws IOException if a page cannot be copied
     */
    public void copyPages(Path target) throws IOException {
        for (String page : pages()) {
            Files.createDirectories(target);
            Files.copy(directory.resolve(page), target.resolve(page), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<String> pages() {
        return PAGES.stream()
                .filter(page -> Files.isRegularFile(directory.resolve(page)))
                .toList();
    }

    /**
     * Writes the page.
     *
     * @param folder the directory of the copied pages, relative to this page
     */
    public void write(Sink sink, String folder) {
        sink.head();
        sink.title();
        sink.text("Persistent Tasks");
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text("Persistent Tasks");
        sink.sectionTitle1_();
        paragraph(sink, sentence());
        paragraph(sink, facts());
        table(sink, "Findings", List.of("Finding", "Artifact", "Description", "Accepted"), findings());
        table(
                sink,
                "Tasks alive at the verdict",
                List.of("Artifact", "Task", "Verdict", "Started at", "Advice"),
                tasks());
        for (String page : pages()) {
            sink.paragraph();
            sink.link(folder + "/" + page);
            sink.text(TITLES.get(page));
            sink.link_();
            sink.paragraph_();
        }
        sink.section1_();
        sink.body_();
        sink.flush();
        sink.close();
    }

    private String sentence() {
        String project = PrintableText.message(text(report, "project"));
        return switch (String.valueOf(text(report, "verdict"))) {
            case "clean" -> project + " is clean: nothing is left running.";
            case "incomplete" -> project + " could not be probed completely.";
            default -> project + " leaves tasks running.";
        };
    }

    private String facts() {
        return "Checked " + Wording.moment(text(report, "started")) + ", " + jvms() + ", tmax "
                + PrintableText.name(text(report, "tmaxSeconds")) + " s, "
                + Wording.count(objects("artifacts").size(), "artifact") + ", "
                + Wording.count(objects("initializers").size(), "initializer") + ".";
    }

    private String jvms() {
        List<JsonObject> several = objects("jvms");
        return several.isEmpty()
                ? jvm(report)
                : several.stream()
                        .map(one -> jvm(one) + " (" + PrintableText.name(text(one, "verdict")) + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String jvm(JsonObject parent) {
        JsonElement jvm = parent.get("jvm");
        String version = jvm != null && jvm.isJsonObject() ? text(jvm.getAsJsonObject(), "version") : null;
        return "JDK " + PrintableText.name(version);
    }

    private List<List<String>> findings() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonObject finding : objects("findings")) {
            String ignored = text(finding, "ignored");
            rows.add(List.of(
                    PrintableText.name(text(finding, "finding")),
                    Wording.artifact(text(finding, "artifact")),
                    PrintableText.message(text(finding, "message")),
                    ignored != null
                            ? "ignored: " + PrintableText.message(ignored)
                            : "true".equals(text(finding, "baselined")) ? "baseline" : ""));
        }
        return rows;
    }

    private List<List<String>> tasks() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonObject task : objects("tasks")) {
            JsonElement where = task.get("where");
            boolean known = where != null
                    && where.isJsonArray()
                    && !where.getAsJsonArray().isEmpty();
            String advice = text(task, "advice");
            rows.add(List.of(
                    Wording.artifact(text(task, "artifact")),
                    PrintableText.name(text(task, "kind")) + " \"" + PrintableText.name(text(task, "name")) + "\"",
                    PrintableText.name(text(task, "verdict")),
                    known ? PrintableText.message(where.getAsJsonArray().get(0).getAsString()) : "",
                    advice == null ? "" : PrintableText.message(advice)));
        }
        return rows;
    }

    private static void table(Sink sink, String title, List<String> heads, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sink.section2();
        sink.sectionTitle2();
        sink.text(title);
        sink.sectionTitle2_();
        sink.table();
        sink.tableRows(null, false);
        sink.tableRow();
        for (String head : heads) {
            sink.tableHeaderCell();
            sink.text(head);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
        for (List<String> row : TaskGroups.first(rows, SHOWN)) {
            sink.tableRow();
            for (String cell : row) {
                sink.tableCell();
                sink.text(cell);
                sink.tableCell_();
            }
            sink.tableRow_();
        }
        sink.tableRows_();
        sink.table_();
        if (rows.size() > SHOWN) {
            paragraph(sink, "… and " + (rows.size() - SHOWN) + " more");
        }
        sink.section2_();
    }

    private static void paragraph(Sink sink, String text) {
        sink.paragraph();
        sink.text(text);
        sink.paragraph_();
    }

    private List<JsonObject> objects(String list) {
        JsonElement elements = report.get(list);
        return elements == null || !elements.isJsonArray()
                ? List.of()
                : elements.getAsJsonArray().asList().stream()
                        .filter(JsonElement::isJsonObject)
                        .map(JsonElement::getAsJsonObject)
                        .toList();
    }

    private static @Nullable String text(JsonObject parent, String name) {
        JsonElement value = parent.get(name);
        return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
    }
}
