package io.github.persistenttasks.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The lines of a POM on which the project declares its dependencies. */
final class PomLocations {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

    private static final List<String> DEPENDENCY =
            List.of("/project/dependencies/dependency", "/project/profiles/profile/dependencies/dependency");

    private static final String PROPERTY = "/project/properties/";

    private final String uri;
    private final List<Declared> declared = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();

    private PomLocations(String uri) {
        this.uri = uri;
    }

    /**
     * Reads a POM; one that cannot be read has no lines.
     *
     * @param pom the file, or {@code null} where there is no project
     * @param root the directory that {@link #uri()} is relative to, or {@code null} for the POM's own
     */
    static PomLocations of(Path pom, Path root) {
        if (pom == null) {
            return new PomLocations(null);
        }
        PomLocations locations = new PomLocations(relative(pom.toAbsolutePath().normalize(), root));
        try (InputStream stream = Files.newInputStream(pom)) {
            locations.read(stream);
        } catch (IOException | XMLStreamException e) {
            locations.declared.clear();
        }
        return locations;
    }

    private static String relative(Path pom, Path root) {
        Path base = root == null ? pom.getParent() : root.toAbsolutePath().normalize();
        if (!pom.startsWith(base)) {
            return pom.getFileName().toUri().getRawPath().replaceFirst(".*/", "");
        }
        String parent = base.toUri().getRawPath();
        String child = pom.toUri().getRawPath();
        return child.substring(parent.endsWith("/") ? parent.length() : parent.length() + 1);
    }

    /** Returns the POM relative to the build's root, or {@code null} where there is none. */
    String uri() {
        return uri;
    }

    /** Returns the line, from 1, of the declaration that brought the last artifact of the trail; 1 where it is not in this file. */
    int line(List<String> trail) {
        if (trail == null || trail.size() < 2) {
            return 1;
        }
        String[] parts = trail.get(1).split(":");
        return declared.stream()
                .filter(dependency -> parts.length > 1)
                .filter(dependency -> interpolate(dependency.groupId).equals(parts[0]))
                .filter(dependency -> interpolate(dependency.artifactId).equals(parts[1]))
                .map(dependency -> dependency.line)
                .findFirst()
                .orElse(1);
    }

    private void read(InputStream stream) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(stream);
        Deque<String> path = new ArrayDeque<>(List.of(""));
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.push(path.peek() + "/" + xml.getLocalName());
                    text.setLength(0);
                    if (DEPENDENCY.contains(path.peek())) {
                        declared.add(new Declared(xml.getLocation().getLineNumber()));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    element(path.pop(), path.peek(), text.toString().strip());
                    text.setLength(0);
                }
                default -> {
                    // Nothing else tells where a dependency is.
                }
            }
        }
    }

    private void element(String element, String parent, String value) {
        if (DEPENDENCY.contains(parent)) {
            Declared dependency = declared.get(declared.size() - 1);
            if (element.endsWith("/groupId")) {
                dependency.groupId = value;
            } else if (element.endsWith("/artifactId")) {
                dependency.artifactId = value;
            }
        } else if (element.equals("/project/parent/groupId")) {
            properties.put("project.parent.groupId", value);
            properties.putIfAbsent("project.groupId", value);
        } else if (element.equals("/project/groupId") || element.equals("/project/artifactId")) {
            properties.put(element.substring(1).replace('/', '.'), value);
        } else if (element.startsWith(PROPERTY)) {
            properties.put(element.substring(PROPERTY.length()), value);
        }
    }

    private String interpolate(String text) {
        return EXPRESSION
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(properties.getOrDefault(match.group(1), match.group())));
    }

    /** A dependency while its elements are being read. */
    private static final class Declared {

        private final int line;
        private String groupId = "";
        private String artifactId = "";

        Declared(int line) {
            this.line = line;
        }
    }
}
