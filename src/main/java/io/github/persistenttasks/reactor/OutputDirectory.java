package io.github.persistenttasks.reactor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Determines the directory for the reports of an execution, so that no other execution in the build overwrites them. */
public final class OutputDirectory {

    private static final String PARAMETER = "outputDirectory";
    private static final String FOLDER = "persistent-tasks";
    private static final String NO_PHASE = "none";

    /** Characters of execution ids that are not valid in directory names on every file system. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^A-Za-z0-9_.-]|^\\.+|\\.+$");

    /** Names of directories that the goals create. */
    private static final Pattern TAKEN = Pattern.compile("(fork|jdk)-.*|exercises");

    private OutputDirectory() {}

    /**
     * Returns the directory.
     *
     * @param wanted the directory that the user set; empty for the default
     */
    public static Path of(MavenSession session, MavenProject project, MojoExecution execution, Optional<Path> wanted) {
        Path common = wanted.map(directory -> ofModule(session, project, execution, directory))
                .orElseGet(() -> byDefault(session, project));
        return folder(project, execution).map(common::resolve).orElse(common);
    }

    /** Returns the directory of the project, or the current directory if there is no project. */
    public static Path base(MavenSession session, MavenProject project) {
        return project.getFile() == null
                ? Path.of(session.getExecutionRootDirectory())
                : project.getBasedir().toPath();
    }

    private static Path byDefault(MavenSession session, MavenProject project) {
        Path build = project.getFile() == null
                ? Path.of("target")
                : Path.of(project.getBuild().getDirectory());
        return base(session, project).resolve(build).resolve(FOLDER);
    }

    /** Returns a subdirectory for the module if the command line sets one directory for all modules. */
    private static Path ofModule(MavenSession session, MavenProject project, MojoExecution execution, Path wanted) {
        boolean shared = execution.getSource() == MojoExecution.Source.CLI
                && session.getProjects().size() > 1
                && !wanted.startsWith(base(session, project));
        return shared ? wanted.resolve(project.getArtifactId()) : wanted;
    }

    /** Returns the name of the subdirectory of an execution that would otherwise share its directory with an earlier one. */
    private static Optional<String> folder(MavenProject project, MojoExecution execution) {
        String key = Plugin.constructKey(execution.getGroupId(), execution.getArtifactId());
        Plugin plugin = project.getPlugin(key);
        if (plugin == null) {
            return Optional.empty();
        }
        List<String> sharing = plugin.getExecutions().stream()
                .filter(other -> other.getGoals().contains(execution.getGoal()))
                .filter(other -> !NO_PHASE.equals(other.getPhase()))
                .filter(other -> configured(other).equals(configured(plugin)))
                .map(PluginExecution::getId)
                .toList();
        String id = execution.getExecutionId();
        return sharing.indexOf(id) > 0 ? Optional.of(name(id)) : Optional.empty();
    }

    private static Optional<String> configured(ConfigurationContainer element) {
        return element.getConfiguration() instanceof Xpp3Dom configuration
                ? Optional.ofNullable(configuration.getChild(PARAMETER)).map(Xpp3Dom::getValue)
                : Optional.empty();
    }

    private static String name(String id) {
        String name = NOT_IN_NAMES.matcher(id).replaceAll("_");
        return TAKEN.matcher(name).matches() ? name + '_' : name;
    }
}
