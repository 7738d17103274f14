package io.github.persistenttasks.uptodate;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.CheckMojo;
import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.TestJar;
import io.github.persistenttasks.config.ArtifactSelection;
import io.github.persistenttasks.config.CheckOptions;
import io.github.persistenttasks.config.Exercise;
import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.config.Ignore;
import io.github.persistenttasks.config.MainProgram;
import io.github.persistenttasks.config.ModulePathMode;
import io.github.persistenttasks.config.ProbeMode;
import io.github.persistenttasks.config.SarifFindings;
import io.github.persistenttasks.config.Scope;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.StopsOn;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal inputs have equal fingerprints, and each changed input changes the fingerprint. */
@MojoTest
class CheckInputsTest {

    /**
     * Options that are not part of the fingerprint; the JVMs that {@code jvms} selects are inputs themselves, and the
     * number of runs is compared apart.
     */
    private static final Set<String> NO_INPUTS = Set.of("force", "jvms", "repeat");

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path directory;

    private PluginDescriptor plugin;
    private Path ownClass;
    private Path jar;
    private Jvm jvm;
    private ClassPath classPath;

    @BeforeEach
    void writeInputs() throws IOException {
        ownClass = Files.createDirectories(directory.resolve("classes")).resolve("A.class");
        Files.writeString(ownClass, "class");
        jar = new TestJar().withService("t.Service", "t.A").jar(directory.resolve("a-1.jar"));
        classPath = new ClassPath(
                "t:app:1", List.of(TestJar.entry("t:app:1", ownClass.getParent()), TestJar.entry("t:a:1", jar)));
        Path home = Files.createDirectories(directory.resolve("jdk"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"");
        jvm = new Jvm(home.resolve("bin/java"), home, "17.0.1", Optional.of("Acme"));
        plugin = new PluginDescriptor();
        plugin.setGroupId("t");
        plugin.setArtifactId("plugin");
        plugin.setVersion("1");
        plugin.setArtifacts(List.of(library(Files.writeString(directory.resolve("library.jar"), "jar"))));
    }

    @Test
    @InjectMojo(goal = "check")
    void theSameInputsHaveTheSameFingerprint(CheckMojo mojo) throws Exception {
        assertThat(fingerprint(options(mojo))).isEqualTo(fingerprint(options(mojo)));
    }

    @Test
    @InjectMojo(goal = "check")
    void eachOptionIsPartOfTheFingerprint(CheckMojo mojo) throws Exception {
        CheckOptions options = options(mojo);
        Map<String, Object> others = others();

        assertThat(leaves(options)).containsExactlyInAnyOrderElementsOf(others.keySet());
        for (Map.Entry<String, Object> other : others.entrySet()) {
            CheckOptions changed = changed(options, other.getKey(), other.getValue());
            if (NO_INPUTS.contains(other.getKey())) {
                assertThat(fingerprint(changed)).as(other.getKey()).isEqualTo(fingerprint(options));
            } else {
                assertThat(fingerprint(changed)).as(other.getKey()).isNotEqualTo(fingerprint(options));
            }
        }
    }

    private Map<String, Object> others() throws Exception {
        Path advice = Files.writeString(directory.resolve("advice.json"), "[{\"task\": \"a\", \"advice\": \"Stop.\"}]");
        return new HashMap<>(Map.ofEntries(
                entry("artifacts", List.of("t:a:1")),
                entry("tmax", Duration.ofSeconds(3)),
                entry("mode", ProbeMode.CLASSES),
                entry("selection", ArtifactSelection.of(List.of("t:*"), List.of())),
                entry("initialize", List.of("t.A")),
                entry("failOn", EnumSet.of(FindingKind.DAEMON)),
                entry("failOnViolation", false),
                entry(
                        "ignores",
                        List.of(new Ignore(
                                Optional.empty(), Optional.of("pool-*"), Optional.empty(), "known", Optional.empty()))),
                entry("scope", Scope.TEST),
                entry("jvm", Optional.of("/jdk")),
                entry("toolchain", Map.of("version", "11")),
                entry("modulePath", ModulePathMode.TRUE),
                entry("tests", Optional.of("OrderTest")),
                entry("arguments", List.of("-Xmx1g")),
                entry("environment", Map.of("A", "1")),
                entry("systemProperties", Map.of("a", "1")),
                entry("initializer", Duration.ofSeconds(4)),
                entry("stop", Duration.ZERO),
                entry("directory", Optional.of(directory.resolve("other"))),
                entry("formats", EnumSet.of(Format.SARIF)),
                entry("sarif", SarifFindings.ALL),
                entry("program", Optional.of(new MainProgram(Optional.empty(), "t.Main", List.of("-v")))),
                entry("workingDirectory", Optional.of(directory.resolve("elsewhere"))),
                entry("forks", 77),
                entry("repeat", 5),
                entry("advice", Optional.of(advice)),
                entry("exercises", List.of(new Exercise("one", "run();", "exercise"))),
                entry("jvms", List.of("11")),
                entry("expectFailure", true),
                entry("baseline", Optional.of(directory.resolve("baseline"))),
                entry("updateBaseline", true),
                entry("force", true)));
    }

    @Test
    @InjectMojo(goal = "check")
    void eachPartOfARuleOrExerciseIsInTheFingerprint(CheckMojo mojo) throws Exception {
        CheckOptions options = options(mojo);

        assertThat(List.of(
                        fingerprint(ignoring(
                                options,
                                new Ignore(
                                        Optional.empty(), Optional.of("a"), Optional.empty(), "b", Optional.empty()))),
                        fingerprint(ignoring(
                                options,
                                new Ignore(
                                        Optional.of("a"), Optional.empty(), Optional.empty(), "b", Optional.empty()))),
                        fingerprint(ignoring(
                                options,
                                new Ignore(
                                        Optional.empty(), Optional.of("a"), Optional.empty(), "c", Optional.empty()))),
                        fingerprint(ignoring(
                                options,
                                new Ignore(
                                        Optional.empty(),
                                        Optional.of("a"),
                                        Optional.empty(),
                                        "b",
                                        Optional.of(TODAY)))),
                        fingerprint(ignoring(
                                options,
                                new Ignore(
                                        Optional.empty(),
                                        Optional.of("a"),
                                        Optional.of(StopsOn.SHUTDOWN),
                                        "b",
                                        Optional.empty()))),
                        fingerprint(running(options, new Exercise("one", "run();", "exercise"))),
                        fingerprint(running(options, new Exercise("one", "walk();", "exercise"))),
                        fingerprint(running(options, new Exercise("two", "run();", "exercise")))))
                .doesNotHaveDuplicates();
    }

    @Test
    @InjectMojo(goal = "check")
    void theDateIsInTheFingerprintIfThereAreRules(CheckMojo mojo) throws Exception {
        CheckOptions options = options(mojo);
        CheckOptions ignoring = ignoring(
                options, new Ignore(Optional.empty(), Optional.of("a"), Optional.empty(), "b", Optional.empty()));
        LocalDate tomorrow = TODAY.plusDays(1);

        assertThat(fingerprint(options, Map.of(), tomorrow)).isEqualTo(fingerprint(options, Map.of(), TODAY));
        assertThat(fingerprint(ignoring, Map.of(), tomorrow)).isNotEqualTo(fingerprint(ignoring, Map.of(), TODAY));
    }

    @Test
    @InjectMojo(goal = "check")
    void allVariablesExceptMavensCommandLineAreInTheFingerprint(CheckMojo mojo) throws Exception {
        CheckOptions options = options(mojo);

        assertThat(fingerprint(options, Map.of("JAVA_TOOL_OPTIONS", "-Da=secret"), TODAY))
                .isNotEqualTo(fingerprint(options))
                .noneMatch(line -> line.contains("secret"));
        assertThat(fingerprint(options, Map.of("LEAK", "1"), TODAY))
                .isNotEqualTo(fingerprint(options))
                .isNotEqualTo(fingerprint(options, Map.of("LEAK", "2"), TODAY));
        assertThat(fingerprint(options, Map.of("MAVEN_CMD_LINE_ARGS", "verify"), TODAY))
                .isEqualTo(fingerprint(options));
    }

    @Test
    @InjectMojo(goal = "check")
    void contentsOfFilesAreInTheFingerprint(CheckMojo mojo) throws Exception {
        Path baseline = Files.writeString(directory.resolve("baseline"), "finding");
        CheckOptions options = changed(options(mojo), "baseline", Optional.of(baseline));

        for (Path file :
                List.of(ownClass, jar, jvm.home().resolve("release"), baseline, directory.resolve("library.jar"))) {
            List<String> before = fingerprint(options);
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
            assertThat(fingerprint(options)).as(file.toString()).isNotEqualTo(before);
        }
    }

    @Test
    @InjectMojo(goal = "check")
    void jvmsAndClassPathAreInTheFingerprintInTheirOrder(CheckMojo mojo) throws Exception {
        CheckOptions options = options(mojo);
        List<String> before = fingerprint(options);
        Jvm one = jvm;

        jvm = new Jvm(one.executable(), one.home(), "17.0.2", one.vendor());
        assertThat(fingerprint(options)).isNotEqualTo(before);

        jvm = one;
        classPath = new ClassPath(
                classPath.project(),
                List.of(classPath.entries().get(1), classPath.entries().get(0)));
        assertThat(fingerprint(options)).isNotEqualTo(before);
    }

    @Test
    @InjectMojo(goal = "check")
    void thePluginIsInTheFingerprint(CheckMojo mojo) throws Exception {
        CheckOptions options = options(mojo);
        List<String> before = fingerprint(options);

        plugin.setVersion("2");

        assertThat(fingerprint(options)).isNotEqualTo(before);
    }

    private List<String> fingerprint(CheckOptions options) throws IOException {
        return fingerprint(options, Map.of(), TODAY);
    }

    private List<String> fingerprint(CheckOptions options, Map<String, String> environment, LocalDate today)
            throws IOException {
        return new CheckInputs(plugin, options, List.of(jvm), classPath, Optional.empty(), environment, today)
                .fingerprint()
                .lines();
    }

    private static CheckOptions options(CheckMojo mojo) throws Exception {
        return mojo.options();
    }

    private static CheckOptions ignoring(CheckOptions options, Ignore rule) throws Exception {
        return changed(options, "ignores", List.of(rule));
    }

    private static CheckOptions running(CheckOptions options, Exercise exercise) throws Exception {
        return changed(options, "exercises", List.of(exercise));
    }

    private static Artifact library(Path file) {
        Artifact library = new DefaultArtifact("t", "library", "1", "runtime", "jar", "", new DefaultArtifactHandler());
        library.setFile(new File(file.toString()));
        return library;
    }

    /** Returns the names of all components of a record, those of nested records included, that are not records. */
    private static Set<String> leaves(Record options) throws Exception {
        Set<String> names = new LinkedHashSet<>();
        for (RecordComponent component : options.getClass().getRecordComponents()) {
            if (component.getType().isRecord()) {
                names.addAll(leaves((Record) component.getAccessor().invoke(options)));
            } else {
                names.add(component.getName());
            }
        }
        return names;
    }

    private static CheckOptions changed(CheckOptions options, String name, Object value) throws Exception {
        return (CheckOptions) with(options, name, value);
    }

    private static Record with(Record options, String name, Object value) throws Exception {
        RecordComponent[] components = options.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object own = components[i].getAccessor().invoke(options);
            values[i] = components[i].getType().isRecord()
                    ? with((Record) own, name, value)
                    : components[i].getName().equals(name) ? value : own;
        }
        var constructor = options.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return (Record) constructor.newInstance(values);
    }
}
