package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLogTest {

    private static final int MOST = 10_000;

    @TempDir
    private Path directory;

    private Path file;
    private OutputLog log;

    @BeforeEach
    void create() throws Exception {
        file = directory.resolve("fork-1.log");
        Files.writeString(file, "of an earlier run");
        log = OutputLog.create(file, MOST);
    }

    @Test
    void theFileIsEmptyAtFirst() {
        assertThat(file).isEmptyFile();
    }

    @Test
    void outputUpToTheLimitIsKept() throws Exception {
        append("x".repeat(MOST));

        log.cut();

        assertThat(file).hasSize(MOST);
    }

    @Test
    void theMiddleOfLongerOutputIsLeftOutAndALineSaysSo() throws Exception {
        append("begin" + "x".repeat(MOST) + "end");

        log.cut();

        assertThat(Files.size(file)).isLessThanOrEqualTo(MOST);
        assertThat(Files.readString(file))
                .startsWith("begin")
                .endsWith("end")
                .containsOnlyOnce(
                        "[persistent-tasks: about 208 bytes of output are left out here, because a log holds at most 10000 bytes]");
    }

    @Test
    void aJvmThatKeepsWritingAppendsAfterEachCut() throws Exception {
        try (OutputStream jvm = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            jvm.write("begin".getBytes());
            for (int part = 1; part <= 20; part++) {
                jvm.write(("x".repeat(MOST) + "part " + part).getBytes());
                log.cutWhileRunning();
                assertThat(Files.size(file)).isLessThanOrEqualTo(2L * MOST);
            }
        }
        log.cut();

        assertThat(Files.size(file)).isLessThanOrEqualTo(MOST);
        assertThat(Files.readString(file))
                .startsWith("begin")
                .endsWith("part 20")
                .containsOnlyOnce("are left out here");
    }

    @Test
    void aFileThatWasDeletedIsNoError() throws Exception {
        Files.delete(file);

        log.cut();

        assertThat(file).doesNotExist();
    }

    private void append(String text) throws Exception {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
