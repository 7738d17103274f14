package io.github.persistenttasks.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class OrderedOutputTest {

    private final MavenProject core = TestReactor.project(Path.of("reactor"), "core", "jar");
    private final MavenProject web = TestReactor.project(Path.of("reactor"), "web", "jar");
    private final MavenSession session = TestReactor.session(core, web);
    private final List<String> lines = new ArrayList<>();
    private final Log log = new RecordingLog(lines);

    @Test
    void modulesThatRunAtTheSameTimePrintInTheOrderOfTheBuild() {
        try (OrderedOutput output = OrderedOutput.begin(session, List.of(core, web))) {
            output.next(core);
            of(web).info("early");
            of(core).info("first");
            assertThat(lines).containsExactly("core: first");

            output.next(web);
            of(web).info("last");
        }

        assertThat(lines).containsExactly("core: first", "web: early", "web: last");
    }

    @Test
    void aReportIsMadeInItsTurnAndKeepsItsPlace() {
        try (OrderedOutput output = OrderedOutput.begin(session, List.of(core, web))) {
            of(web).info("before");
            OrderedOutput.of(session, web).execute(() -> {
                lines.add("report of web, after " + lines.size() + " lines");
                of(web).info("in the report");
            });
            of(web).info("after");
            of(core).info("core");
            output.next(core);
            output.next(web);
        }

        assertThat(lines)
                .containsExactly(
                        "core: core",
                        "web: before",
                        "report of web, after 2 lines",
                        "web: in the report",
                        "web: after");
    }

    @Test
    void nothingIsLostIfACallEndsEarly() {
        try (OrderedOutput output = OrderedOutput.begin(session, List.of(core, web))) {
            of(web).info("web");
        }
        of(core).info("of the next call");

        assertThat(lines).containsExactly("web: web", "core: of the next call");
    }

    @Test
    void modulesOfSeveralCallsPrintAtOnceAndReportsAreNotMixed() throws InterruptedException {
        Executor report = OrderedOutput.of(session, core);
        Thread other = new Thread(() -> of(web).info("web"));
        report.execute(() -> {
            of(core).info("begin");
            other.start();
            while (other.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            of(core).info("end");
        });
        other.join();

        assertThat(lines).containsExactly("core: begin", "core: end", "web: web");
    }

    private Log of(MavenProject module) {
        return ModuleLog.of(log, module, session);
    }
}
