package io.github.persistenttasks;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.fork.Jvm;
import io.github.persistenttasks.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;

/**
 * Knows whether a clean check would only be done again: same class path by content, same JVM, same parameters, same plugin.
 *
 * <p>What cannot be read counts as changed.
 */
final class Unchanged {

    /** Variables by which a JVM takes options that are on no command line. */
    private static final List<String> VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "PATH", "LANG", "LC_ALL");

    private final Target target;
    private final CheckOptions options;
    private final List<Jvm> jvms;
    private final ClassPath classPath;
    private final LastClean last;
    private boolean taken;
    private List<String> fingerprint;

    /** Prepares a check of this class path on these JVMs. */
    Unchanged(Target target, CheckOptions options, List<Jvm> jvms, ClassPath classPath) {
        this.target = target;
        this.options = options;
        this.jvms = jvms;
        this.classPath = classPath;
        this.last = new LastClean(target.outputDirectory());
    }

    /**
     * Takes the fingerprint of the check, once, before anything of the class path is read for the probe: what is changed meanwhile is changed
     * then.
     */
    synchronized void take() {
        if (!taken) {
            taken = true;
            try {
                fingerprint = fingerprint();
            } catch (IOException unreadable) {
                fingerprint = null;
            }
        }
    }

    private List<String> fingerprint() throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        addPlugin(fingerprint, target);
        for (Jvm jvm : jvms) {
            fingerprint.withComponents(jvm);
            Path release = jvm.home().resolve("release");
            if (Files.isRegularFile(release)) {
                fingerprint.withContent(release);
            }
        }
        fingerprint
                .withComponents(options.common(), "jvmArguments", "environment", "systemProperties")
                .with("exercises", options.exercises())
                .with("expectFailure", options.expectFailure())
                .with("baseline", options.baseline())
                .with("updateBaseline", options.updateBaseline());
        for (String variable : VARIABLES) {
            fingerprint.with(variable, System.getenv(variable));
        }
        if (options.baseline() != null && Files.isRegularFile(options.baseline())) {
            fingerprint.withContent(options.baseline());
        }
        if (!options.common().ignores().isEmpty()) {
            fingerprint.with("today", LocalDate.now());
        }
        for (Entry entry : classPath.entries()) {
            fingerprint.withArtifact(entry.id(), entry.file());
        }
        return fingerprint.lines();
    }

    private static void addPlugin(Fingerprint fingerprint, Target target) throws IOException {
        PluginDescriptor plugin = target.plugin();
        fingerprint.with("plugin", plugin.getId());
        List<Artifact> artifacts = plugin.getArtifacts();
        for (Artifact artifact : artifacts == null ? List.<Artifact>of() : artifacts) {
            if (artifact.getFile() != null) {
                fingerprint.withFile(artifact.getFile().toPath());
            }
        }
    }

    /**
     * Returns since when everything is as it was at a clean check whose reports are still there, or nothing.
     *
     * @param log told what has changed
     */
    Optional<String> since(Log log) {
        List<String> before = last.lines();
        if (before.isEmpty() || !reportsAreThere()) {
            return Optional.empty();
        }
        take();
        if (fingerprint == null) {
            return Optional.empty();
        }
        if (before.subList(1, before.size()).equals(fingerprint)) {
            return Optional.of(before.get(0));
        }
        log.debug("Changed since the clean check of " + before.get(0) + ": " + firstChange(before));
        return Optional.empty();
    }

    private boolean reportsAreThere() {
        return ReportFiles.areThere(target.outputDirectory(), options.common().formats());
    }

    private String firstChange(List<String> before) {
        for (int i = 0; i < fingerprint.size(); i++) {
            if (i + 1 >= before.size() || !before.get(i + 1).equals(fingerprint.get(i))) {
                return fingerprint.get(i);
            }
        }
        return "there was more on the class path";
    }

    void forget() {
        last.forget();
    }

    /** Remembers that the check of this moment was clean, if its fingerprint was taken and could be. */
    void remember(String moment) {
        if (fingerprint != null) {
            last.remember(fingerprint, moment);
        }
    }
}
