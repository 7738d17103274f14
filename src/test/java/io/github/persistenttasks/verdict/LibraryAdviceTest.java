package io.github.persistenttasks.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.observation.StopTrial.Means;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        assertThat(said(LibraryAdvice.known(), by(NETTY), List.of("nioEventLoopGroup-2-1")))
                .contains(
                        "Call shutdownGracefully() on the EventLoopGroup. See https://javadoc.io/doc/io.netty/netty-common/4.1.115.Final/io/netty/util/concurrent/EventExecutorGroup.html");
    }

    @Test
    void artifactAndTaskMustBothMatch() throws Exception {
        LibraryAdvice remedies =
                LibraryAdvice.of(file("[{'artifact': 'g:a', 'task': 'acme-*', 'advice': 'Close acme.'}]"));

        assertThat(said(remedies, by("g:a:1"), List.of("acme-1"))).contains("Close acme.");
        assertThat(said(remedies, by("g:a:1"), List.of("other"))).isEmpty();
        assertThat(said(remedies, by("g:b:1"), List.of("acme-1"))).isEmpty();
    }

    @Test
    void aMatchingTaskIsEnoughIfTheCulpritIsUnknown() {
        assertThat(said(LibraryAdvice.known(), UNKNOWN, List.of("mysql-cj-abandoned-connection-cleanup")))
                .isPresent();
    }

    @Test
    void aLibraryIsRecognizedByTheTasksThatItRequests() throws Exception {
        LibraryAdvice remedies = LibraryAdvice.of(file("[{'requestedBy': 'g:client', 'advice': 'Close the client.'}]"));

        assertThat(said(remedies, by(NETTY, "g:other:1", "g:client:1"), List.of("loop")))
                .contains("Close the client.");
        assertThat(said(remedies, by(NETTY, "g:other:1"), List.of("loop")))
                .isNotEqualTo(Optional.of("Close the client."));
        assertThat(said(remedies, by("g:client:1"), List.of("loop"))).isEmpty();
    }

    @Test
    void entriesOfTheUsersFileComeFirst() throws Exception {
        LibraryAdvice remedies = LibraryAdvice.of(
                file("[{'artifact': 'io.netty:*', 'advice': 'Ask Ada.'}, {'task': 'acme-*', 'advice': 'Stop it.'}]"));

        assertThat(said(remedies, by(NETTY), List.of("nioEventLoopGroup-2-1"))).contains("Ask Ada.");
        assertThat(said(remedies, by("g:a:1"), List.of("acme-poller"))).contains("Stop it.");
        assertThat(said(remedies, by("com.zaxxer:HikariCP:5.1.0"), List.of("x")))
                .isPresent();
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
                    [{"advice": "Stop.", "artefact": "a:b"}]  | 'artefact' is not known; known names are advice, artifact, requestedBy, setting, source and task.
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

        assertThat(said(remedies, UNKNOWN, List.of("acme-poller"))).contains("Stop it.");
    }

    @Test
    void aMissingFileIsRefused() {
        Path file = directory.resolve("missing.json");

        assertThatThrownBy(() -> LibraryAdvice.of(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("persistent-tasks.advice: '" + file + "' is not a valid advice file: it cannot be read.");
    }

    @Test
    void aCallThatWasTriedInVainIsNotAdvised() throws Exception {
        LibraryAdvice remedies = LibraryAdvice.of(
                file(
                        "[{'task': 'poller', 'advice': 'Call Acme.stop() or close() on each client.'}, {'task': '*', 'advice': 'Ask Ada.'}]"));

        assertThat(after(remedies, vain("com.acme.Acme.stop()"))).isEmpty();
        assertThat(after(remedies, vain("com.acme.HttpClient.close()"))).isEmpty();
        assertThat(after(remedies, vain("com.acme.HttpClient.reset()"))).isPresent();
        assertThat(after(remedies, vain("com.acme.Cache.close()"))).isPresent();
        assertThat(after(remedies, vain("com.acme.Notclient.close()"))).isPresent();
        assertThat(after(remedies, vain("gc"))).isPresent();
    }

    @Test
    void whatHelpsWithoutACallIsSaidInAnyCase() throws Exception {
        LibraryAdvice both = LibraryAdvice.of(
                file(
                        "[{'task': 'poller', 'advice': 'Call Acme.stop().', 'setting': 'Or set polls to 0.', 'source': 'https://acme.com/'}]"));
        LibraryAdvice upgrade = LibraryAdvice.of(file("[{'task': 'poller', 'advice': 'Upgrade to Acme 2.'}]"));
        LibraryAdvice setting = LibraryAdvice.of(file("[{'task': 'poller', 'setting': 'Set polls to 0.'}]"));

        assertThat(after(both, Optional.empty()))
                .contains("Call Acme.stop(). Or set polls to 0. See https://acme.com/");
        assertThat(after(both, vain("com.acme.Acme.stop()"))).contains("Or set polls to 0. See https://acme.com/");
        assertThat(after(both, ended("com.acme.Acme.stop()"))).contains("Or set polls to 0. See https://acme.com/");
        assertThat(after(upgrade, ended("com.acme.Acme.stop()"))).contains("Upgrade to Acme 2.");
        assertThat(after(setting, vain("com.acme.Acme.stop()"))).contains("Set polls to 0.");
    }

    @Test
    void besidesACallThatWasFoundOnlyTheUsersFileNamesAnother() throws Exception {
        LibraryAdvice remedies = LibraryAdvice.of(file("[{'task': 'poller', 'advice': 'Call Acme.stop().'}]"));

        assertThat(after(remedies, ended("com.acme.Acme.stop()"))).isEmpty();
        assertThat(after(remedies, ended("com.acme.Client.close()"))).contains("Call Acme.stop().");
        assertThat(LibraryAdvice.known()
                        .of(by("com.zaxxer:HikariCP:5.1.0"), List.of("x"))
                        .flatMap(remedy -> remedy.inAdditionTo(
                                ended("com.zaxxer.hikari.pool.HikariPool.shutdown()"),
                                Optional.of("com.zaxxer.hikari.pool.HikariPool.shutdown()"))))
                .isEmpty();
    }

    private static Optional<String> after(LibraryAdvice remedies, Optional<StopTrial> trial) {
        return remedies.of(UNKNOWN, List.of("poller"))
                .flatMap(remedy -> remedy.inAdditionTo(trial, trial.flatMap(StopTrial::method)));
    }

    private static Optional<StopTrial> vain(String tried) {
        return Optional.of(new StopTrial(
                Means.INTERRUPT, Optional.empty(), List.of(tried, "interrupt"), Optional.of(Duration.ZERO)));
    }

    private static Optional<StopTrial> ended(String method) {
        return Optional.of(
                new StopTrial(Means.CALL, Optional.of(method), List.of(method), Optional.of(Duration.ofMillis(5))));
    }

    /** Returns the advice for a task that nothing was tried to stop. */
    private static Optional<String> said(LibraryAdvice remedies, Blame blame, List<String> names) {
        return remedies.of(blame, names).flatMap(remedy -> remedy.inAdditionTo(Optional.empty(), Optional.empty()));
    }

    private Path file(String json) throws Exception {
        return Files.writeString(
                directory.resolve("advice.json"), json.contains("\"") ? json : json.replace('\'', '"'));
    }

    private static Blame by(String culprit, String... requestedBy) {
        return new Blame(Optional.of(culprit), List.of(requestedBy), List.of(), Optional.empty());
    }
}
