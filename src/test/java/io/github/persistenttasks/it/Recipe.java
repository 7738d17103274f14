package io.github.persistenttasks.it;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A recipe of the site: a section of its page, with commands and with parts of files. An integration test runs a recipe if it calls Maven
 * with the page's commands and has files that contain the parts, so the page cannot differ from what is tested.
 */
public final class Recipe {

    private static final Path PAGE = Path.of("src", "site", "markdown", "recipes.md");
    private static final String HEADING = "## ";
    private static final String FENCE = "```";
    /** Which POM Maven reads does not matter. */
    private static final Pattern POM = Pattern.compile("^-f \\S+ ");

    /** The plugin's coordinates in the {@code invoker.properties} of each test. */
    private static final String PLUGIN = "${project.groupId}:${project.artifactId}:${project.version}:";

    /** A block of a page. */
    private record Block(String language, String text) {}

    private final String title;
    private final List<Block> blocks;

    private Recipe(String title, List<Block> blocks) {
        this.title = title;
        this.blocks = blocks;
    }

    /**
     * Returns the recipe with a title.
     *
     * @throws IOException if the page cannot be read
     * @throws AssertionError if there is no such recipe
     */
    public static Recipe of(String title) throws IOException {
        return in(Files.readString(PAGE), title);
    }

    /** Returns the titles of all recipes. */
    static List<String> titles() throws IOException {
        return Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith(HEADING))
                .map(line -> line.substring(HEADING.length()))
                .toList();
    }

    static Recipe in(String page, String title) {
        List<Block> blocks = new ArrayList<>();
        boolean inside = false;
        boolean found = false;
        String language = null;
        StringBuilder text = new StringBuilder();
        for (String line : page.lines().toList()) {
            if (language == null && line.startsWith(HEADING)) {
                inside = line.equals(HEADING + title);
                found |= inside;
            } else if (language != null && line.equals(FENCE)) {
                blocks.add(new Block(language, text.toString()));
                language = null;
            } else if (language != null) {
                text.append(line).append('\n');
            } else if (inside && line.startsWith(FENCE)) {
                language = line.substring(FENCE.length());
                text.setLength(0);
            }
        }
        if (!found) {
            throw new AssertionError("No recipe has the title: " + title);
        }
        return new Recipe(title, blocks);
    }

    /** Returns the recipe's commands that start with a program, each on one line. */
    public List<String> commands(String program) {
        return blocks.stream()
                .filter(block -> block.language().equals("sh"))
                .flatMap(block -> block.text().replace("\\\n", " ").lines())
                .map(Recipe::onOneLine)
                .filter(command -> command.startsWith(program + ' '))
                .toList();
    }

    /**
     * Asserts that an integration test runs this recipe.
     *
     * @param basedir the directory of its project
     * @throws IOException if the project cannot be read
     * @throws AssertionError if the test calls Maven in another way, or none of its files contains a part that the page has
     */
    public void isRunBy(File basedir) throws IOException {
        List<String> called = goals(basedir.toPath());
        for (String command : commands("mvn")) {
            if (!called.contains(command)) {
                throw new AssertionError(
                        "The recipe \"" + title + "\" runs: " + command + "\nThe test runs: " + called);
            }
        }
        List<String> files = files(basedir.toPath());
        for (Block block : blocks) {
            String part = onOneLine(block.text());
            if (!block.language().equals("sh") && files.stream().noneMatch(file -> file.contains(part))) {
                throw new AssertionError("The recipe \"" + title + "\" has what no file of the test has: " + part);
            }
        }
    }

    private static List<String> goals(Path project) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(project.resolve("invoker.properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .filter(name -> name.matches("invoker\\.goals(\\.\\d+)?"))
                .map(properties::getProperty)
                .map(goals -> POM.matcher(onOneLine(goals)).replaceFirst(""))
                .map(goals -> "mvn " + goals.replace(PLUGIN, "persistent-tasks:"))
                .toList();
    }

    /** Returns the text of each source file of a project. */
    private static List<String> files(Path project) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(project)) {
            for (Path file : (Iterable<Path>) tree::iterator) {
                if (file.toString().matches(".*\\.(xml|java|json|ya?ml)")
                        && !project.relativize(file).toString().contains("target")) {
                    files.add(onOneLine(Files.readString(file)));
                }
            }
        }
        return files;
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
