package io.github.persistenttasks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachJdk
class SaysHostileThingsTest {

    @Parameter
    Jvm jvm;

    @TempDir
    Path directory;

    @Test
    void hostileNamesAndMessagesAreEscapedInReports() throws Exception {
        Outcome outcome = Check.of(
                        jvm,
                        directory,
                        Speakers.NamesThreads.class,
                        Speakers.DiesWithMessages.class,
                        Speakers.FailsWithAMessage.class,
                        Speakers.NamesAClass.class)
                .isSound();

        assertThat(outcome.report().tasks()).hasSize(9);
        outcome.finding(FindingKind.UNCAUGHT, Speakers.DiesWithMessages.class);
        outcome.finding(FindingKind.ERROR, Speakers.FailsWithAMessage.class);
        outcome.finding(FindingKind.THREAD, Speakers.NamesAClass.class);
        assertThat(outcome.verdict(Speakers.NamesThreads.class)).isEqualTo(Verdict.PERSISTENT);
        assertThat(outcome.json().length()).isLessThan(300_000);
    }
}
