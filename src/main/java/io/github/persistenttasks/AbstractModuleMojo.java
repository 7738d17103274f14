package io.github.persistenttasks;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.config.RawParameters;
import io.github.persistenttasks.config.UncompiledExerciseException;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.goal.ProbeTarget;
import io.github.persistenttasks.goal.TargetAction;
import io.github.persistenttasks.goal.Targets;
import io.github.persistenttasks.reactor.BuildModule;
import io.github.persistenttasks.reactor.ExerciseModules;
import io.github.persistenttasks.reactor.ModuleCall;
import io.github.persistenttasks.reactor.ModuleFailure;
import io.github.persistenttasks.reactor.ModuleLog;
import io.github.persistenttasks.reactor.OutputLock;
import io.github.persistenttasks.reactor.Reactor;
import io.github.persistenttasks.reactor.SharedExercise;
import io.github.persistenttasks.reactor.SharedIgnores;
import io.github.persistenttasks.reactor.SharedLeaks;
import java.nio.file.InvalidPathException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal that runs in each module to which one call applies, or once for an artifact, which needs no project. */
abstract class AbstractModuleMojo extends AbstractMojo {

    private final Reactor reactor;
    private final ModuleCall calls;
    private final Targets targets;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    /** Skips the goal. */
    @Parameter(property = "persistent-tasks.skip", defaultValue = "false")
    String skip;

    /**
     * The artifact to probe, with its runtime dependencies, instead of the project: {@code groupId:artifactId:version} or {@code
     * groupId:artifactId:extension[:classifier]:version}. No project is needed then. Several, separated by commas, are probed together on one
     * class path, as the dependencies of a project that has nothing else.
     */
    @Parameter(property = "persistent-tasks.artifact")
    String artifact;

    /** The module in which the goal runs; other threads than Maven's may not ask the session for it. */
    private @Nullable MavenProject here;

    /** Whether the user chose the modules in which the exercise runs. */
    private boolean isChosen;

    /** Whether the exercise does not compile in this module. */
    private boolean isUncompiled;

    AbstractModuleMojo(Reactor reactor, ModuleCall calls, Targets targets) {
        this.reactor = reactor;
        this.calls = calls;
        this.targets = targets;
    }

    /** The work of a goal, with validated parameters. */
    record Work(Options options, TargetAction action) {}

    /** Validates the parameters and returns the work to do. */
    abstract Work work() throws ConfigurationException;

    /** Returns whether the command line or the configuration has an exercise that need not compile in each module. */
    abstract boolean hasExercise();

    /** Returns the message for the log if {@code skip} is set. */
    abstract String skipped();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        MojoFailures.raise(failure());
    }

    /** Returns the log, which names the module in each line if the build has several. */
    @Override
    public final Log getLog() {
        return here == null || isSet(artifact) ? super.getLog() : ModuleLog.of(super.getLog(), here, session);
    }

    private Optional<ModuleFailure> failure() {
        here = session.getCurrentProject();
        try {
            // Before any module is run, because a wrong parameter at the root is usually wrong in all modules.
            Optional<Work> own = isSkipped() ? Optional.empty() : Optional.of(work());
            int forks = own.map(work -> work.options().jvm().forks())
                    .orElseGet(() -> Runtime.getRuntime().availableProcessors());
            return isSet(artifact) ? run(own) : forEach(own, forks);
        } catch (ConfigurationException e) {
            return Optional.of(MojoFailures.of(e));
        } catch (InvalidPathException e) {
            return Optional.of(MojoFailures.of(ConfigurationException.of(e)));
        }
    }

    private Optional<ModuleFailure> forEach(Optional<Work> own, int forks) {
        boolean several = Reactor.standsForAll(session, execution)
                && session.getProjects().size() > 1;
        Optional<SharedExercise> shared = several ? Optional.of(SharedExercise.begin(session)) : Optional.empty();
        Optional<ModuleFailure> failure = reactor.forEach(
                session, execution, super.getLog(), forks, module -> module == here ? run(own) : call(module));
        return shared.flatMap(exercise -> exercise.end(session))
                .map(MojoFailures::of)
                .or(() -> failure);
    }

    private boolean isSkipped() throws ConfigurationException {
        return new RawParameters().text("skip", skip).flag("skip");
    }

    private Optional<ModuleFailure> call(MavenProject module) {
        try {
            calls.call(session, execution, module);
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(MojoFailures.of(e));
        }
    }

    private Optional<ModuleFailure> run(Optional<Work> own) {
        if (own.isEmpty()) {
            getLog().info(skipped());
            return Optional.empty();
        }
        try {
            Optional<String> failure = foundWhereItCompiles(own.get());
            if (hasExercise() && !isUncompiled) {
                SharedExercise.of(session).ifPresent(SharedExercise::compiled);
            }
            return failure.map(MojoFailures::of);
        } catch (ConfigurationException | ProbeException | InterruptedException e) {
            return Optional.of(MojoFailures.of(e));
        }
    }

    /** Runs the work; if it covers several modules and the exercise does not compile in this one, without the exercise. */
    private Optional<String> foundWhereItCompiles(Work own)
            throws ConfigurationException, ProbeException, InterruptedException {
        try {
            return found(own);
        } catch (UncompiledExerciseException e) {
            Optional<SharedExercise> shared = SharedExercise.of(session);
            if (shared.isEmpty() || isChosen || !e.isOnCommandLine()) {
                throw e;
            }
            isUncompiled = true;
            shared.get().failed(String.valueOf(here), e.getMessage());
            getLog().info("The exercise does not run here, because it does not compile against this module.");
            return found(work());
        }
    }

    /**
     * Returns whether the command line's exercise runs in this module.
     *
     * @param module the module that the user names for it, or {@code null}
     * @throws ConfigurationException if there is no such module
     */
    boolean runsHere(@Nullable String exercise, @Nullable String module) throws ConfigurationException {
        MavenProject current = here;
        boolean isOnly = current == null || session.getProjects().size() < 2 && !isSet(module);
        if (isOnly || isUncompiled || !isSet(exercise) || isSet(artifact)) {
            return !isUncompiled;
        }
        Optional<String> wanted = Optional.ofNullable(module).map(String::trim).filter(name -> !name.isEmpty());
        ExerciseModules modules = ExerciseModules.of(session, wanted)
                .orElseThrow(() -> new ConfigurationException(
                        "persistent-tasks.exerciseModule: '%s' is not a module of this build; expected one of %s."
                                .formatted(
                                        wanted.orElse(""),
                                        session.getProjects().stream()
                                                .map(MavenProject::getArtifactId)
                                                .collect(Collectors.joining(", ")))));
        isChosen = modules.isChosen();
        boolean runs = modules.include(Objects.requireNonNull(current));
        if (isChosen && runs) {
            getLog().info("The exercise runs in this module" + (wanted.isPresent() ? "." : ", which -pl selects."));
        }
        return runs;
    }

    @SuppressWarnings("try") // the lock need only be held
    private Optional<String> found(Work own) throws ConfigurationException, ProbeException, InterruptedException {
        ProbeTarget target = targets.of(
                new BuildModule(session, Objects.requireNonNull(here), execution),
                own.options(),
                SharedIgnores.of(session, super.getLog()),
                SharedLeaks.of(session, Objects.requireNonNull(here), super.getLog()));
        try (OutputLock lock = OutputLock.of(target.outputDirectory(), getLog())) {
            return own.action().on(target);
        }
    }

    static boolean isSet(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
