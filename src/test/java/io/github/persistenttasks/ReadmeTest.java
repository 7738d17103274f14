package io.github.persistenttasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.result.FindingKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README and the pages of the site name what users may set and what they may get. */
class ReadmeTest {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{persistent-tasks\\.(\\w+)}");

    @Test
    void theSiteNamesEveryParameterOfEveryGoal() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/parameters.md"));
        Set<String> parameters = new TreeSet<>();
        PROPERTY.matcher(descriptor())
                .results()
                .map(MatchResult::group)
                .forEach(expression ->
                        parameters.add("`" + PROPERTY.matcher(expression).replaceAll("$1") + "`"));

        assertThat(parameters).hasSizeGreaterThan(20);
        assertThat(parameters)
                .filteredOn(parameter -> !page.contains(parameter))
                .isEmpty();
    }

    @Test
    void readmeAndSiteNameEveryFinding() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String page = Files.readString(Path.of("src/site/markdown/how-it-works.md"));
        List<String> findings = Arrays.stream(FindingKind.values())
                .map(kind -> "`" + kind.name().toLowerCase(Locale.ROOT) + "`")
                .toList();

        assertThat(findings).filteredOn(finding -> !readme.contains(finding)).isEmpty();
        assertThat(findings)
                .filteredOn(finding -> !page.contains("\n| " + finding + " |"))
                .isEmpty();
    }

    private static String descriptor() throws IOException {
        try (InputStream descriptor = ReadmeTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
