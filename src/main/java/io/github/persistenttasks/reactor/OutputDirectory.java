package io.github.persistenttasks.reactor;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Where a call of a goal leaves its reports, so that no other call in the build overwrites them. */
public final class OutputDirectory {

    private static final String PARAMETER = "outputDirectory";
    private static final String FOLDER = "persistent-tasks";
    private static final String NO_PHASE = "none";

    /** What an execution id may hold and a folder's name may not, on any file system. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^A-Za-z0-9_.-]|^\\.+|\\.+$");

    /** Folders that the goals make for themselves. */
    private static final Pattern TAKEN = Pattern.compile("(fork|jdk)-.*|exercises");

    private OutputDirectory() {}

    /**
     * Returns the directory.
     *
     * @param wanted what the user asked for, {@code null} for the default
     */
    public static Path of(MavenSession session, MavenProject project, MojoExecution execution, Path wanted) {
        Path common = wanted == null ? byDefault(session, project) : ofModule(session, project, execution, wanted);
        return folder(project, execution).map(common::resolve).orElse(common);
    }

    /** Returns the directory of the project, or the current one where there is no project. */
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

    /** One directory for all modules, named on the command line, gets a folder for each. */
    private static Path ofModule(MavenSession session, MavenProject project, MojoExecution execution, Path wanted) {
        boolean shared = execution.getSource() == MojoExecution.Source.CLI
                && session.getProjects().size() > 1
                && !wanted.startsWith(base(session, project));
        return shared ? wanted.resolve(project.getArtifactId()) : wanted;
    }

    /** Returns the folder of an execution that would otherwise share its directory with one before it. */
    private static Optional<String> folder(MavenProject project, MojoExecution execution) {
        String key = Plugin.constructKey(execution.getGroupId(), execution.getArtifactId());
        Plugin plugin = project.getPlugin(key);
        if (plugin == null) {
            return Optional.empty();
        }
        List<String> sharing = plugin.getExecutions().stream()
                .filter(other -> other.getGoals().contains(execution.getGoal()))
                .filter(other -> !NO_PHASE.equals(other.getPhase()))
                .filter(other -> Objects.equals(configured(other), configured(plugin)))
                .map(PluginExecution::getId)
                .toList();
        String id = execution.getExecutionId();
        return sharing.indexOf(id) > 0 ? Optional.of(name(id)) : Optional.empty();
    }

    private static String configured(ConfigurationContainer element) {
        Xpp3Dom directory =
                element.getConfiguration() instanceof Xpp3Dom configuration ? configuration.getChild(PARAMETER) : null;
        return directory == null ? null : directory.getValue();
    }

    private static String name(String id) {
        String name = NOT_IN_NAMES.matcher(id).replaceAll("_");
        return TAKEN.matcher(name).matches() ? name + '_' : name;
    }
}
