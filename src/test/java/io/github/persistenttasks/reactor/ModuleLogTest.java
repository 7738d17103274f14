package io.github.persistenttasks.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ModuleLogTest {

    private final MavenProject core = TestReactor.project(Path.of("reactor"), "core", "jar");
    private final MavenProject web = TestReactor.project(Path.of("reactor"), "web", "jar");
    private final List<String> lines = new ArrayList<>();
    private final Log log = new RecordingLog(lines);

    @Test
    void eachLineNamesTheModule() {
        ModuleLog.of(log, core, TestReactor.session(core, web)).info("No persistent tasks");

        assertThat(lines).containsExactly("core: No persistent tasks");
    }

    @Test
    void aBuildOfOneModuleNeedsNoName() {
        assertThat(ModuleLog.of(log, core, TestReactor.session(core))).isSameAs(log);
    }

    @Test
    void modulesWithTheSameArtifactIdAreNamedByTheirGroupToo() {
        MavenProject other = TestReactor.project(Path.of("reactor"), "core", "jar");
        other.setGroupId("h");

        assertThat(ModuleLog.name(core, List.of(core, other))).isEqualTo("g:core");
        assertThat(ModuleLog.name(other, List.of(core, other))).isEqualTo("h:core");
    }
}
