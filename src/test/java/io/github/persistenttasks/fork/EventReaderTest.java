package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.probe.Message;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventReaderTest {

    private static final long KEY = 42;

    @TempDir
    private Path directory;

    private Path file;
    private EventReader reader;

    @BeforeEach
    void open() throws IOException {
        file = directory.resolve("events");
        reader = new EventReader(file, KEY);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    @Test
    void givesEachMessageOnceAndInOrder() throws IOException {
        append(0, 1);
        assertThat(numbers()).containsExactly(0L, 1L);

        append(2);
        assertThat(numbers()).containsExactly(2L);
        assertThat(reader.isLossy()).isFalse();
    }

    @Test
    void whatComesBehindATruncationIsFoundThoughTheFileHasGrownPastWhatWasRead() throws IOException {
        append(0, 1);
        numbers();

        truncate();
        append(2, 3, 4, 5);

        assertThat(numbers()).containsExactly(2L, 3L, 4L, 5L);
        assertThat(reader.isLossy()).isFalse();
    }

    @Test
    void whatIsCutOffInTheMiddleOfAMessageDoesNotHideTheNext() throws IOException {
        byte[] next = frame(1);
        append(0);
        Files.write(file, Arrays.copyOf(next, next.length / 2), StandardOpenOption.APPEND);
        numbers();

        truncate();
        append(1, 2);

        assertThat(numbers()).containsExactly(1L, 2L);
        assertThat(reader.isLossy()).isFalse();
    }

    @Test
    void aMessageThatWasTakenAwayBeforeItWasReadIsMissed() throws IOException {
        append(0);
        numbers();

        append(1);
        truncate();
        append(2, 3);

        assertThat(numbers()).containsExactly(2L, 3L);
        assertThat(reader.isLossy()).isTrue();
    }

    @Test
    void aMessageThatIsWrittenOnceMoreByTheCodeUnderTestIsLeftOut() throws IOException {
        append(0, 1, 0, 1, 2);

        assertThat(numbers()).containsExactly(0L, 1L, 2L);
        assertThat(reader.isLossy()).isFalse();
    }

    @Test
    void whatHasAnotherKeyOrIsNoMessageIsSkipped() throws IOException {
        append(0);
        Files.write(file, new Message("exit").with(Message.NUMBER, 1).encode(KEY + 1), StandardOpenOption.APPEND);
        Files.write(file, "PTM1 and so on".getBytes(), StandardOpenOption.APPEND);
        append(1);

        assertThat(numbers()).containsExactly(0L, 1L);
        assertThat(reader.isLossy()).isFalse();
    }

    private List<Long> numbers() throws IOException {
        return reader.next().stream()
                .map(message -> message.number(Message.NUMBER, -1))
                .toList();
    }

    private void append(long... numbers) throws IOException {
        for (long number : numbers) {
            Files.write(file, frame(number), StandardOpenOption.APPEND);
        }
    }

    private static byte[] frame(long number) throws IOException {
        return new Message("fact")
                .with("text", "x".repeat(50))
                .with(Message.NUMBER, number)
                .encode(KEY);
    }

    private void truncate() throws IOException {
        new FileOutputStream(file.toFile()).close();
    }
}
