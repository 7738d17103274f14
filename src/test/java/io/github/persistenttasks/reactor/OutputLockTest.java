package io.github.persistenttasks.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.failure.ProbeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {

    @TempDir
    Path directory;

    @Test
    void aSecondCheckWaitsUntilTheFirstHasEnded() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Void> second;
        try (OutputLock first = OutputLock.of(directory.resolve("new"), new SystemStreamLog())) {
            assertThat(first).isNotNull();
            second = CompletableFuture.runAsync(() -> lock(waits));
            assertThat(waits.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(second).isNotDone();
        }
        assertThat(second).succeedsWithin(20, TimeUnit.SECONDS);
    }

    @Test
    void aDirectoryThatCannotBeCreatedIsReported() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> OutputLock.of(file.resolve("output"), new SystemStreamLog()))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("Cannot write to the output directory " + file.resolve("output"));
    }

    private void lock(CountDownLatch waits) {
        try {
            OutputLock.of(directory.resolve("new"), new SystemStreamLog() {
                        @Override
                        public void info(CharSequence text) {
                            waits.countDown();
                        }
                    })
                    .close();
        } catch (ProbeException e) {
            throw new IllegalStateException(e);
        }
    }
}
