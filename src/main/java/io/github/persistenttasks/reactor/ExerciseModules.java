package io.github.persistenttasks.reactor;

import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The modules in which the command line's exercise runs: the one that the user names, or those that {@code -pl} selects without the modules
 * that {@code -am} adds, or else all, as far as it compiles there.
 */
public final class ExerciseModules {

    private final List<MavenProject> chosen;
    private final boolean isChosen;

    private ExerciseModules(List<MavenProject> chosen, boolean isChosen) {
        this.chosen = chosen;
        this.isChosen = isChosen;
    }

    /**
     * Determines the modules of a build.
     *
     * @param wanted {@code artifactId} or {@code groupId:artifactId} of the module that the user names
     * @return the modules; empty if there is no such module
     */
    public static Optional<ExerciseModules> of(MavenSession session, Optional<String> wanted) {
        List<MavenProject> all = session.getProjects();
        if (wanted.isPresent()) {
            List<MavenProject> named = all.stream()
                    .filter(project -> isNamed(project, wanted.get()))
                    .toList();
            return named.isEmpty() ? Optional.empty() : Optional.of(new ExerciseModules(named, true));
        }
        List<String> selectors =
                session.getRequest() == null ? List.of() : session.getRequest().getSelectedProjects();
        List<MavenProject> selected = all.stream()
                .filter(project -> selectors.stream().anyMatch(selector -> isSelected(project, selector, session)))
                .toList();
        return Optional.of(
                selected.isEmpty() || selected.size() == all.size()
                        ? new ExerciseModules(all, false)
                        : new ExerciseModules(selected, true));
    }

    /** Returns whether the exercise runs in this module, if it compiles. */
    public boolean include(MavenProject module) {
        return chosen.contains(module);
    }

    /** Returns whether the user chose the modules, so that the exercise has to compile there. */
    public boolean isChosen() {
        return isChosen;
    }

    private static boolean isNamed(MavenProject project, String name) {
        return name.equals(project.getArtifactId())
                || name.equals(project.getGroupId() + ':' + project.getArtifactId())
                || name.equals(':' + project.getArtifactId());
    }

    /** Returns whether {@code -pl} with this value selects the project or one of its parent directories. */
    private static boolean isSelected(MavenProject project, String selector, MavenSession session) {
        String name = selector.replaceFirst("^[+?]+", "");
        if (name.startsWith("!") || name.startsWith("-")) {
            return false;
        }
        if (name.indexOf(':') >= 0) {
            return isNamed(project, name);
        }
        File directory =
                new File(name).isAbsolute() ? new File(name) : new File(session.getExecutionRootDirectory(), name);
        return project.getFile() != null
                && (project.getFile().toPath().equals(directory.toPath().normalize())
                        || project.getBasedir()
                                .toPath()
                                .startsWith(directory.toPath().normalize()));
    }
}
