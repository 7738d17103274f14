package io.github.persistenttasks.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.PlexusContainer;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.Test;

class ToolchainsTest {

    private final MavenProject root = project("root");
    private final MavenProject module = project("module");
    private final MavenSession session = session();

    @Test
    void theToolchainIsThatOfTheProbedModule() {
        Toolchain own = toolchain();
        Toolchains toolchains = new Toolchains(manager(
                arguments -> ((MavenSession) arguments[1]).getCurrentProject() == module ? own : toolchain(),
                List.of()));

        assertThat(toolchains.of(session, module).chosen()).containsSame(own);
        assertThat(toolchains.of(session, root).chosen()).isPresent().get().isNotSameAs(own);
        assertThat(session.getCurrentProject()).isSameAs(root);
    }

    @Test
    void theBuildMayHaveChosenNone() {
        assertThat(new Toolchains(manager(arguments -> null, List.of()))
                        .of(session, root)
                        .chosen())
                .isEmpty();
    }

    @Test
    void aManagerWithoutToolchainsMayReturnNull() {
        Toolchain own = toolchain();

        assertThat(new Toolchains(manager(arguments -> null, List.of(own)))
                        .of(session, root)
                        .providing(Map.of()))
                .containsExactly(own);
        assertThat(new Toolchains(manager(arguments -> null, null))
                        .of(session, root)
                        .providing(Map.of()))
                .isEmpty();
    }

    private interface Answer {
        Toolchain to(Object... arguments);
    }

    private static ToolchainManager manager(Answer chosen, List<Toolchain> all) {
        return (ToolchainManager) Proxy.newProxyInstance(
                ToolchainsTest.class.getClassLoader(),
                new Class<?>[] {ToolchainManager.class},
                (proxy, method, arguments) -> method.getName().equals("getToolchains") ? all : chosen.to(arguments));
    }

    private static Toolchain toolchain() {
        return new Toolchain() {
            @Override
            public String getType() {
                return "jdk";
            }

            @Override
            public String findTool(String name) {
                return null;
            }
        };
    }

    @SuppressWarnings("deprecation")
    private MavenSession session() {
        MavenSession made = new MavenSession(
                (PlexusContainer) null,
                (RepositorySystemSession) null,
                new DefaultMavenExecutionRequest(),
                new DefaultMavenExecutionResult());
        made.setCurrentProject(root);
        return made;
    }

    private static MavenProject project(String name) {
        MavenProject project = new MavenProject();
        project.setArtifactId(name);
        return project;
    }
}
