package io.github.persistenttasks;

import io.github.persistenttasks.fork.CannotForkException;
import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.fork.ForkSettings;
import io.github.persistenttasks.fork.Forks;
import io.github.persistenttasks.fork.Jvm;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.plan.Initializer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** The JVMs that are forked for one target, as the user asked for them. May be used by several threads. */
final class TargetForks {

    /** How long the probe may try what would stop the tasks that are left. */
    private static final Duration STOP_TIME = Duration.ofSeconds(2);

    private final Target target;
    private final Options options;
    private final Jvm jvm;
    private final Forks forks;

    TargetForks(Target target, Options options, Jvm jvm, Forks forks) {
        this.target = target;
        this.options = options;
        this.jvm = jvm;
        this.forks = forks;
    }

    /** Returns the same JVMs, the next of which tell somebody else how far they are. */
    TargetForks toldTo(ForkListener listener) {
        return new TargetForks(target, options, jvm, forks.toldTo(listener));
    }

    /**
     * Runs a plan on these files, in as many JVMs as it takes.
     *
     * @throws MojoExecutionException when the probe could not do its work, or this thread was interrupted
     */
    Observation observe(List<Path> files, List<Initializer> plan) throws MojoExecutionException {
        return observe(files, plan, List.of(), null);
    }

    /**
     * Runs a plan on these files, and then each exercise in JVMs of its own.
     *
     * @param classes directory with the classes of the exercises, {@code null} where there are none
     * @throws MojoExecutionException when the probe could not do its work, or this thread was interrupted
     */
    Observation observe(List<Path> files, List<Initializer> plan, List<Initializer> exercises, Path classes)
            throws MojoExecutionException {
        try {
            return forks.observe(settings(files), plan, exercises, classes);
        } catch (CannotForkException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The build was interrupted while the probe ran.", e);
        }
    }

    private ForkSettings settings(List<Path> files) {
        return new ForkSettings(
                jvm,
                files,
                List.of(),
                List.of(),
                List.of(),
                options.tmax(),
                options.initializerTimeout(),
                STOP_TIME,
                options.jvmArguments(),
                options.environment(),
                options.systemProperties(),
                target.outputDirectory());
    }
}
