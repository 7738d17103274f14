package io.github.persistenttasks.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.JvmOptions;
import io.github.persistenttasks.failure.ProbeException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.toolchain.Toolchain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JvmSelectorTest {

    private static final Path OWN = Path.of(System.getProperty("java.home"));

    @TempDir
    Path directory;

    private JvmSelector jvms;

    /** Makes the running JDK the toolchain with version 5. */
    @BeforeEach
    void makeToolchains() {
        jvms = jvms(Map.of("5", OWN), null);
    }

    @Test
    void aListNamesHomesExecutablesAndVersionsOfToolchains() throws Exception {
        Path own = OWN.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
        for (String text : List.of(OWN.toString(), own.toString(), " 5 ")) {
            assertThat(jvms.listed(List.of(text)))
                    .singleElement()
                    .returns(Runtime.version().feature(), Jvm::feature)
                    .returns(OWN.toRealPath(), Jvm::home);
        }
    }

    @Test
    void duplicatesInAListAreRemoved() throws Exception {
        assertThat(jvms.listed(List.of(OWN.toString(), "5"))).hasSize(1);
    }

    @Test
    void aWrongEntryIsReportedWithTheAvailableJdks() {
        for (String wrong : Arrays.asList("nowhere", "4", "", null, "a\0b")) {
            assertThatThrownBy(() -> jvms.listed(Arrays.asList("5", wrong)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("persistent-tasks.jvms: '" + (wrong == null ? "" : wrong) + "' is neither")
                    .hasMessageContaining("Java " + System.getProperty("java.version") + " in ")
                    .hasMessageEndingWith(").");
        }
    }

    @Test
    void aMissingToolchainIsReportedWithTheAvailableJdks() {
        assertThatThrownBy(() -> jvms.choose(options(null, Map.of("version", "4"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(
                        "persistent-tasks.jdkToolchain: no JDK toolchain provides 'version=4'; the JDKs")
                .hasMessageContaining("Java " + System.getProperty("java.version") + " in ");
        assertThatThrownBy(() -> jvms(Map.of(), null).choose(options(null, Map.of("version", "4"))))
                .hasMessageEndingWith("are: none.");
    }

    @Test
    void theJvmParameterOverridesTheToolchain() throws Exception {
        Jvm jvm = jvms.choose(options(OWN.toString(), Map.of("version", "4")));

        assertThat(jvm.home()).isEqualTo(OWN.toRealPath());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "On Windows a script is not an executable.")
    void aScriptThatStartsAJvmIsRunToFindItsHome() throws Exception {
        Path script = Files.createDirectories(directory.resolve("bin")).resolve("java");
        Files.writeString(script, "#!/bin/sh\nexec '" + OWN.resolve("bin/java") + "' \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();

        Jvm jvm = jvms.choose(options(script.toString(), Map.of()));

        assertThat(jvm.executable()).isEqualTo(script);
        assertThat(jvm.home().toRealPath()).isEqualTo(OWN.toRealPath());
        assertThat(jvm.version()).isEqualTo(System.getProperty("java.version"));
        assertThat(jvm.vendor()).contains(System.getProperty("java.vendor"));
    }

    @Test
    void theToolchainOfTheBuildOverridesMavensOwnJvm() throws Exception {
        assertThat(jvms(Map.of(), OWN).choose(options(null, Map.of())).home()).isEqualTo(OWN.toRealPath());
        assertThat(jvms(Map.of(), null).choose(options(null, Map.of())).home()).isEqualTo(OWN.toRealPath());
        assertThatThrownBy(() -> jvms(Map.of(), directory).choose(options(null, Map.of())))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("The build's JDK toolchain");
    }

    private static JvmOptions options(String jvm, Map<String, String> toolchain) {
        return new JvmOptions(Optional.ofNullable(jvm), toolchain, List.of(), Map.of(), Map.of(), Optional.empty(), 1);
    }

    private JvmSelector jvms(Map<String, Path> homes, Path chosen) {
        JdkToolchains toolchains = new JdkToolchains() {
            @Override
            public Optional<Toolchain> chosen() {
                return Optional.ofNullable(chosen).map(JvmSelectorTest::toolchain);
            }

            @Override
            public List<Toolchain> providing(Map<String, String> requirements) {
                return matching(homes, requirements);
            }
        };
        return new JvmSelector(toolchains, directory);
    }

    private static List<Toolchain> matching(Map<String, Path> homes, Map<String, String> requirements) {
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
