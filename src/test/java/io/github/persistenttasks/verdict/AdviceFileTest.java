package io.github.persistenttasks.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.persistenttasks.config.ArtifactPattern;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.it.LibraryCase;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the form of the plugin's own advice. The slow integration test {@code advice} follows each on the real library. */
class AdviceFileTest {

    /** A method with its parentheses, a setting, or a version to upgrade to. */
    private static final String REMEDY =
            ".*(\\w\\([^)]*\\)|-D[\\w.]+=|\\b[a-z]+[A-Z]\\w*\\b|\\bscan\\b|[A-Z]+_[A-Z_]+|\\d\\.\\d|ignore rule).*";

    private record Entry(
            @Nullable String artifact,
            @Nullable String requestedBy,
            @Nullable String task,
            @Nullable String advice,
            @Nullable String setting,
            String source) {

        /** Returns whether the case is one of this library, as far as its dependencies show it. */
        boolean isShownBy(LibraryCase one) {
            String pattern = requestedBy == null ? artifact : requestedBy;
            return sentences().startsWith(one.advice())
                    && (pattern == null || one.artifacts().stream().anyMatch(id -> matches(pattern, id)));
        }

        private static boolean matches(String pattern, String id) {
            try {
                return ArtifactPattern.of("artifact", pattern).matches(id);
            } catch (ConfigurationException e) {
                throw new AssertionError(e);
            }
        }

        /** Returns the text for a task that nothing was tried to stop. */
        String sentences() {
            return Stream.of(advice, setting).filter(Objects::nonNull).collect(Collectors.joining(" "));
        }

        String patterns() {
            return artifact + " " + requestedBy + " " + task;
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryHasASentenceWithACallOrASettingAndAPageThatSaysSo(Entry entry) {
        assertThat(Stream.of(entry.advice(), entry.setting()).filter(Objects::nonNull))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).matches(REMEDY).matches("[A-Z].*\\."));
        URI source = URI.create(entry.source());
        assertThat(source.getScheme()).isEqualTo("https");
        assertThat(source.getPath()).hasSizeGreaterThan(1);
    }

    /** A branch changes, and a page of the newest version may describe other calls than those that were tried. */
    @ParameterizedTest
    @MethodSource("entries")
    void codeAndJavadocAreThoseOfAVersion(Entry entry) {
        URI source = URI.create(entry.source());
        if (source.getHost().equals("github.com")) {
            assertThat(source.getPath()).matches("/[^/]+/[^/]+/blob/[^/]*(/)?[^/]*[0-9]+\\.[0-9]+.*/.+\\.(java|kt)");
        }
        if (source.getHost().equals("javadoc.io")) {
            assertThat(source.getPath()).matches("/doc/[^/]+/[^/]+/[0-9][^/]*/.+\\.html");
        }
    }

    @Test
    void noTwoEntriesHaveTheSamePatterns() throws Exception {
        assertThat(entries()).extracting(Entry::patterns).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void eachEntryHasACaseWithTheRealLibrary(Entry entry) throws Exception {
        assertThat(cases()).anyMatch(entry::isShownBy);
    }

    private static List<LibraryCase> cases() throws IOException {
        return LibraryCase.all(new File("src/it-slow/advice/libraries"));
    }

    private static List<Entry> entries() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        LibraryAdvice.class.getResourceAsStream("/io/github/persistenttasks/advice.json")),
                StandardCharsets.UTF_8)) {
            return List.of(new Gson().fromJson(reader, Entry[].class));
        }
    }
}
