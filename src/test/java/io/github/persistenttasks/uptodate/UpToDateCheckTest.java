package io.github.persistenttasks.uptodate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses a new instance for each check, as the next build does. */
class UpToDateCheckTest {

    private static final String MOMENT = "2026-01-01 00:00:00";

    @TempDir
    private Path directory;

    private final Map<String, String> inputs = new TreeMap<>(Map.of("a", "1", "b", "secret"));
    private final List<String> said = new ArrayList<>();
    private Path report;

    @BeforeEach
    void writeReport() throws IOException {
        report = Files.createFile(directory.resolve("report.json"));
    }

    @Test
    void nothingIsUpToDateBeforeTheFirstCheck() {
        assertThat(check().since(1, log())).isEmpty();
    }

    @Test
    void aCleanCheckIsUpToDateUntilAnInputChanges() {
        checkedClean();

        assertThat(check().since(1, log())).contains(MOMENT);
        assertThat(said).isEmpty();
    }

    @Test
    void aCheckStandsForAsManyRunsAsItMadeAndForLess() throws Exception {
        UpToDateCheck repeated = check();
        repeated.take();
        repeated.remember(MOMENT, 3);

        assertThat(check().since(2, log())).contains(MOMENT);
        assertThat(check().since(3, log())).contains(MOMENT);
        assertThat(check().since(4, log())).isEmpty();
    }

    @Test
    void aChangedInputIsNamed() {
        checkedClean();
        inputs.put("b", "another secret");

        assertThat(check().since(1, log())).isEmpty();
        assertThat(said).containsExactly("Changed since the clean check of " + MOMENT + ": b.");
    }

    @Test
    void anAddedInputIsNamed() {
        checkedClean();
        inputs.put("aa", "1");

        assertThat(check().since(1, log())).isEmpty();
        assertThat(said).containsExactly("Changed since the clean check of " + MOMENT + ": aa.");
    }

    @Test
    void aRemovedInputIsNamed() {
        checkedClean();
        inputs.remove("a");

        assertThat(check().since(1, log())).isEmpty();
        assertThat(said).containsExactly("Changed since the clean check of " + MOMENT + ": a is gone.");
    }

    @Test
    void aChangedOrderIsNamed() {
        checkedClean();

        UpToDateCheck check = new UpToDateCheck(directory, List.of(report), () -> {
            Fingerprint fingerprint = new Fingerprint();
            fingerprint.part("b").value("value", "secret");
            fingerprint.part("a").value("value", "1");
            return fingerprint;
        });

        assertThat(check.since(1, log())).isEmpty();
        assertThat(said)
                .containsExactly("Changed since the clean check of " + MOMENT + ": the order of the class path.");
    }

    @Test
    void aMissingReportIsNotUpToDate() throws IOException {
        checkedClean();
        Files.delete(report);

        assertThat(check().since(1, log())).isEmpty();
    }

    @Test
    void aForgottenCheckIsNotUpToDate() {
        checkedClean();
        check().forget();

        assertThat(check().since(1, log())).isEmpty();
    }

    @Test
    void inputsThatCannotBeReadAreNeverUpToDate() {
        UpToDateCheck unreadable = new UpToDateCheck(directory, List.of(report), () -> {
            throw new IOException("broken");
        });
        unreadable.take();
        unreadable.remember(MOMENT, 1);
        assertThat(check().since(1, log())).as("not recorded").isEmpty();

        checkedClean();
        assertThat(unreadable.since(1, log())).isEmpty();
    }

    @Test
    void aFingerprintIsTakenOnce() {
        AtomicInteger taken = new AtomicInteger();
        UpToDateCheck check = new UpToDateCheck(directory, List.of(report), () -> {
            taken.incrementAndGet();
            return fingerprint();
        });

        check.take();
        inputs.put("a", "2");
        check.take();
        check.remember(MOMENT, 1);

        assertThat(taken).hasValue(1);
        assertThat(check().since(1, log())).as("changed after it was taken").isEmpty();
    }

    @Test
    void theRecordContainsNoValue() throws IOException {
        checkedClean();

        assertThat(directory.resolve(".clean.fingerprint")).content().doesNotContain("secret");
    }

    @Test
    void afterAnUncleanCheckOnlyTheThirdCleanOneIsRecorded() {
        checkedUnclean();
        checkedClean();
        checkedClean();
        assertThat(check().since(1, log())).as("clean twice").isEmpty();

        checkedUnclean();
        checkedClean();
        checkedClean();
        assertThat(check().since(1, log())).as("clean twice again").isEmpty();

        checkedClean();
        assertThat(check().since(1, log())).contains(MOMENT);
    }

    @Test
    void anUncleanCheckAffectsOnlyItsOwnInputs() {
        checkedUnclean();
        inputs.put("a", "other");
        checkedClean();
        assertThat(check().since(1, log())).contains(MOMENT);

        inputs.put("a", "1");
        checkedClean();
        assertThat(check().since(1, log())).isEmpty();
    }

    private void checkedUnclean() {
        UpToDateCheck check = check();
        check.forget();
        check.take();
        check.distrust();
    }

    private void checkedClean() {
        UpToDateCheck check = check();
        check.take();
        check.remember(MOMENT, 1);
    }

    private UpToDateCheck check() {
        return new UpToDateCheck(directory, List.of(report), this::fingerprint);
    }

    private Fingerprint fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        inputs.forEach((name, value) -> fingerprint.part(name).value("value", value));
        return fingerprint;
    }

    private Log log() {
        return new SystemStreamLog() {
            @Override
            public void debug(CharSequence line) {
                said.add(line.toString());
            }
        };
    }
}
