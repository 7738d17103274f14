package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.FrameCodec;
import io.github.persistenttasks.protocol.Loaded;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogReaderTest {

    private static final long KEY = 42;
    private static final long FORGED = 999;

    @TempDir
    private Path directory;

    private Path file;
    private EventLogReader reader;

    @BeforeEach
    void open() throws IOException {
        file = directory.resolve("events");
        reader = new EventLogReader(file, KEY);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    @Test
    void returnsEachMessageOnceInOrder() throws IOException {
        append(0, 1);
        assertThat(numbers()).containsExactly(0L, 1L);

        append(2);
        assertThat(numbers()).containsExactly(2L);
        assertThat(reader.isLossy()).isFalse();
    }

    @Test
    void aMessageAfterATruncationIsFoundEvenIfTheFileHasGrownAgain() throws IOException {
        append(0, 1);
        numbers();

        truncate();
        append(2, 3, 4, 5);

        assertThat(numbers()).containsExactly(2L, 3L, 4L, 5L);
        assertThat(reader.isLossy()).isFalse();
    }

    @Test
    void anIncompleteMessageDoesNotHideTheNext() throws IOException {
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
    void aMessageThatWasRemovedBeforeItWasReadIsReportedAsMissing() throws IOException {
        append(0);
        numbers();

        append(1);
        truncate();
        append(2, 3);

        assertThat(numbers()).containsExactly(2L, 3L);
        assertThat(reader.isLossy()).isTrue();
    }

    @Test
    void aMessageThatTheCodeUnderTestRepeatsIsIgnored() throws IOException {
        append(0, 1, 0, 1, 2);

        assertThat(numbers()).containsExactly(0L, 1L, 2L);
        assertThat(reader.isLossy()).isFalse();
    }

    @Test
    void framesWithAnotherKeyAndOtherBytesAreSkipped() throws IOException {
        append(0);
        Files.write(file, new FrameCodec(KEY + 1).encode(1, new Loaded(1)), StandardOpenOption.APPEND);
        Files.write(file, "PTM1 and so on".getBytes(), StandardOpenOption.APPEND);
        append(1);

        assertThat(numbers()).containsExactly(0L, 1L);
        assertThat(reader.isLossy()).isFalse();
    }

    @Test
    void aFrameThatIsTruncatedAtAnyByteIsSkipped() throws IOException {
        byte[] cut = new FrameCodec(KEY).encode(1, new Loaded(FORGED));
        for (int length = 0; length < cut.length; length++) {
            assertThat(numbersAround(Arrays.copyOf(cut, length))).isIn(List.of(0L), List.of(0L, 1L, 2L));
        }
    }

    @Test
    void aFrameWithAnyByteChangedIsSkipped() throws IOException {
        byte[] frame = new FrameCodec(KEY).encode(1, new Loaded(FORGED));
        for (int place = 0; place < frame.length; place++) {
            byte[] changed = frame.clone();
            changed[place] ^= 0x55;
            assertThat(numbersAround(changed)).isIn(List.of(0L), List.of(0L, 1L, 2L));
        }
    }

    /** Returns the numbers of the events that are read from a file with these bytes between them. */
    private List<Long> numbersAround(byte[] bytes) throws IOException {
        reader.close();
        Files.delete(file);
        open();
        append(0);
        Files.write(file, bytes, StandardOpenOption.APPEND);
        append(1, 2);
        return numbers();
    }

    private List<Long> numbers() throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (Event event : reader.next()) {
            numbers.add(((Loaded) event).millis);
        }
        return numbers;
    }

    private void append(long... numbers) throws IOException {
        for (long number : numbers) {
            Files.write(file, frame(number), StandardOpenOption.APPEND);
        }
    }

    private static byte[] frame(long number) throws IOException {
        return new FrameCodec(KEY).encode(number, new Loaded(number));
    }

    private void truncate() throws IOException {
        new FileOutputStream(file.toFile()).close();
    }
}
