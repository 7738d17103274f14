package io.github.persistenttasks.surefire;

import io.github.persistenttasks.protocol.TestFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Patterns that select test classes and methods, in the syntax of Surefire's parameter {@code test}: for example {@code Order*Test#save+load*,
 * !com.acme.slow.*, %regex[.*IT.*#fast.*]}.
 */
final class TestPatterns {

    private static final String REGEX = "%regex[";
    private static final String ANT = "%ant[";

    /** Matches the parts of an Ant pattern that have a meaning of their own. */
    private static final Pattern WILDCARD = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?");

    /** Matches the extension of a file; {@code .*} is one only after a path, otherwise it stands for the classes of a package. */
    private static final Pattern EXTENSION = Pattern.compile("\\.(java|class)$|(?<=/[^/]{1,999})\\.\\*$");

    private final List<TestFilter> filters;

    private TestPatterns(List<TestFilter> filters) {
        this.filters = List.copyOf(filters);
    }

    /**
     * Parses patterns that are separated by commas.
     *
     * @throws PatternSyntaxException if a regular expression is invalid
     */
    static TestPatterns of(String text) {
        return of(List.of(text), List.of());
    }

    /**
     * Parses patterns of which a class must match one of the first list, unless it is empty, and none of the second.
     *
     * @throws PatternSyntaxException if a regular expression is invalid
     */
    static TestPatterns of(List<String> includes, List<String> excludes) {
        List<TestFilter> filters = new ArrayList<>();
        includes.forEach(text -> split(text).forEach(part -> add(filters, part, false)));
        excludes.forEach(text -> split(text).forEach(part -> add(filters, part, true)));
        return new TestPatterns(filters);
    }

    /** Splits at commas outside of brackets, which regular expressions may contain. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char next = i == text.length() ? ',' : text.charAt(i);
            depth += next == '[' ? 1 : next == ']' ? -1 : 0;
            if (i == text.length() || next == ',' && depth <= 0) {
                parts.add(text.substring(start, i).trim());
                start = i + 1;
            }
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static void add(List<TestFilter> filters, String part, boolean excluded) {
        boolean excludes = excluded || part.startsWith("!");
        String pattern = part.startsWith("!") ? part.substring(1).trim() : part;
        boolean regex = pattern.startsWith(REGEX) && pattern.endsWith("]");
        if (regex) {
            pattern = pattern.substring(REGEX.length(), pattern.length() - 1);
        } else if (pattern.startsWith(ANT) && pattern.endsWith("]")) {
            pattern = pattern.substring(ANT.length(), pattern.length() - 1);
        }
        int hash = pattern.indexOf('#');
        String type = hash < 0 ? pattern : pattern.substring(0, hash);
        String methods = hash < 0 ? "" : pattern.substring(hash + 1);
        filters.add(new TestFilter(
                regex ? regex(type) : classFile(type),
                methods.isEmpty() ? Optional.empty() : Optional.of(regex ? regex(methods) : methods(methods)),
                excludes));
    }

    private static String regex(String text) {
        return Pattern.compile(text.isEmpty() ? ".*" : text).pattern();
    }

    private static String classFile(String text) {
        String path = text.trim();
        if (path.isEmpty()) {
            return ".*";
        }
        path = EXTENSION.matcher(path.replace('\\', '/')).replaceFirst("").replace('.', '/');
        if (path.endsWith("/")) {
            path += "**";
        }
        return (path.startsWith("/") ? "" : "(?:.*/)?") + wildcards(path.replaceFirst("^/", "")) + "\\.class";
    }

    private static String methods(String text) {
        return List.of(text.split("\\+")).stream()
                .map(String::trim)
                .map(method -> wildcards(method).replace("[^/]", "."))
                .collect(Collectors.joining("|"));
    }

    private static String wildcards(String text) {
        Matcher matcher = WILDCARD.matcher(text);
        StringBuilder regex = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            regex.append(quoted(text.substring(end, matcher.start())));
            regex.append(
                    switch (matcher.group()) {
                        case "**/" -> "(?:.*/)?";
                        case "**" -> ".*";
                        case "*" -> "[^/]*";
                        default -> "[^/]";
                    });
            end = matcher.end();
        }
        return regex.append(quoted(text.substring(end))).toString();
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : Pattern.quote(text);
    }

    /**
     * Returns whether tests of the class may be selected.
     *
     * @param classFile the path of its file below the root, for example {@code com/acme/OrderTest.class}
     */
    boolean select(String classFile) {
        boolean nested = classFile.contains("$");
        boolean including = false;
        boolean included = false;
        for (TestFilter filter : filters) {
            boolean matches = Pattern.matches(filter.classFile, classFile);
            if (filter.excludes && filter.method.isEmpty() && matches) {
                return false;
            }
            including |= !filter.excludes;
            // A pattern for top-level classes must not select a nested class, which runs with the class that contains
            // it.
            included |= !filter.excludes && matches && (!nested || filter.classFile.contains("$"));
        }
        return included || !including && !nested;
    }

    /** Returns the filters for the methods of the selected classes; empty if all of their methods are selected. */
    List<TestFilter> ofMethods() {
        return filters.stream().anyMatch(filter -> filter.method.isPresent()) ? filters : List.of();
    }
}
