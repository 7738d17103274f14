package io.github.persistenttasks;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.IgnoreRule;
import io.github.persistenttasks.config.JvmArguments;
import io.github.persistenttasks.config.KnownProperties;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.config.RawParameters;
import io.github.persistenttasks.config.UncompiledExerciseException;
import io.github.persistenttasks.config.UnusedParameters;
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
import java.io.File;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
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

/** The parameters that all goals share. They have type {@code String} if Maven would accept an invalid value without an error. */
abstract class AbstractProbeMojo extends AbstractMojo {

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

    /**
     * Seconds within which the JVM must begin to shut down by itself after the last initializer or exercise has returned. Decimals are allowed.
     * Load time never counts.
     */
    @Parameter(property = "persistent-tasks.tmax", defaultValue = "10")
    String tmax;

    /**
     * Which code runs. {@code services}: the service providers that the artifacts declare; {@code classes}: also the static initializer of
     * every class in the artifacts that {@code includes} selects; {@code tests}: nothing but the project's test classes on its test class path, as
     * Surefire would run them, and exercises; {@code main}: nothing but the program {@code mainClass}, and exercises.
     */
    @Parameter(property = "persistent-tasks.probe", defaultValue = "services")
    String probe;

    /**
     * The tests to run with {@code probe=tests}: patterns as in Surefire's {@code -Dtest}, for example {@code OrderTest#save*,!Slow*}. By default
     * those that the project's Surefire configuration selects.
     */
    @Parameter(property = "persistent-tasks.tests")
    String tests;

    /**
     * With {@code probe=main}, the class whose {@code main} method runs, as {@code java} would run it: the name of a class on the class path, or
     * {@code module/class} to run it on the module path.
     */
    @Parameter(property = "persistent-tasks.mainClass")
    String mainClass;

    /** The arguments for {@code mainClass}, as a command line: arguments with spaces are in quotes. */
    @Parameter(property = "persistent-tasks.arguments")
    String arguments;

    /**
     * The directory in which exercises, tests and {@code mainClass} run: by default the project's directory, or without a project the current
     * one. Initializers run in a directory of their fork.
     */
    @Parameter(property = "persistent-tasks.workingDirectory", defaultValue = "${basedir}")
    File workingDirectory;

    /**
     * The artifacts whose initializers run: patterns for {@code groupId:artifactId[:version]}, where {@code *} stands for any characters. By
     * default all artifacts.
     */
    @Parameter(property = "persistent-tasks.includes")
    List<String> includes;

    /** The artifacts whose initializers do not run: patterns as in {@code includes}. They stay on the class path. */
    @Parameter(property = "persistent-tasks.excludes")
    List<String> excludes;

    /** Names of additional classes to initialize. */
    @Parameter(property = "persistent-tasks.initialize")
    List<String> initialize;

    /**
     * The findings that fail the build: {@code thread}, {@code timer}, {@code blocked}, {@code exit}, {@code crash}, {@code unprobed},
     * {@code hook}, {@code process}, {@code daemon}, {@code uncaught}, {@code error}; or {@code none}. {@code thread} stands for
     * everything that keeps the JVM alive, non-daemon timers included.
     */
    @Parameter(
            property = "persistent-tasks.failOn",
            defaultValue = "thread,timer,blocked,exit,crash,unprobed,hook,process")
    List<String> failOn;

    /**
     * Rules for findings that do not fail the build. Each {@code ignore} has an {@code artifact} pattern, a {@code task} pattern (thread name or
     * class), {@code stopsOn} (what ended the task when that was tried: {@code close}, {@code call}, {@code gc}, {@code interrupt},
     * {@code shutdown} or {@code nothing}) or several of them, a required {@code reason}, and optionally {@code until}, the last date on which it
     * holds. As a property, rules are separated by commas, for example
     * {@code artifact=com.acme:*;task=pool-*;stopsOn=shutdown;reason=known;until=2027-01-31}.
     */
    @Parameter(property = "persistent-tasks.ignores")
    List<IgnoreRule> ignores;

    /** The scope of the class path that is probed: {@code runtime}, {@code compile} or {@code test}. */
    @Parameter(property = "persistent-tasks.scope", defaultValue = "runtime")
    String scope;

    /** The JVM to fork: its home or its {@code java} executable. */
    @Parameter(property = "persistent-tasks.jvm")
    String jvm;

    /**
     * The requirements for the JDK toolchain to fork, for example {@code <version>11</version>}. As a property, a version or pairs such as {@code
     * version=11,vendor=acme}.
     */
    @Parameter
    Map<String, String> jdkToolchain;

    @Parameter(property = "persistent-tasks.jdkToolchain")
    String jdkToolchainProperty;

    /**
     * Whether to probe on the module path instead of the class path: {@code auto} (if the project is a module and the scope is not {@code test},
     * and for the tests of a module as Surefire does), {@code true} (also if the jar of {@code artifact} is a module), or {@code false}.
     */
    @Parameter(property = "persistent-tasks.modulePath", defaultValue = "auto")
    String modulePath;

