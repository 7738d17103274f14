package io.github.persistenttasks;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.ExerciseElement;
import io.github.persistenttasks.config.FindVersionOptions;
import io.github.persistenttasks.goal.FindVersionGoal;
import io.github.persistenttasks.goal.Targets;
import io.github.persistenttasks.reactor.ModuleCall;
import io.github.persistenttasks.reactor.Reactor;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Finds newer versions of an artifact that no longer leave the tasks of the version in use: the nearest and the newest. In a project, the goal
 * searches for each culprit among the dependencies, and says what to change in the POM. It never fails the build for a finding.
 */
@Mojo(name = "find-version", requiresProject = false, threadSafe = true)
public final class FindVersionMojo extends AbstractProbeMojo {

    private final FindVersionGoal findVersion;

    /**
     * The versions in which to search: a range such as {@code [1.2,2.0)}, or a pattern such as {@code 1.*}, where {@code *} stands for any
     * characters. By default all that are newer than the one in use.
     */
    @Parameter(property = "persistent-tasks.versions")
    String versions;

    /** Whether to search in pre-releases and snapshots too, even if the version in use is neither. */
    @Parameter(property = "persistent-tasks.preReleases", defaultValue = "false")
    String preReleases;

    /** Which versions are checked: {@code suspects}, as few as it takes to find the nearest clean one; or {@code all}, which is slow. */
    @Parameter(property = "persistent-tasks.isolate", defaultValue = "suspects")
    String isolate;

    /** Java statements to run after loading, as in {@code check}. They are compiled against each version. */
    @Parameter(property = "persistent-tasks.exercise")
    String exercise;

    /**
     * The module of the build in which {@code exercise} runs: its {@code artifactId} or {@code groupId:artifactId}. By default the modules that
     * {@code -pl} selects, without those that {@code -am} adds; without {@code -pl}, all modules in which it compiles.
     */
    @Parameter(property = "persistent-tasks.exerciseModule")
    String exerciseModule;

    /** More exercises, each with a {@code name} and {@code code}, as in {@code check}. */
    @Parameter
    List<ExerciseElement> exercises;

    @Inject
    FindVersionMojo(Reactor reactor, ModuleCall calls, Targets targets, FindVersionGoal findVersion) {
        super(reactor, calls, targets);
        this.findVersion = findVersion;
    }

    @Override
    String skipped() {
        return "Versions not checked: persistent-tasks.skip is set.";
    }

    @Override
    boolean hasExercise() {
        return isSet(exercise);
    }

    @Override
    Work work() throws ConfigurationException {
        FindVersionOptions options = FindVersionOptions.of(parameters()
                .text("versions", versions)
                .text("preReleases", preReleases)
                .text("isolate", isolate)
                .text("exercise", runsHere(exercise, exerciseModule) ? exercise : null)
                .exercises(exercises));
        return new Work(options.common(), findVersion.of(options, getLog()));
    }
}
