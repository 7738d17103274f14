package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.persistenttasks.verdict.LibraryAdvice;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Snippets on the pages of the site and in the README use existing parameters and goals and compile; links have targets. */
class DocumentationTest {

    private static final Pattern SNIPPET = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("persistent-tasks\\.([A-Za-z]+)");
    private static final Pattern GOAL =
            Pattern.compile("(?:persistent-tasks|persistent-tasks-maven-plugin):([a-z][a-z-]*)(?![\\w.])");
    private static final Pattern TYPE = Pattern.compile("public final class (\\w+)");

    @TempDir
    private Path directory;

    static Stream<Snippet> xml() throws IOException {
        return snippets("xml");
    }

    static Stream<Snippet> sh() throws IOException {
        return snippets("sh");
    }

    static Stream<Snippet> java() throws IOException {
        return snippets("java");
    }

    static Stream<Snippet> json() throws IOException {
        return snippets("json");
    }

    record Snippet(String page, String code) {}

    @ParameterizedTest
    @MethodSource("xml")
    void parametersInPomSnippetsExist(Snippet snippet) throws Exception {
        Document document = parse("<root>" + snippet.code() + "</root>");

        NodeList configurations = document.getElementsByTagName("configuration");
        for (int index = 0; index < configurations.getLength(); index++) {
            assertThat(goalParameters()).containsAll(children((Element) configurations.item(index)));
        }
        NodeList goals = document.getElementsByTagName("goal");
        for (int index = 0; index < goals.getLength(); index++) {
            assertThat(texts(descriptor(), "goal")).contains(goals.item(index).getTextContent());
        }
    }

    @ParameterizedTest
    @MethodSource({"sh", "xml"})
    void propertiesInCommandsExist(Snippet snippet) throws Exception {
        List<String> named = PROPERTY.matcher(snippet.code().replace("${persistent-tasks.version}", ""))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(goalParameters()).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("sh")
    void goalsInCommandsExist(Snippet snippet) throws Exception {
        List<String> named = GOAL.matcher(snippet.code())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(texts(descriptor(), "goal")).containsAll(named);
        assertThat(snippet.code().lines()).allMatch(line -> line.matches("(mvn|java) .*"));
    }

    @ParameterizedTest
    @MethodSource("java")
    void classesCompile(Snippet snippet) throws Exception {
        Matcher type = TYPE.matcher(snippet.code());
        assertThat(type.find()).isTrue();
        Path source = Files.writeString(directory.resolve(type.group(1) + ".java"), snippet.code());

        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all",
                        "-Werror",
                        "--release",
                        "17",
                        "-d",
                        directory.toString(),
                        source.toString());

        assertThat(status).isZero();
    }

    @ParameterizedTest
    @MethodSource("json")
    void adviceFilesAreValid(Snippet snippet) throws Exception {
        assertThat(JsonParser.parseString(snippet.code()).isJsonArray()).isTrue();
        assertThat(LibraryAdvice.of(Files.writeString(directory.resolve("advice.json"), snippet.code())))
                .isNotNull();
    }

    @Test
    void everyLinkBetweenPagesHasATarget() throws IOException {
        Set<String> targets = new TreeSet<>(Set.of("plugin-info.html"));
        List<String> links = new ArrayList<>();
        for (Path page : pages()) {
            String name = page.getFileName().toString().replace(".md", ".html");
            String text = Files.readString(page);
            targets.add(name);
            all("(?m)^#+ (.*)$", text).forEach(heading -> targets.add(name + '#' + heading.replace(' ', '_')));
            links.addAll(all("\\]\\(([\\w-]+\\.html(?:#[^)]*)?)\\)", text));
        }
        links.addAll(all("href=\"([\\w-]+\\.html)\"", Files.readString(Path.of("src/site/site.xml"))));

        assertThat(links).isNotEmpty();
        assertThat(targets).containsAll(links);
    }

    @Test
    void everyPageIsInTheMenu() throws IOException {
        String menu = Files.readString(Path.of("src/site/site.xml"));

        assertThat(pages())
                .allSatisfy(page -> assertThat(menu)
                        .contains("href=\"" + page.getFileName().toString().replace(".md", ".html") + '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "src/it/README.md", "src/bench/README.md"})
    void linksToFilesHaveATarget(Path page) throws IOException {
        List<String> files = all("\\]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)", Files.readString(page));

        assertThat(files)
                .allSatisfy(file ->
                        assertThat(page.toAbsolutePath().resolveSibling(file)).exists());
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/site/markdown"))) {
            return pages.sorted().toList();
        }
    }

    private static Stream<Snippet> snippets(String language) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        List<Path> pages = new ArrayList<>(pages());
        pages.add(Path.of("README.md"));
        for (Path page : pages) {
            SNIPPET.matcher(Files.readString(page))
                    .results()
                    .filter(match -> match.group(1).equals(language))
                    .forEach(
                            match -> snippets.add(new Snippet(page.getFileName().toString(), match.group(2))));
        }
        return snippets.stream();
    }

    private static Set<String> goalParameters() throws Exception {
        return new TreeSet<>(texts(descriptor(), "name"));
    }

    private static Document descriptor() throws Exception {
        return parse(Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml")));
    }

    private static List<String> texts(Document document, String element) {
        NodeList nodes = document.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            texts.add(nodes.item(index).getTextContent());
        }
        return texts;
    }

    private static List<String> children(Element parent) {
        List<String> names = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                names.add(node.getNodeName());
            }
        }
        return names;
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
