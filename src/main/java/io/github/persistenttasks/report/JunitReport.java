package io.github.persistenttasks.report;

import io.github.persistenttasks.report.TaskGroups.Group;
import io.github.persistenttasks.result.Artifact;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.InitializerCounts;
import io.github.persistenttasks.result.JvmVerdict;
import io.github.persistenttasks.text.PrintableText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report in the JUnit format of CI servers: a test case per artifact, which fails with the artifact's violations, or is skipped if the
 * artifact was excluded.
 */
final class JunitReport {

    private final CheckReport report;
    private final Map<String, List<Finding>> violations;
    private final TaskGroups digest;
    private final Optional<String> disappointment;

    private JunitReport(CheckReport report) {
        this.report = report;
        this.disappointment = report.conclusion().expectFailure()
                ? ConsoleReport.of(report, true, List.of()).failure()
                : Optional.empty();
        this.violations = report.findings().stream()
                .filter(finding -> finding.violation() && !report.conclusion().expectFailure())
                .collect(Collectors.groupingBy(JunitReport::key, LinkedHashMap::new, Collectors.toList()));
        this.digest = new TaskGroups(report);
    }

    /** Writes the report; the writer stays open. */
    static void write(CheckReport report, Writer writer) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            new JunitReport(report).suite(xml);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void suite(XMLStreamWriter xml) throws XMLStreamException {
        List<Case> cases = cases();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "persistent-tasks");
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        xml.writeAttribute(
                "failures",
                String.valueOf(cases.stream()
                        .filter(test -> test.failure().isPresent())
                        .count()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute(
                "skipped", String.valueOf(cases.stream().filter(Case::skipped).count()));
        xml.writeAttribute(
                "time", seconds(cases.stream().mapToLong(Case::millis).sum()));
        xml.writeAttribute("timestamp", report.run().started().toString());
        if (!report.conclusion().jvms().isEmpty()) {
            jvms(xml);
        }
        for (Case test : cases) {
            write(xml, test);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private record Case(
            String className,
            String name,
            long millis,
            boolean skipped,
            Optional<Failure> failure,
            Optional<String> output) {}

    private record Failure(String type, String message, String details) {}

    private List<Case> cases() {
        Map<String, List<Finding>> left = new LinkedHashMap<>(violations);
        List<Case> cases = new ArrayList<>();
        for (Artifact artifact : vitalFirst()) {
            List<Finding> findings = left.remove(artifact.id());
            cases.add(of(artifact, findings == null ? List.of() : findings));
        }
        left.forEach((id, findings) -> cases.add(failing(
                new Case(className(id), Wording.artifact(id), 0, false, Optional.empty(), Optional.empty()),
                findings)));
        if (report.conclusion().expectFailure()) {
            cases.add(new Case(
                    className(report.run().project()),
                    "expectFailure",
                    0,
                    false,
                    disappointment
                            .map(PrintableText::message)
                            .map(sentence -> new Failure("expectFailure", sentence, sentence)),
                    Optional.empty()));
        }
        return cases;
    }

    /** Returns the artifacts in class path order, but first those with violations that keep the JVM alive. */
    private List<Artifact> vitalFirst() {
        Set<String> vital = violations.values().stream()
                .flatMap(List::stream)
                .filter(finding -> digest.keepsJvmAlive(finding))
                .map(JunitReport::key)
                .collect(Collectors.toSet());
        return report.artifacts().stream()
                .sorted(Comparator.comparing(artifact -> !vital.contains(artifact.id())))
                .toList();
    }

    private Case of(Artifact artifact, List<Finding> findings) {
        boolean skipped = artifact.excluded() && findings.isEmpty();
        Case plain = new Case(
                className(artifact.id()),
                Wording.artifact(artifact.id()),
                artifact.initializers().millis(),
                skipped,
                Optional.empty(),
                skipped ? Optional.empty() : Optional.of(output(artifact)));
        return findings.isEmpty() ? plain : failing(plain, findings);
    }

    private void jvms(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("properties");
        for (JvmVerdict one : report.conclusion().jvms()) {
            xml.writeCharacters("\n    ");
            xml.writeEmptyElement("property");
            xml.writeAttribute("name", Wording.jvm(one.jvm()));
            xml.writeAttribute("value", Wording.word(one.verdict()));
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private Case failing(Case plain, List<Finding> findings) {
        String message = findings.stream()
                .map(Finding::message)
                .map(PrintableText::message)
                .findFirst()
                .orElseThrow();
        int more = findings.size() - 1;
        String types = findings.stream()
                .map(finding -> Wording.word(finding.kind()))
                .distinct()
                .collect(Collectors.joining(","));
        return new Case(
                plain.className(),
                plain.name(),
                plain.millis(),
                false,
                Optional.of(new Failure(
                        types, more == 0 ? message : message + " (and " + more + " more)", details(findings))),
                plain.output());
    }

    /** Returns the details of the findings. Of similar tasks, such as the workers of a pool, only the first is described. */
    private String details(List<Finding> findings) {
        Map<Long, Group> groups = new HashMap<>();
        digest.culprits(new HashSet<>(findings)::contains).stream()
                .flatMap(culprit -> culprit.groups().stream())
                .forEach(group -> group.tasks().forEach(task -> groups.put(task.id(), group)));
        Set<Group> described = new HashSet<>();
        return findings.stream()
                .filter(finding -> group(finding, groups).map(described::add).orElse(true))
                .map(finding -> details(finding, group(finding, groups)))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Group> group(Finding finding, Map<Long, Group> groups) {
        return finding.task().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(groups.get(finding.task().getAsLong()));
    }

    private String details(Finding finding, Optional<Group> group) {
        StringBuilder details = new StringBuilder();
        details.append(Wording.word(finding.kind())).append(": ").append(PrintableText.message(finding.message()));
        digest.task(finding).ifPresent(task -> {
            details.append("\n  ").append(group.map(Group::headline).orElseGet(() -> Wording.headline(task)));
            TaskGroups.first(TaskGroups.frames(task), 20)
                    .forEach(frame -> details.append("\n    at ").append(PrintableText.message(frame)));
        });
        FindingDetails.of(finding, digest)
                .forEach(line -> details.append("\n  ").append(line));
        return details.toString();
    }

    private static String output(Artifact artifact) {
        InitializerCounts counts = artifact.initializers();
        String missing =
                counts.missing() == 0 ? "" : " (" + counts.missing() + " because an optional class is missing)";
        StringBuilder output = new StringBuilder()
                .append("verdict ")
                .append(Wording.word(artifact.verdict()))
                .append(", ")
                .append(Wording.count(counts.total(), "initializer"))
                .append(", ")
                .append(counts.failed())
                .append(" failed")
                .append(missing);
        TaskGroups.first(artifact.problems(), 10)
                .forEach(problem -> output.append('\n').append(PrintableText.message(problem)));
        return output.toString();
    }

    private static void write(XMLStreamWriter xml, Case test) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", test.className());
        xml.writeAttribute("name", test.name());
        xml.writeAttribute("time", seconds(test.millis()));
        if (test.failure().isPresent()) {
            Failure failure = test.failure().get();
            xml.writeCharacters("\n    ");
            xml.writeStartElement("failure");
            xml.writeAttribute("type", failure.type());
            xml.writeAttribute("message", failure.message());
            xml.writeCharacters(failure.details());
            xml.writeEndElement();
        }
        if (test.skipped()) {
            xml.writeCharacters("\n    ");
            xml.writeEmptyElement("skipped");
        }
        if (test.output().isPresent()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(test.output().get());
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    /** Returns groupId and artifactId separated by a dot, which CI servers show as package and class. */
    private static String className(String id) {
        String[] parts = String.valueOf(id).split(":", 3);
        return Wording.artifact(parts.length < 2 ? parts[0] : parts[0] + "." + parts[1]);
    }

    private static String key(Finding finding) {
        return finding.artifact() == null ? "unknown artifact" : finding.artifact();
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1_000.0);
    }
}
