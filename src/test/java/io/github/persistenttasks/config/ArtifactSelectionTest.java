package io.github.persistenttasks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactSelectionTest {

    @Test
    void selectsEverythingByDefault() throws ConfigurationException {
        assertThat(ArtifactSelection.of(null, null).selects("g:a:1")).isTrue();
        assertThat(ArtifactSelection.of(List.of(), List.of()).selects("g:a:1")).isTrue();
    }

    @Test
    void selectsArtifactsThatAnIncludeMatchesAndNoExclude() throws ConfigurationException {
        ArtifactSelection selection = ArtifactSelection.of(List.of("g:*", "h:b"), List.of("g:bad"));

        assertThat(selection.selects("g:a:1")).isTrue();
        assertThat(selection.selects("h:b:1")).isTrue();
        assertThat(selection.selects("g:bad:1")).isFalse();
        assertThat(selection.selects("h:c:1")).isFalse();
    }

    @Test
    void includesNoneIfNoPatternMatches() throws ConfigurationException {
        List<String> ids = List.of("g:a:1", "g:b:1");

        assertThat(ArtifactSelection.of(List.of("x:*", "g:c"), List.of()).includesNone(ids))
                .isTrue();
        assertThat(ArtifactSelection.of(List.of("x:*", "g:b"), List.of()).includesNone(ids))
                .isFalse();
        assertThat(ArtifactSelection.of(List.of(), List.of("*")).includesNone(ids))
                .as("all are included by default")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "*, com.acme:app:1.0",
        "com.acme, com.acme:app:1.0",
        "com.acme:app, com.acme:app:1.0",
        "com.acme:app, com.acme:app:jar:linux:1.0",
        "com.*:*app, com.acme:my-app:1.0",
        "com.acme:app:1.*, com.acme:app:1.0",
        "com.acme:app:1.0, com.acme:app:war:1.0",
        "com.acme:app:1.0, com.acme:app:jar:linux:1.0",
        "*:*:1.0, com.acme:app:1.0",
        "com.acme:app:jar:1.0, com.acme:app:1.0",
        "com.acme:app:war:1.0, com.acme:app:war:1.0",
        "com.acme:app:jar:linux:1.0, com.acme:app:jar:linux:1.0",
        "' com.acme:app ', com.acme:app:1.0"
    })
    void aPatternMatches(String pattern, String id) throws ConfigurationException {
        assertThat(ArtifactPattern.of("p", pattern).matches(id)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "com, com.acme:app:1.0",
        "com.acme:ap, com.acme:app:1.0",
        "com.acme:App, com.acme:app:1.0",
        "com.acme:app:1, com.acme:app:1.0",
        "com-acme:app, com.acme:app:1.0",
        "com.acme:app:linux, com.acme:app:jar:linux:1.0",
        "com.acme:app:jar:1.0, com.acme:app:jar:linux:1.0",
        "com.acme:app:jar:linux:1.0, com.acme:app:1.0",
        "com.acme:app:war:1.0, com.acme:app:1.0"
    })
    void aPatternDoesNotMatch(String pattern, String id) throws ConfigurationException {
        assertThat(ArtifactPattern.of("p", pattern).matches(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ":", "g:", ":a", "g::1", "a:b:c:d:e:f"})
    void refusesAnInvalidPattern(String pattern) {
        assertThatThrownBy(() -> ArtifactSelection.of(null, Arrays.asList("g:a", pattern)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "persistent-tasks.excludes",
                        "'" + (pattern == null ? "" : pattern.trim()) + "'",
                        "groupId:artifactId[:version]");
    }
}
