package io.github.persistenttasks.goal;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.classpath.ModulePath;
import io.github.persistenttasks.classpath.OpenClassPath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.JvmOptions;
import io.github.persistenttasks.config.MainProgram;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.config.ProbeOptions;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.fork.ForkException;
import io.github.persistenttasks.fork.ForkPool;
import io.github.persistenttasks.fork.ForkedJvm;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.launch.ForkTimes;
import io.github.persistenttasks.launch.LaunchPaths;
import io.github.persistenttasks.launch.UserSettings;
import io.github.persistenttasks.plan.Plan;
import io.github.persistenttasks.surefire.TestRun;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to probe on one JVM.
 *
 * @param plan the plan for the class path; empty until {@link #planned} is called
 * @param layout the division into module path and class path
 * @param tests the tests to run; empty if initializers run
 */
record ProbeRun(Jvm jvm, ClassPath classPath, Plan plan, ModulePath layout, Optional<TestRun> tests) {

    /**
     * Prepares a class path for a JVM, without a plan.
     *
     * @throws ConfigurationException if a parameter does not fit the class path
     * @throws ProbeException if the modules cannot be read
     */
    static ProbeRun of(Jvm jvm, ClassPath classPath, Options options) throws ConfigurationException, ProbeException {
        return of(jvm, classPath, options, Optional.empty());
    }

    /**
     * Prepares a class path for a JVM, without a plan.
     *
     * @param tests the tests to run; empty if initializers run
     * @throws ConfigurationException if a parameter does not fit the class path
     * @throws ProbeException if the modules cannot be read
     */
    static ProbeRun of(Jvm jvm, ClassPath classPath, Options options, Optional<TestRun> tests)
            throws ConfigurationException, ProbeException {
        return new ProbeRun(
                jvm, classPath, new Plan(List.of(), List.of()), layout(jvm, classPath, options.probe(), tests), tests);
    }

    private static ModulePath layout(Jvm jvm, ClassPath classPath, ProbeOptions options, Optional<TestRun> tests)
            throws ConfigurationException, ProbeException {
        return tests.isPresent()
                ? ModulePath.ofTests(
                        classPath, options.modulePath(), tests.get().place().modulePath(), jvm.feature())
                : ModulePath.of(classPath, ProgramLaunch.modulePath(options, classPath, jvm.feature()), jvm.feature());
    }

    /**
     * Returns the same run with a plan.
     *
     * @throws ConfigurationException if a parameter does not fit the class path
     */
    ProbeRun planned(OpenClassPath open, Options options) throws ConfigurationException {
        return new ProbeRun(jvm, classPath, plan(open, options), layout, tests);
    }

    private Plan plan(OpenClassPath open, Options options) throws ConfigurationException {
        Optional<MainProgram> program = options.probe().program();
        if (program.isPresent()) {
            return Plan.ofProgram(open, program.get().className());
        }
        return tests.isPresent()
                ? Plan.ofTests(open, tests.get().classes(), tests.get().problem())
                : Plan.of(
                        open,
                        options.probe().selection(),
                        options.probe().mode(),
                        options.probe().initialize());
    }

    /**
     * Starts the JVM, which boots while the plan is made.
     *
     * @return the JVM, or {@code null} if there is a module path, because then the packages to open to exercises depend on it
     * @throws ConfigurationException if the module of the program is not on the module path
     * @throws ForkException if the JVM does not start
     * @throws InterruptedException if this thread is interrupted; no JVM is left running
     */
    @Nullable
    ForkedJvm boot(ForkPool forks, Options options, ProbeTarget target)
            throws ConfigurationException, ForkException, InterruptedException {
        return layout.modulePath().isEmpty() ? forks.start(ofPlan(options, target.outputDirectory())) : null;
    }

    /** Returns the run of a part of the class path on the same JVM, with the same modules. */
    ProbeRun part(List<Entry> entries) {
        ClassPath part = new ClassPath(classPath.project(), entries);
        return new ProbeRun(
                jvm,
                part,
                plan.within(entries.stream().map(Entry::id).toList()),
                layout.within(entries.stream().map(Entry::file).toList()),
                tests);
    }

    /**
     * Returns the settings for the forks that run the plan, with their files in this directory.
     *
     * @throws ConfigurationException if the module of the program is not on the module path
     */
    ForkSettings ofPlan(Options options, Path outputDirectory) throws ConfigurationException {
        ForkSettings settings = settings(options, outputDirectory);
        Optional<MainProgram> program = options.probe().program();
        if (program.isPresent()) {
            return in(options, settings).with(ProgramLaunch.of(program.get(), layout, classPath.project()));
        }
        return tests.map(run -> settings.in(run.directory(options.jvm().workingDirectory())))
                .orElse(settings);
    }

    /** Returns the settings for the forks that run exercises, whose classes are in the first directory. */
    ForkSettings ofExercises(Options options, Path classes, Path outputDirectory) {
        return in(options, settings(options, outputDirectory).withExercises(classes))
                .withOpens(layout.ownPackages());
    }

    private static ForkSettings in(Options options, ForkSettings settings) {
        return options.jvm().workingDirectory().map(settings::in).orElse(settings);
    }

    /** Returns the settings for the forks that run initializers, with their files in this directory. */
    ForkSettings settings(Options options, Path outputDirectory) {
        ForkSettings settings = new ForkSettings(
                jvm,
                paths(),
                new ForkTimes(
                        options.limits().tmax(),
                        options.limits().initializer(),
                        options.limits().stop()),
                user(options.jvm()),
                outputDirectory);
        return tests.isEmpty()
                ? settings
                : settings.withTests(tests.get().settings(), tests.get().added());
    }

    private LaunchPaths paths() {
        // Surefire resolves all modules for tests.
        List<String> roots = layout.tests().isPresent() ? List.of("ALL-MODULE-PATH") : layout.roots();
        return new LaunchPaths(
                layout.classPath(),
                layout.modulePath(),
                roots,
                layout.packagesOf(tests.map(TestRun::classes).orElse(List.of())),
                layout.tests()
                        .map(directory -> new LaunchPaths.Patch(layout.roots().get(0), directory)));
    }

    /** Returns the user's settings. Those of the plugin have precedence over those of Surefire. */
    private UserSettings user(JvmOptions own) {
        UserSettings surefire = tests.map(TestRun::jvm).orElse(UserSettings.NONE);
        return new UserSettings(
                Stream.concat(surefire.jvmArguments().stream(), own.arguments().stream())
                        .toList(),
                merged(surefire.environment(), own.environment()),
                merged(surefire.systemProperties(), own.systemProperties()));
    }

    private static Map<String, String> merged(Map<String, String> map, Map<String, String> stronger) {
        Map<String, String> merged = new HashMap<>(map);
        merged.putAll(stronger);
        return merged;
    }
}
