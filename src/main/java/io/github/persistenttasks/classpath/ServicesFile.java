package io.github.persistenttasks.classpath;

import io.github.persistenttasks.text.PrintableText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A file in {@code META-INF/services}, read like {@link java.util.ServiceLoader} does, but continuing after invalid lines.
 *
 * @param providers class names in the order of their first mention
 * @param problems a sentence for each line that is not a class name
 * @param complete whether the file was read to its end
 */
record ServicesFile(List<String> providers, List<String> problems, boolean complete) {

    private static final int MAXIMUM_BYTES = 1 << 20;
    private static final int MAXIMUM_LINES = 10_000;

    /**
     * Reads the file, but at most one MiB and 10,000 lines.
     *
     * @param name the name of the file in {@code problems}
     */
    static ServicesFile read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
        boolean complete = bytes.length <= MAXIMUM_BYTES;
        // Invalid UTF-8 becomes a character that is not allowed in class names.
        List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .limit(MAXIMUM_LINES + 1L)
                .toList();
        if (!complete && lines.size() <= MAXIMUM_LINES) {
            lines = lines.subList(0, lines.size() - 1);
        } else if (lines.size() > MAXIMUM_LINES) {
            complete = false;
            lines = lines.subList(0, MAXIMUM_LINES);
        }
        Set<String> providers = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            int comment = line.indexOf('#');
            String provider = (comment < 0 ? line : line.substring(0, comment)).trim();
            if (ClassName.isValid(provider)) {
                providers.add(provider);
            } else if (!provider.isEmpty()) {
                problems.add(
                        "%s, line %d: %s is not a class name".formatted(name, number, PrintableText.excerpt(provider)));
            }
        }
        if (!complete) {
            problems.add("%s is longer than 1 MiB or 10,000 lines; the rest was not read".formatted(name));
        }
        return new ServicesFile(List.copyOf(providers), List.copyOf(problems), complete);
    }
}
