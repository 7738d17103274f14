package io.github.persistenttasks.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedIgnoresTest {

    private final MavenProject core = TestReactor.project(Path.of("reactor"), "core", "jar");
    private final MavenProject web = TestReactor.project(Path.of("reactor"), "web", "jar");
    private final List<String> warnings = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private MavenSession session;

    @BeforeEach
    void open() {
        session = session(core, web);
        session.getRequest().setExecutionListener(new AbstractExecutionListener() {
            @Override
            public void sessionEnded(ExecutionEvent event) {
                ended.add("Maven's own listener");
            }
        });
    }

    @Test
    void aRuleThatMatchedInOneModuleIsMatched() {
        of(session).add("in core", true);
        of(session).add("in core", false);
        of(session).add("nowhere", false);
        of(session).add("nowhere", false);
        end();

        assertThat(warnings)
                .containsExactly("The ignore rule for nowhere matched nothing in any module of the build; remove it.");
        assertThat(ended).hasSize(1);
    }

    @Test
    void nothingIsSaidIfAModuleWasNotProbed() {
        of(session).add("nowhere", false);
        of(session).addUnknown();
        end();

        assertThat(warnings).isEmpty();
    }

    @Test
    void nothingIsSaidIfModulesWereLeftOutAfterAFailure() {
        of(session).add("nowhere", false);
        session.getResult().addException(new Exception());
        session.getResult().addBuildSummary(new BuildSuccess(core, 1));
        end();
        assertThat(warnings).isEmpty();

        session.getResult().addBuildSummary(new BuildSuccess(web, 1));
        end();
        assertThat(warnings).hasSize(1);
    }

    @Test
    void nothingIsSaidIfTheCommandLineLeavesModulesOut() {
        session = session(core);
        session.setAllProjects(List.of(core, web));
        of(session).add("of web", false);
        end();

        assertThat(warnings).isEmpty();
    }

    @Test
    void aBuildOfOneModuleReportsItsRulesItself() {
        assertThat(SharedIgnores.of(session(core), new SystemStreamLog())).isEmpty();
    }

    private SharedIgnores of(MavenSession where) {
        return SharedIgnores.of(where, new RecordingLog(warnings)).orElseThrow();
    }

    private void end() {
        session.getRequest().getExecutionListener().sessionEnded(null);
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session(MavenProject... projects) {
        MavenSession session = new MavenSession(
                (PlexusContainer) null,
                new DefaultRepositorySystemSession(),
                new DefaultMavenExecutionRequest(),
                new DefaultMavenExecutionResult());
        session.setProjects(List.of(projects));
        return session;
    }
}
