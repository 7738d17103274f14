package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JvmsTest {

    private static final String PARAMETER = "persistent-tasks.jvms";
    private static final Path OWN = Path.of(System.getProperty("java.home"));

    /** Java of this process is the JDK toolchain of version 5. */
    private final Jvms jvms = new Jvms(toolchains(Map.of("5", OWN)));

    @TempDir
    Path directory;

    @Test
    void aListNamesHomesExecutablesAndVersionsOfToolchains() throws Exception {
        Path own = OWN.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
        for (String text : List.of(OWN.toString(), own.toString(), " 5 ")) {
            assertThat(jvms.listed(null, PARAMETER, List.of(text), directory))
                    .singleElement()
                    .returns(Runtime.version().feature(), Jvm::feature)
                    .returns(OWN.toRealPath(), Jvm::home);
        }
    }

    @Test
    void whatAListNamesTwiceIsThereOnce() throws Exception {
        assertThat(jvms.listed(null, PARAMETER, List.of(OWN.toString(), "5"), directory))
                .hasSize(1);
    }

    @Test
    void aWrongEntryIsToldWithWhatThereIs() {
        for (String wrong : Arrays.asList("nowhere", "4", "", null, "a\0b")) {
            assertThatThrownBy(() -> jvms.listed(null, PARAMETER, Arrays.asList("5", wrong), directory))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("persistent-tasks.jvms: '" + (wrong == null ? "" : wrong) + "' is no")
                    .hasMessageContaining("Java " + System.getProperty("java.version") + " in ")
                    .hasMessageEndingWith(").");
        }
    }

    @Test
    void aToolchainThatIsNotThereIsToldWithWhatThereIs() {
        assertThatThrownBy(() -> jvms.choose(null, null, null, Map.of("version", "4"), directory))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("persistent-tasks.jdkToolchain: no JDK toolchain provides 'version=4'; allowed")
                .hasMessageContaining("Java " + System.getProperty("java.version") + " in ");
        assertThatThrownBy(() ->
                        new Jvms(toolchains(Map.of())).choose(null, null, null, Map.of("version", "4"), directory))
                .hasMessageEndingWith("(there is none).");
    }

    @Test
    void theJvmThatIsNamedGoesBeforeTheToolchain() throws Exception {
        Jvm jvm = jvms.choose(null, null, OWN.toString(), Map.of("version", "4"), directory);

        assertThat(jvm.home()).isEqualTo(OWN.toRealPath());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There a script is no executable.")
    void aScriptThatStartsAJvmIsAskedWhichOne() throws Exception {
        Path script = Files.createDirectories(directory.resolve("bin")).resolve("java");
        Files.writeString(script, "#!/bin/sh\nexec '" + OWN.resolve("bin/java") + "' \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();

        Jvm jvm = jvms.choose(null, null, script.toString(), Map.of(), directory);

        assertThat(jvm.executable()).isEqualTo(script);
        assertThat(jvm.home().toRealPath()).isEqualTo(OWN.toRealPath());
        assertThat(jvm.version()).isEqualTo(System.getProperty("java.version"));
        assertThat(jvm.vendor()).isEqualTo(System.getProperty("java.vendor"));
    }

    @Test
    void theBuildsToolchainIsThatOfTheModuleThatIsChecked() throws Exception {
        MavenProject root = project("root");
        MavenProject module = project("module");
        MavenSession session = new MavenSession(
                null,
                (RepositorySystemSession) null,
                new DefaultMavenExecutionRequest(),
                new DefaultMavenExecutionResult());
        session.setCurrentProject(root);
        Jvms ofModules = new Jvms((ToolchainManager) Proxy.newProxyInstance(
                JvmsTest.class.getClassLoader(),
                new Class<?>[] {ToolchainManager.class},
                (proxy, method, arguments) ->
                        toolchain(((MavenSession) arguments[1]).getCurrentProject() == module ? OWN : directory)));

        assertThat(ofModules.choose(session, module, null, Map.of(), directory).home())
                .isEqualTo(OWN.toRealPath());
        assertThatThrownBy(() -> ofModules.choose(session, root, null, Map.of(), directory))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("The build's JDK toolchain");
        assertThat(session.getCurrentProject()).isSameAs(root);
    }

    private static MavenProject project(String name) {
        MavenProject project = new MavenProject();
        project.setArtifactId(name);
        return project;
    }

    private static ToolchainManager toolchains(Map<String, Path> homes) {
        return (ToolchainManager) Proxy.newProxyInstance(
                JvmsTest.class.getClassLoader(),
                new Class<?>[] {ToolchainManager.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getToolchains") ? matching(homes, (Map<?, ?>) arguments[2]) : null);
    }

    private static List<Toolchain> matching(Map<String, Path> homes, Map<?, ?> requirements) {
        Object version = requirements.get("version");
        return homes.entrySet().stream()
                .filter(entry -> version == null || version.equals(entry.getKey()))
                .map(entry -> toolchain(entry.getValue()))
                .toList();
    }

    private static Toolchain toolchain(Path home) {
        return new Toolchain() {
            @Override
            public String getType() {
                return "jdk";
            }

            @Override
            public String findTool(String name) {
                return home.resolve("bin").resolve(name).toString();
            }
        };
    }
}
