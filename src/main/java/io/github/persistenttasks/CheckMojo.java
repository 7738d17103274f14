package io.github.persistenttasks;

import io.github.persistenttasks.config.CheckOptions;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.ExerciseElement;
import io.github.persistenttasks.goal.CheckGoal;
import io.github.persistenttasks.goal.Targets;
import io.github.persistenttasks.reactor.ModuleCall;
import io.github.persistenttasks.reactor.Reactor;
import java.io.File;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Forks a JVM on the runtime class path of the project or of an artifact, runs the initializers of every artifact, and fails the build if one of
 * them leaves a task: a thread, a timer, a shutdown hook that hangs, or a process.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AbstractProbeMojo {

    private final CheckGoal checker;

    /**
     * Java statements to run after loading, compiled against the class path under test. They may begin with imports; what JShell imports by
     * default need not be imported. What they return is their handle: an {@code AutoCloseable}, an executor, a timer, or an array or a collection
     * of these. The probe closes the handle before the verdict. An exercise that throws fails the build.
     */
    @Parameter(property = "persistent-tasks.exercise")
    String exercise;

    /**
     * The module of the build in which {@code exercise} runs: its {@code artifactId} or {@code groupId:artifactId}. By default the modules that
     * {@code -pl} selects, without those that {@code -am} adds; without {@code -pl}, all modules in which it compiles.
     */
    @Parameter(property = "persistent-tasks.exerciseModule")
    String exerciseModule;

    /** More exercises, each with a {@code name} and {@code code}. Each one runs in a JVM of its own and gets its own verdict. */
    @Parameter
    List<ExerciseElement> exercises;

    /**
     * The JVMs to probe on, instead of {@code jvm} and {@code jdkToolchain}: homes, {@code java} executables, or versions of JDK toolchains. The
     * report has a verdict for each.
     */
    @Parameter(property = "persistent-tasks.jvms")
    List<String> jvms;

    /** Probes again even if nothing has changed since the last clean check. */
    @Parameter(property = "persistent-tasks.force", defaultValue = "false")
    String force;

    /**
     * How many times to run the plan, each time in a JVM of its own, for tasks that are left only now and then. A finding of one run is a
     * finding; the report says in how many runs it was found. {@code find-deps} and {@code find-version} run once.
     */
    @Parameter(property = "persistent-tasks.repeat", defaultValue = "1")
    String repeat;

    /** Inverts the verdict: the build fails if no task is left. It also fails if the probe could not do its work. */
    @Parameter(property = "persistent-tasks.expectFailure", defaultValue = "false")
    String expectFailure;

    /** Whether findings fail the build; {@code false} only reports them. */
    @Parameter(property = "persistent-tasks.failOnViolation", defaultValue = "true")
    String failOnViolation;

    /** A file of known findings, written with {@code updateBaseline}. Only findings that are not in it fail the build. */
    @Parameter(property = "persistent-tasks.baseline")
    File baseline;

    /** Writes the findings to the {@code baseline} file; the build then succeeds. */
    @Parameter(property = "persistent-tasks.updateBaseline", defaultValue = "false")
    String updateBaseline;

    @Inject
    CheckMojo(Reactor reactor, ModuleCall calls, Targets targets, CheckGoal checker) {
        super(reactor, calls, targets);
        this.checker = checker;
    }

    @Override
    String skipped() {
        return "Not checked: persistent-tasks.skip is set.";
    }

    @Override
    boolean hasExercise() {
        return isSet(exercise);
    }

    @Override
    Work work() throws ConfigurationException {
        CheckOptions options = options();
        return new Work(options.common(), checker.of(options, getLog()));
    }

    public CheckOptions options() throws ConfigurationException {
        return CheckOptions.of(parameters()
                .text("exercise", runsHere(exercise, exerciseModule) ? exercise : null)
                .exercises(exercises)
                .list("jvms", jvms)
                .text("force", force)
                .text("repeat", repeat)
                .text("expectFailure", expectFailure)
                .text("failOnViolation", failOnViolation)
                .file("baseline", baseline)
                .text("updateBaseline", updateBaseline));
    }
}