    /** Arguments for the forked JVM, as a command line or as {@code jvmArg} elements. */
    @Parameter(property = "persistent-tasks.jvmArgs")
    JvmArguments jvmArgs;

    /** Environment variables for the forked JVM. As a property, pairs such as {@code A=1,B=2}. */
    @Parameter
    Map<String, String> environmentVariables;

    @Parameter(property = "persistent-tasks.environmentVariables")
    String environmentVariablesProperty;

    /** System properties for the forked JVM. As a property, pairs such as {@code a=1,b=2}. */
    @Parameter
    Map<String, String> systemPropertyVariables;

    @Parameter(property = "persistent-tasks.systemPropertyVariables")
    String systemPropertyVariablesProperty;

    /**
     * Seconds, more than 0, that one initializer or exercise may take before it counts as blocked; by default 30. For a test class, the seconds
     * since the last of its tests began or ended; by default 120, because Surefire has no limit.
     */
    @Parameter(property = "persistent-tasks.initializerTimeout")
    String initializerTimeout;

    /**
     * Whether to try, after the verdict, what stops the tasks that are left: methods such as {@code close()} that a user of the library can
     * call, a garbage collection, an interrupt, and the shutdown.
     */
    @Parameter(property = "persistent-tasks.stopTrials", defaultValue = "true")
    String stopTrials;

    /**
     * The directory for the reports and the logs of the forked JVMs. By default {@code ${project.build.directory}/persistent-tasks}, or without a
     * project {@code target/persistent-tasks} in the current directory. If several executions of a goal share a directory, all but the first one
     * write to a subdirectory with the name of the execution.
     */
    @Parameter(property = "persistent-tasks.outputDirectory")
    File outputDirectory;

    /** The formats of the report: {@code json}, {@code html}, {@code junit}, {@code sarif}. */
    @Parameter(property = "persistent-tasks.formats", defaultValue = "json,html")
    List<String> formats;

    /**
     * The findings in {@code report.sarif}: {@code failing}, those that fail the build or would if they were not ignored or in the baseline; or
     * {@code all}.
     */
    @Parameter(property = "persistent-tasks.sarif", defaultValue = "failing")
    String sarif;

    /** The maximum number of JVMs at a time in the whole build, at least 1. By default the number of processors. */
    @Parameter(property = "persistent-tasks.forks")
    String forks;

    /**
     * A JSON file with advice for particular libraries, used before the plugin's own advice: an array of objects with {@code advice}, {@code
     * source}, and at least one of {@code artifact} (a pattern for the culprit), {@code requestedBy} (a pattern for an artifact that requested
     * the task) and {@code task} (a pattern for a thread's name or class).
     */
    @Parameter(property = "persistent-tasks.advice")
    File advice;

    /** The module in which the goal runs; other threads than Maven's may not ask the session for it. */
    private @Nullable MavenProject here;

    /** Whether the user chose the modules in which the exercise runs. */
    private boolean isChosen;

    /** Whether the exercise does not compile in this module. */
    private boolean isUncompiled;

    AbstractProbeMojo(Reactor reactor, ModuleCall calls, Targets targets) {
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

    /**
     * Returns the user's values of the parameters that all goals share.
     *
     * @throws ConfigurationException if a property is set that no goal knows
     */
    RawParameters parameters() throws ConfigurationException {
        KnownProperties.check(session.getUserProperties(), execution);
        RawParameters raw = new RawParameters()
                .text("artifact", artifact)
                .text("tmax", tmax)
                .text("probe", probe)
                .text("tests", tests)
                .text("mainClass", mainClass)
                .text("arguments", arguments)
                .file("workingDirectory", workingDirectory)
                .list("includes", includes)
                .list("excludes", excludes)
                .list("initialize", initialize)
                .list("failOn", failOn)
                .ignores(ignores)
                .text("scope", scope)
                .text("jvm", jvm)
                .map("jdkToolchain", jdkToolchain, jdkToolchainProperty)
                .text("modulePath", modulePath)
                .arguments(jvmArgs)
                .map("environmentVariables", environmentVariables, environmentVariablesProperty)
                .map("systemPropertyVariables", systemPropertyVariables, systemPropertyVariablesProperty)
                .text("initializerTimeout", initializerTimeout)
                .text("stopTrials", stopTrials)
                .file("outputDirectory", outputDirectory)
                .list("formats", formats)
                .text("sarif", sarif)
                .text("forks", forks)
                .file("advice", advice);
        if (execution.getSource() == MojoExecution.Source.CLI
                && session.getProjects().size() < 2) {
            UnusedParameters.refuse(raw, session.getUserProperties());
        }
        UnusedParameters.sentences(raw).forEach(getLog()::warn);
        return raw;
    }
}
