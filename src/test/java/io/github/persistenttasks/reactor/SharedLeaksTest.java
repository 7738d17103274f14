package io.github.persistenttasks.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class SharedLeaksTest {

    private final List<String> warnings = new ArrayList<>();

    @Test
    void theSameLeakIsReportedInTheFirstModuleAndSummarizedAtTheEnd() {
        MavenProject core = project("core");
        MavenProject web = project("web");
        MavenSession session = TestReactor.session(core, web);

        assertThat(of(session, core).add("id", "a:b leaves 1 task running")).isEmpty();
        assertThat(of(session, core).add("other", "c:d leaves 1 task running")).isEmpty();
        assertThat(of(session, web).add("id", "a:b leaves 1 task running")).contains("core");
        session.getRequest().getExecutionListener().sessionEnded(null);

        assertThat(warnings).containsExactly("In 2 modules: a:b leaves 1 task running", "    core, web");
    }

    @Test
    void anotherExecutionInTheSameModuleReportsInFull() {
        MavenProject core = project("core");
        MavenSession session = TestReactor.session(core, project("web"));

        assertThat(of(session, core).add("id", "leak")).isEmpty();
        assertThat(of(session, core).add("id", "leak")).isEmpty();
        session.getRequest().getExecutionListener().sessionEnded(null);

        assertThat(warnings).isEmpty();
    }

    @Test
    void theNamesOfManyModulesAreWrapped() {
        MavenProject[] modules = IntStream.range(0, 26)
                .mapToObj(number -> project("module-" + number))
                .toArray(MavenProject[]::new);
        MavenSession session = TestReactor.session(modules);
        for (MavenProject module : modules) {
            of(session, module).add("id", "leak");
        }
        session.getRequest().getExecutionListener().sessionEnded(null);

        assertThat(warnings).hasSize(5).allMatch(line -> line.length() <= 90);
        assertThat(String.join(" ", warnings)).contains("In 26 modules: leak").endsWith("module-24, module-25");
    }

    @Test
    void aBuildOfOneModuleSharesNothing() {
        MavenProject core = project("core");

        assertThat(SharedLeaks.of(TestReactor.session(core), core, new SystemStreamLog()))
                .isEmpty();
    }

    private SharedLeaks of(MavenSession session, MavenProject module) {
        return SharedLeaks.of(session, module, new RecordingLog(warnings)).orElseThrow();
    }

    private static MavenProject project(String name) {
        return TestReactor.project(Path.of("reactor"), name, "jar");
    }
}
