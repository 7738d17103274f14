package io.github.persistenttasks;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.IgnoreRule;
import io.github.persistenttasks.config.JvmArguments;
import io.github.persistenttasks.config.KnownProperties;
import io.github.persistenttasks.config.RawParameters;
import io.github.persistenttasks.config.UnusedParameters;
import io.github.persistenttasks.goal.Targets;
import io.github.persistenttasks.reactor.ModuleCall;
import io.github.persistenttasks.reactor.Reactor;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;

/** The parameters of the probe, which all goals share. They have type {@code String} if Maven would accept an invalid value without an error. */
abstract class AbstractProbeMojo extends AbstractModuleMojo {

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
     * Rules for findings that do not fail the build. Each {@code ignore} needs a {@code reason} and at least one of these, which must all match:
     * an {@code artifact} pattern, a {@code task} pattern (thread name or class), and {@code stopsOn} (what ended the task when it was tried:
     * {@code close}, {@code call}, {@code gc}, {@code interrupt}, {@code shutdown} or {@code nothing}). The optional {@code until} is the last date
     * on which the rule holds. As a property, rules are separated by commas, for example
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
     * Whether to probe on the module path instead of the class path: {@code auto} (if the project is a module and the scope is not {@code test};
     * the tests of a module run as Surefire runs them), {@code true} (also if the jar of {@code artifact} is a module), or {@code false}.
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
     * Seconds, more than 0, that one initializer or exercise may take before it counts as blocked; by default 30. A test class counts as blocked
     * if none of its tests begins or ends for this long; by default 120, because Surefire has no limit.
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

    AbstractProbeMojo(Reactor reactor, ModuleCall calls, Targets targets) {
        super(reactor, calls, targets);
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
