package io.github.persistenttasks.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.verdict.Baseline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("config/known.txt");
    }

    @Test
    void eachModuleHasASection() throws Exception {
        of("g:b:1").write(List.of("timer b 1", "timer b 2"), false);
        of("g:a:1").write(List.of("timer a"), false);

        assertThat(Files.readAllLines(file).subList(1, 6))
                .containsExactly("[g:a]", "timer a", "[g:b]", "timer b 1", "timer b 2");
        assertThat(of("g:a:2").read(false).known()).containsExactly("timer a");
        assertThat(of("g:b:1").read(false).own()).containsExactlyInAnyOrder("timer b 1", "timer b 2");
        assertThat(of("g:c:1").read(false).known()).isEmpty();
    }

    @Test
    void updatingASectionLeavesTheOthersWithTheirComments() throws Exception {
        write("# of ours", "[g:a]", "# a ticket", "timer a", "", "[g:b]", "timer b");

        of("g:b:1").write(List.of("timer c"), false);

        assertThat(file)
                .hasContent(String.join("\n", "# of ours", "[g:a]", "# a ticket", "timer a", "", "[g:b]", "timer c"));
    }

    @Test
    void theSectionOfAModuleWithoutFindingsGoes() throws Exception {
        write("# of ours", "[g:a]", "timer a", "[g:b]", "timer b");

        assertThat(of("g:a:1").write(List.of(), false)).isTrue();

        assertThat(file).hasContent(String.join("\n", "# of ours", "[g:b]", "timer b"));
    }

    @Test
    void noFileIsWrittenForAModuleWithoutFindings() throws Exception {
        assertThat(of("g:a:1").write(List.of(), true)).isFalse();

        assertThat(file).doesNotExist();
        assertThat(of("g:a:1").read(true)).isEqualTo(Baseline.missing(file.toString()));
    }

    @Test
    void aFileWithoutSectionsIsKnownInEveryModule() throws Exception {
        write("# old", "timer a");

        assertThat(of("g:a:1").read(true).own()).containsExactly("timer a");
        assertThat(of("g:a:1").read(false).known()).containsExactly("timer a");
        // Another module of the build may have it.
        assertThat(of("g:a:1").read(false).own()).isEmpty();
    }

    @Test
    void aFileWithoutSectionsIsReplacedByTheOnlyModuleAndExtendedByOthers() throws Exception {
        write("# old", "timer a", "timer b");
        of("g:a:1").write(List.of("timer a"), false);
        assertThat(file).hasContent(String.join("\n", "# old", "timer b", "[g:a]", "timer a"));

        write("# old", "timer a", "timer b");
        of("g:a:1").write(List.of("timer a"), true);
        assertThat(Files.readAllLines(file)).hasSize(3).endsWith("[g:a]", "timer a");
    }

    @Test
    void modulesMayUpdateItAtTheSameTime() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> writers = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            String module = "g:m" + number + ":1";
            writers.add(executor.submit(() -> of(module).write(List.of("timer of " + module), false)));
        }
        for (Future<Boolean> writer : writers) {
            assertThat(writer.get()).isTrue();
        }
        executor.shutdown();

        assertThat(IntStream.range(0, 40))
                .allSatisfy(number -> assertThat(
                                of("g:m" + number + ":1").read(false).own())
                        .containsExactly("timer of g:m" + number + ":1"));
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsReported() throws Exception {
        Files.createDirectories(file);

        assertThatThrownBy(() -> of("g:a:1").read(true))
                .isInstanceOf(ProbeException.class)
                .hasMessageStartingWith("Cannot read the baseline " + file);
        assertThatThrownBy(() -> of("g:a:1").write(List.of("timer a"), true))
                .isInstanceOf(ProbeException.class)
                .hasMessageStartingWith("Cannot write the baseline " + file);
    }

    private BaselineFile of(String module) {
        return new BaselineFile(file, module);
    }

    private void write(String... lines) throws Exception {
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }
}
