package io.github.persistenttasks.uptodate;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.config.CheckOptions;
import io.github.persistenttasks.config.Exercise;
import io.github.persistenttasks.config.Ignore;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.surefire.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * All inputs on which the verdict and the reports of a check depend.
 *
 * @param plugin the descriptor of this plugin, as Maven resolved it
 * @param tests the tests to run; empty if initializers run
 * @param environment the environment of Maven, which the forked JVMs inherit
 * @param today the date of the check
 */
public record CheckInputs(
        PluginDescriptor plugin,
        CheckOptions options,
        List<Jvm> jvms,
        ClassPath classPath,
        Optional<TestRun> tests,
        Map<String, String> environment,
        LocalDate today) {

    /**
     * Maven's start script sets this variable to Maven's command line. It is not an input, because the parameters on the command line are.
     */
    private static final String COMMAND_LINE = "MAVEN_CMD_LINE_ARGS";

    /**
     * Returns the fingerprint, with a part for each input.
     *
     * @throws IOException if a file cannot be read
     */
    public Fingerprint fingerprint() throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        addPlugin(fingerprint.part("the plugin"));
        for (Jvm jvm : jvms) {
            addJvm(fingerprint.part("the JVM " + jvm.home()), jvm);
        }
        Parameters parameters = new Parameters(fingerprint);
        parameters.addAll(options.common());
        parameters.addAll(options);
        if (!options.common().findings().ignores().isEmpty()) {
            fingerprint.part("the date, on which ignores depend").value("today", today.toString());
        }
        Map<String, String> visible = new TreeMap<>(environment);
        visible.remove(COMMAND_LINE);
        // One digest for all variables, because a short secret could be guessed from the digest of a single one.
        fingerprint.part("the environment").values("variable", visible);
        if (tests.isPresent()) {
            fingerprint
                    .part("the Surefire configuration")
                    .values("input", tests.get().inputs());
        }
        for (Entry entry : classPath.entries()) {
            fingerprint.part("the artifact " + entry.id()).artifact(entry.id(), entry.file());
        }
        return fingerprint;
    }

    private void addPlugin(Fingerprint.Part part) throws IOException {
        part.value("id", plugin.getId());
        List<Artifact> artifacts = plugin.getArtifacts();
        for (Artifact artifact : artifacts == null ? List.<Artifact>of() : artifacts) {
            if (artifact.getFile() != null) {
                part.file(artifact.getFile().toPath());
            }
        }
    }

    private static void addJvm(Fingerprint.Part part, Jvm jvm) throws IOException {
        part.value("executable", jvm.executable().toString())
                .value("home", jvm.home().toString())
                .value("version", jvm.version())
                .value("vendor", jvm.vendor().orElse(null));
        Path release = jvm.home().resolve("release");
        if (Files.isRegularFile(release)) {
            part.content(release);
        }
    }

    /** Adds a part for each parameter to a fingerprint. */
    private record Parameters(Fingerprint fingerprint) {

        void addAll(Options options) throws IOException {
            add("artifact", options.probe().artifacts());
            add("tmax", options.limits().tmax());
            add("probe", options.probe().mode());
            add("mainClass and arguments", options.probe().program());
            add("workingDirectory", options.jvm().workingDirectory());
            add("includes and excludes", options.probe().selection());
            add("initialize", options.probe().initialize());
            add("failOn", options.findings().failOn());
            add("failOnViolation", options.findings().failOnViolation());
            for (Ignore rule : options.findings().ignores()) {
                part("ignores")
                        .value("artifact", rule.artifact().orElse(null))
                        .value("task", rule.task().orElse(null))
                        .value("stopsOn", rule.stopsOn().map(Enum::name).orElse(null))
                        .value("reason", rule.reason())
                        .value("until", rule.until().map(LocalDate::toString).orElse(null));
            }
            add("scope", options.probe().scope());
            add("jvm", options.jvm().jvm());
            part("jdkToolchain").values("pair", options.jvm().toolchain());
            add("modulePath", options.probe().modulePath());
            add("tests", options.probe().tests());
            add("jvmArgs", options.jvm().arguments());
            part("environmentVariables").values("pair", options.jvm().environment());
            part("systemPropertyVariables").values("pair", options.jvm().systemProperties());
            add("initializerTimeout", options.limits().initializer());
            add("stopTrials", options.limits().stop());
            add("outputDirectory", options.output().directory());
            add("formats", options.output().formats());
            add("sarif", options.output().sarif());
            add("forks", options.jvm().forks());
            add("advice", options.findings().advice());
            addContent("the file of advice", options.findings().advice());
        }

        void addAll(CheckOptions options) throws IOException {
            for (Exercise exercise : options.exercises()) {
                part("exercises")
                        .value("name", exercise.name())
                        .value("code", exercise.code())
                        .value("parameter", exercise.parameter());
            }
            add("expectFailure", options.expectFailure());
            add("baseline", options.baseline());
            addContent("the baseline file", options.baseline());
            add("updateBaseline", options.updateBaseline());
        }

        private void addContent(String name, Optional<Path> file) throws IOException {
            if (file.isPresent() && Files.isRegularFile(file.get())) {
                fingerprint.part(name).content(file.get());
            }
        }

        private Fingerprint.Part part(String name) {
            return fingerprint.part("the parameter " + name);
        }

        private void add(String name, Object value) {
            part(name).value(name, value.toString());
        }

        private void add(String name, Collection<?> values) {
            part(name).values(name, values.stream().map(String::valueOf).toList());
        }
    }
}
