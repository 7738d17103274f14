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

class ReadmeTest {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{persistent-tasks\\.(\\w+)}");

    @Test
    void namesEveryParameterOfEveryGoal() throws IOException {
        Set<String> parameters = new TreeSet<>();
        PROPERTY.matcher(descriptor())
                .results()
                .map(MatchResult::group)
                .forEach(expression ->
                        parameters.add("`" + PROPERTY.matcher(expression).replaceAll("$1") + "`"));

        assertThat(parameters).hasSizeGreaterThan(20);
        parameters.removeIf(readme()::contains);
        assertThat(parameters).as("missing in the README").isEmpty();
    }

    @Test
    void namesEveryFinding() throws IOException {
        String readme = readme();
        List<String> findings = Arrays.stream(FindingKind.values())
                .map(kind -> "\n| `" + kind.name().toLowerCase(Locale.ROOT) + "` |")
                .toList();

        assertThat(findings).filteredOn(finding -> !readme.contains(finding)).isEmpty();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String descriptor() throws IOException {
        try (InputStream descriptor = ReadmeTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
