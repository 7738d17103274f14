package io.github.persistenttasks.goal;

import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.config.SarifFindings;
import io.github.persistenttasks.fork.ForkLimit;
import io.github.persistenttasks.jvm.JvmSelector;
import io.github.persistenttasks.reactor.SharedIgnores;
import io.github.persistenttasks.reactor.SharedLeaks;
import io.github.persistenttasks.report.PomLocations;
import io.github.persistenttasks.report.ReportWriter;
import io.github.persistenttasks.resolve.ClassPathSource;
import io.github.persistenttasks.resolve.VersionSource;
import io.github.persistenttasks.surefire.TestSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * The project or artifact to probe, and what its build provides for that.
 *
 * @param plugin the descriptor of this plugin, as Maven resolved it
 * @param sources resolves the class path and other versions of its artifacts
 * @param jvms chooses the JVM to fork
 * @param limit the limit for JVMs that run at the same time in the build
 * @param pom the declarations in the project's POM; none if an artifact is probed
 * @param outputDirectory the directory for the reports
 * @param build what the goal needs to know of the build
 */
public record ProbeTarget(
        PluginDescriptor plugin,
        Sources sources,
        JvmSelector jvms,
        ForkLimit limit,
        PomLocations pom,
        Path outputDirectory,
        Build build) {

    /** The sources of the class path, of other versions of its artifacts, and of the project's tests. */
    public record Sources(ClassPathSource classPath, VersionSource versions, TestSource tests) {}

    /**
     * The build.
     *
     * @param reproduce the command that repeats the goal
     * @param alone whether the build has no other target
     * @param ignores the ignore rules of its modules, if it has several
     * @param leaks what its modules reported, if it has several
     * @param output executes what prints a report as a whole, in the module's turn
     */
    public record Build(
            String reproduce,
            boolean alone,
            Optional<SharedIgnores> ignores,
            Optional<SharedLeaks> leaks,
            Executor output) {}

    /** Returns the command that repeats the goal. */
    public String reproduce() {
        return build.reproduce();
    }

    /** Returns whether the build has no other target. */
    public boolean alone() {
        return build.alone();
    }

    /** Returns the source of the class path. */
    public ClassPathSource classPath() {
        return sources.classPath();
    }

    /** Returns the source of other versions of artifacts. */
    public VersionSource versions() {
        return sources.versions();
    }

    /** Returns the source of the project's tests. */
    public TestSource tests() {
        return sources.tests();
    }

    /** Returns the writer for the reports. */
    public ReportWriter writer(Set<Format> formats) {
        return writer(formats, SarifFindings.FAILING);
    }

    /** Returns the writer for the reports, with these findings in SARIF. */
    public ReportWriter writer(Set<Format> formats, SarifFindings sarif) {
        return new ReportWriter(outputDirectory, formats, pom, sarif);
    }

    /** Returns the same target with another output directory. */
    public ProbeTarget in(Path directory) {
        return new ProbeTarget(plugin, sources, jvms, limit, pom, directory, build);
    }
}
