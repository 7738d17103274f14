package io.github.persistenttasks.goal;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.classpath.ModulePath;
import io.github.persistenttasks.classpath.OpenClassPath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.fork.ForkException;
import io.github.persistenttasks.fork.ForkPool;
import io.github.persistenttasks.fork.ForkedJvm;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.plan.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be probed on one JVM.
 *
 * @param plan what is to be run on the class path, nothing as long as nobody has looked
 * @param layout what of the class path goes on the module path
 */
record ProbeRun(Jvm jvm, ClassPath classPath, Plan plan, ModulePath layout) {

    /** How long the probe may try what would stop the tasks that are left. */
    static final Duration STOP_TIME = Duration.ofSeconds(2);

    /**
     * Prepares a class path for a JVM, without a plan.
     *
     * @throws ConfigurationException when a parameter does not fit what is there
     * @throws ProbeException when the modules cannot be read
     */
    static ProbeRun of(Jvm jvm, ClassPath classPath, Options options) throws ConfigurationException, ProbeException {
        return new ProbeRun(
                jvm,
                classPath,
                new Plan(List.of(), List.of()),
                ModulePath.of(classPath, options.probe().modulePath(), jvm.feature()));
    }

    /**
     * Makes the plan.
     *
     * @throws ConfigurationException if a parameter does not fit the class path
     */
    ProbeRun planned(OpenClassPath open, Options options) throws ConfigurationException {
        Plan found = Plan.of(
                open,
                options.probe().selection(),
                options.probe().mode(),
                options.probe().initialize());
        return new ProbeRun(jvm, classPath, found, layout);
    }

    /**
     * Starts the JVM, which boots while the plan is made.
     *
     * @return {@code null} with a module path: the packages that the JVM opens depend on the plan then
     * @throws ForkException if the JVM does not start
     * @throws InterruptedException if this thread is interrupted; nothing is left running
     */
    ForkedJvm boot(ForkPool forks, Options options, ProbeTarget target) throws ForkException, InterruptedException {
        return layout.modulePath().isEmpty() ? forks.start(settings(options, target.outputDirectory())) : null;
    }

    /** Prepares a part of the class path for the same JVM: what is a module in the whole is one in its parts. */
    ProbeRun part(List<Entry> entries) {
        ClassPath part = new ClassPath(classPath.project(), entries);
        return new ProbeRun(
                jvm,
                part,
                plan.within(entries.stream().map(Entry::id).toList()),
                layout.within(entries.stream().map(Entry::file).toList()));
    }

    /** Returns how the plan is carried out, with the forks' files under this directory. */
    ForkSettings settings(Options options, Path outputDirectory) {
        return new ForkSettings(
                jvm,
                layout.classPath(),
                layout.modulePath(),
                layout.roots(),
                layout.opens(classesByFile()),
                options.limits().tmax(),
                options.limits().initializer(),
                STOP_TIME,
                options.jvm().arguments(),
                options.jvm().environment(),
                options.jvm().systemProperties(),
                outputDirectory);
    }

    private Map<Path, List<String>> classesByFile() {
        Map<String, Path> files = new HashMap<>();
        for (Entry entry : classPath.entries()) {
            files.put(entry.id(), entry.file());
        }
        Map<Path, List<String>> classes = new HashMap<>();
        for (Initializer initializer : plan.initializers()) {
            Path file = files.get(initializer.artifact());
            if (file != null) {
                classes.computeIfAbsent(file, none -> new ArrayList<>()).add(initializer.type());
            }
        }
        return classes;
    }
}
