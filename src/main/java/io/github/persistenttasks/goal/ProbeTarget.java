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
 * What is probed, a project or an artifact, and what its build lends for that.
 *
 * @param plugin this plugin, as Maven resolved it
 * @param classPath resolves what is probed
 * @param jvms choose the JVM to fork
 * @param limit how many JVMs the build forks at a time
 * @param pom where the project declares its dependencies, nowhere if an artifact is probed
 * @param outputDirectory where its reports go
 * @param reproduce the command that probes it again
 * @param alone whether the build probes nothing else with the same parameters: it has no other module
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

    /** Returns what writes its reports. */
    public ReportWriter writer(Set<Format> formats) {
        return new ReportWriter(outputDirectory, formats, pom);
    }

    /** Returns the same target with its reports in another directory. */
    public ProbeTarget in(Path directory) {
        return new ProbeTarget(plugin, classPath, jvms, limit, pom, directory, reproduce, alone);
    }
}
