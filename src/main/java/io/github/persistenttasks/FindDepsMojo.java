package io.github.persistenttasks;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.FindDepsOptions;
import io.github.persistenttasks.goal.FindDepsGoal;
import io.github.persistenttasks.goal.Targets;
import io.github.persistenttasks.reactor.ModuleCall;
import io.github.persistenttasks.reactor.Reactor;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says for each dependency of the project or of an artifact whether depending on it alone leaves a task, and which artifact is the culprit. The
 * build does not fail unless {@code failOnViolation} is set.
 */
@Mojo(name = "find-deps", requiresProject = false, threadSafe = true)
public final class FindDepsMojo extends AbstractProbeMojo {

    private final FindDepsGoal findDeps;

    /** Whether findings fail the build; {@code false} only reports them. */
    @Parameter(property = "persistent-tasks.failOnViolation", defaultValue = "false")
    String failOnViolation;

    /** Which dependencies get a JVM of their own: {@code suspects}, or {@code all}, which is slow and gives the same verdicts. */
    @Parameter(property = "persistent-tasks.isolate", defaultValue = "suspects")
    String isolate;

    /** Whether the tree on the console shows clean dependencies too. */
    @Parameter(property = "persistent-tasks.verbose", defaultValue = "false")
    String verbose;

    @Inject
    FindDepsMojo(Reactor reactor, ModuleCall calls, Targets targets, FindDepsGoal findDeps) {
        super(reactor, calls, targets);
        this.findDeps = findDeps;
    }

    @Override
    String skipped() {
        return "Dependencies not checked: persistent-tasks.skip is set.";
    }

    @Override
    boolean hasExercise() {
        return false;
    }

    @Override
    Work work() throws ConfigurationException {
        FindDepsOptions options = FindDepsOptions.of(parameters()
                .text("failOnViolation", failOnViolation)
                .text("isolate", isolate)
                .text("verbose", verbose));
        return new Work(options.common(), findDeps.of(options, getLog()));
    }
}
