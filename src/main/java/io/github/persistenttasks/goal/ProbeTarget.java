package io.github.persistenttasks.goal;

import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.fork.ForkLimit;
import io.github.persistenttasks.jvm.JvmSelector;
import io.github.persistenttasks.report.PomLocations;
import io.github.persistenttasks.report.ReportWriter;
import io.github.persistenttasks.resolve.ClassPathSource;
import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * The project or artifact to probe, and what its build provides for that.
 *
 * @param plugin the descriptor of this plugin, as Maven resolved it
 * @param classPath resolves the class path
 * @param jvms chooses the JVM to fork
 * @param limit the limit for JVMs that run at the same time in the build
 * @param pom the declarations in the project's POM; none if an artifact is probed
 * @param outputDirectory the directory for the reports
 * @param reproduce the command that repeats the goal
 */
public record ProbeTarget(
        PluginDescriptor plugin,
        ClassPathSource classPath,
        JvmSelector jvms,
        ForkLimit limit,
        PomLocations pom,
        Path outputDirectory,
        String reproduce,
        boolean alone) {

    /** Returns the writer for the reports. */
    public ReportWriter writer(Set<Format> formats) {
        return new ReportWriter(outputDirectory, formats, pom);
    }

    /** Returns the same target with another output directory. */
    public ProbeTarget in(Path directory) {
        return new ProbeTarget(plugin, classPath, jvms, limit, pom, directory, reproduce, alone);
    }
}
