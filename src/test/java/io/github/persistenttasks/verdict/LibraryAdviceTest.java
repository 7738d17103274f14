package io.github.persistenttasks.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.config.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryAdviceTest {

    private static final String NETTY = "io.netty:netty-common:4.1.115.Final";

    private static final Blame UNKNOWN = new Blame(Optional.empty(), List.of(), List.of(), Optional.empty());

    @TempDir
    private Path directory;

    @Test
    void aKnownLibraryHasItsAdviceAndSource() {
        assertThat(LibraryAdvice.known().of(by(NETTY), List.of("nioEventLoopGroup-2-1")))
                .contains(
                        "Call shutdownGracefully() on the EventLoopGroup. See https://javadoc.io/doc/io.netty/netty-common/4.1.115.Final/io/netty/util/concurrent/EventExecutorGroup.html");
    }

    @Test
    void artifactAndTaskMustBothMatch() throws Exception {
        LibraryAdvice remedies =
                LibraryAdvice.of(file("[{'artifact': 'g:a', 'task': 'acme-*', 'advice': 'Close acme.'}]"));

        assertThat(remedies.of(by("g:a:1"), List.of("acme-1"))).contains("Close acme.");
        assertThat(remedies.of(by("g:a:1"), List.of("other"))).isEmpty();
        assertThat(remedies.of(by("g:b:1"), List.of("acme-1"))).isEmpty();
    }

    @Test
    void aMatchingTaskIsEnoughIfTheCulpritIsUnknown() {
        assertThat(LibraryAdvice.known().of(UNKNOWN, List.of("mysql-cj-abandoned-connection-cleanup")))
                .isPresent();
    }

    @Test
    void aLibraryIsRecognizedByTheTasksThatItRequests() throws Exception {
        LibraryAdvice remedies = LibraryAdvice.of(file("[{'requestedBy': 'g:client', 'advice': 'Close the client.'}]"));

        assertThat(remedies.of(by(NETTY, "g:other:1", "g:client:1"), List.of("loop")))
                .contains("Close the client.");
        assertThat(remedies.of(by(NETTY, "g:other:1"), List.of("loop"))).isNotEqualTo(Optional.of("Close the client."));
        assertThat(remedies.of(by("g:client:1"), List.of("loop"))).isEmpty();
    }

    @Test
    void entriesOfTheUsersFileComeFirst() throws Exception {
        LibraryAdvice remedies = LibraryAdvice.of(
                file("[{'artifact': 'io.netty:*', 'advice': 'Ask Ada.'}, {'task': 'acme-*', 'advice': 'Stop it.'}]"));

        assertThat(remedies.of(by(NETTY), List.of("nioEventLoopGroup-2-1"))).contains("Ask Ada.");
        assertThat(remedies.of(by("g:a:1"), List.of("acme-poller"))).contains("Stop it.");
        assertThat(remedies.of(by("com.zaxxer:HikariCP:5.1.0"), List.of("x"))).isPresent();
    }

    @Test
    void withoutAFileThePluginsOwnAdviceIsUsed() throws Exception {
        assertThat(LibraryAdvice.of(Optional.empty())).isSameAs(LibraryAdvice.known());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                        | it must be an array of entries.
                    ''                                        | it must be an array of entries.
                    [] []                                     | there is something after the array of entries.
                    [1]                                       | each entry must be an object.
                    [{"artifact": "a:b"}]                     | an entry has no advice.
                    [{"advice": "Stop."}]                     | the entry 'Stop.' names neither an artifact nor a task.
                    [{"advice": "Stop.", "artefact": "a:b"}]  | 'artefact' is not known; known names are advice, artifact, requestedBy, source and task.
                    [{"advice": ["Stop."], "task": "a"}]      | 'advice' must be a non-empty string.
                    [{"advice": " ", "task": "a"}]            | 'advice' must be a non-empty string.
                    [{"advice": "Stop.", "task": 1}]          | 'task' must be a non-empty string.
                    """)
    void invalidAdviceIsRefusedWithAReason(String json, String reason) throws Exception {
        Path file = file(json);

        assertThatThrownBy(() -> LibraryAdvice.of(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("persistent-tasks.advice: '" + file + "' is not a valid advice file: " + reason);
    }

    @Test
    void invalidJsonIsRefused() throws Exception {
        Path file = file("[{");

        assertThatThrownBy(() -> LibraryAdvice.of(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("persistent-tasks.advice: '" + file
                        + "' is not a valid advice file: End of input at line 1 column 3 path $[0].");
    }

    @Test
    void aFileThatIsNotTextIsRefused() throws Exception {
        Path file = Files.write(directory.resolve("advice.json"), new byte[] {'[', '"', (byte) 0xff});

        assertThatThrownBy(() -> LibraryAdvice.of(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("persistent-tasks.advice: '" + file + "' is not a valid advice file: it cannot be read.");
    }

    @Test
    void aNullMemberCountsAsAbsent() throws Exception {
        LibraryAdvice remedies =
                LibraryAdvice.of(file("[{'artifact': null, 'task': 'acme-*', 'advice': 'Stop it.', 'source': null}]"));

        assertThat(remedies.of(UNKNOWN, List.of("acme-poller"))).contains("Stop it.");
    }

    @Test
    void aMissingFileIsRefused() {
        Path file = directory.resolve("missing.json");

        assertThatThrownBy(() -> LibraryAdvice.of(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("persistent-tasks.advice: '" + file + "' is not a valid advice file: it cannot be read.");
    }

    private Path file(String json) throws Exception {
        return Files.writeString(
                directory.resolve("advice.json"), json.contains("\"") ? json : json.replace('\'', '"'));
    }

    private static Blame by(String culprit, String... requestedBy) {
        return new Blame(Optional.of(culprit), List.of(requestedBy), List.of(), Optional.empty());
    }
}
