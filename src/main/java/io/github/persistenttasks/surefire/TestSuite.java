package io.github.persistenttasks.surefire;

import io.github.persistenttasks.protocol.TestFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The classes and methods that suite files of TestNG select. The JUnit Platform's engine for TestNG reads no suite files, so that their other
 * elements, such as parameters and listeners, have no effect.
 */
final class TestSuite {

    private static final Set<String> SELECTING =
            Set.of("suite", "test", "packages", "package", "classes", "class", "methods", "suite-files", "suite-file");

    private final Set<String> classes = new LinkedHashSet<>();
    private final List<Pattern> packages = new ArrayList<>();
    private final List<TestFilter> filters = new ArrayList<>();
    private final Set<String> others = new TreeSet<>();
    private boolean selectsMethods;

    private TestSuite() {}

    /**
     * Reads suite files, with the suite files that these contain.
     *
     * @throws IOException if one of them cannot be read or is not XML
     */
    static TestSuite of(List<Path> files) throws IOException {
        TestSuite suite = new TestSuite();
        Set<Path> read = new LinkedHashSet<>();
        for (Path file : files) {
            suite.read(file, read);
        }
        return suite;
    }

    /** Returns the names of the classes that the files list, in their order. */
    List<String> classes() {
        return List.copyOf(classes);
    }

    /** Returns whether a package of the files has the class. */
    boolean selectsPackageOf(String className) {
        int end = className.lastIndexOf('.');
        String name = end < 0 ? "" : className.substring(0, end);
        return packages.stream().anyMatch(one -> one.matcher(name).matches());
    }

    /** Returns the filters for the methods; empty if all methods of the classes are selected. */
    List<TestFilter> ofMethods() {
        return selectsMethods ? List.copyOf(filters) : List.of();
    }

    /** Returns the names of the elements that have no effect, sorted. */
    List<String> others() {
        return List.copyOf(others);
    }

    private void read(Path file, Set<Path> read) throws IOException {
        if (!read.add(file.toAbsolutePath().normalize())) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Element root = parser().parse(in, file.toUri().toString()).getDocumentElement();
            visit(root, file, read);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Returns a parser that loads no DTD, because suite files name one on the network. */
    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setExpandEntityReferences(false);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(null);
        parser.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return parser;
    }

    private void visit(Element element, Path file, Set<Path> read) throws IOException {
        String name = element.getTagName();
        if (!SELECTING.contains(name)) {
            others.add(name);
            return;
        }
        if (name.equals("test") && element.getAttribute("enabled").equals("false")) {
            return;
        }
        if (name.equals("suite-file")) {
            read(file.resolveSibling(element.getAttribute("path")), read);
        } else if (name.equals("package")) {
            packages.add(ofPackage(element.getAttribute("name")));
            filters.add(new TestFilter(
                    ofPackage(element.getAttribute("name")).pattern().replace("\\.", "/") + "/[^/]*",
                    Optional.empty(),
                    false));
        } else if (name.equals("class")) {
            add(element);
        } else {
            for (Element child : children(element)) {
                visit(child, file, read);
            }
        }
    }

    /** Returns a pattern for packages; {@code a.*} selects the packages below {@code a} and {@code a} itself. */
    private static Pattern ofPackage(String name) {
        boolean below = name.endsWith(".*");
        String regex = (below ? name.substring(0, name.length() - 2) : name)
                .replace(".", "\\.")
                .replace("*", ".*");
        return Pattern.compile(below ? regex + "(\\..*)?" : regex);
    }

    private void add(Element element) {
        String className = element.getAttribute("name").trim();
        classes.add(className);
        String classFile = Pattern.quote(className.replace('.', '/') + ".class");
        List<String> included = new ArrayList<>();
        for (Element child : children(element)) {
            if (!child.getTagName().equals("methods")) {
                others.add(child.getTagName());
                continue;
            }
            for (Element method : children(child)) {
                if (method.getTagName().equals("include")) {
                    included.add(method.getAttribute("name"));
                } else if (method.getTagName().equals("exclude")) {
                    selectsMethods = true;
                    filters.add(new TestFilter(classFile, Optional.of(method.getAttribute("name")), true));
                }
            }
        }
        selectsMethods |= !included.isEmpty();
        if (included.isEmpty()) {
            filters.add(new TestFilter(classFile, Optional.empty(), false));
        }
        included.forEach(method -> filters.add(new TestFilter(classFile, Optional.of(method), false)));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                children.add(one);
            }
        }
        return children;
    }
}
