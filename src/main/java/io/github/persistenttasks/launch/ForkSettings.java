package io.github.persistenttasks.launch;

import io.github.persistenttasks.jvm.Jvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The settings for running a plan in a forked JVM.
 *
 * @param jvm the JVM to fork
 * @param classPath files of the class path under test, in their order
 * @param modulePath files of the module path; empty if all files are on the class path
 * @param rootModules modules to resolve if there is a module path
 * @param opens packages as {@code module/package} to open, so that the probe can access providers in modules
 * @param tmax limit for the time from <em>loaded</em> to the beginning of the shutdown
 * @param initializerTimeout limit for one initializer
 * @param stopTime limit for trying to stop the tasks that are left
 * @param jvmArguments the user's own arguments
 * @param environment the user's own environment variables
 * @param systemProperties the user's own system properties
 * @param directory the directory for logs, crash logs and the forks' scratch directories
 */
public record ForkSettings(
        Jvm jvm,
        List<Path> classPath,
        List<Path> modulePath,
        List<String> rootModules,
        List<String> opens,
        Duration tmax,
        Duration initializerTimeout,
        Duration stopTime,
        List<String> jvmArguments,
        Map<String, String> environment,
        Map<String, String> systemProperties,
        Path directory) {

    private static final Duration MOMENT = Duration.ofMillis(150);

    /** Returns the settings for a brief trial: it waits only for a moment and does not try to stop the tasks that are left. */
    public ForkSettings brief() {
        return new ForkSettings(
                jvm,
                classPath,
                modulePath,
                rootModules,
                opens,
                tmax.compareTo(MOMENT) < 0 ? tmax : MOMENT,
                initializerTimeout,
                Duration.ZERO,
                jvmArguments,
                environment,
                systemProperties,
                directory);
    }

    public ForkSettings {
        classPath = List.copyOf(classPath);
        modulePath = List.copyOf(modulePath);
        rootModules = List.copyOf(rootModules);
        opens = List.copyOf(opens);
        jvmArguments = List.copyOf(jvmArguments);
        environment = Map.copyOf(environment);
        systemProperties = Map.copyOf(systemProperties);
    }

    /** Returns the same settings with this directory after the class path under test. */
    public ForkSettings withClasses(Path directory) {
        return with(appended(classPath, List.of(directory)), opens);
    }

    /** Returns the same settings with these packages opened as well. */
    public ForkSettings withOpens(List<String> packages) {
        return with(classPath, appended(opens, packages));
    }

    private ForkSettings with(List<Path> otherClassPath, List<String> otherOpens) {
        return new ForkSettings(
                jvm,
                otherClassPath,
                modulePath,
                rootModules,
                otherOpens,
                tmax,
                initializerTimeout,
                stopTime,
                jvmArguments,
                environment,
                systemProperties,
                directory);
    }

    private static <T> List<T> appended(List<T> list, List<T> more) {
        List<T> all = new ArrayList<>(list);
        all.addAll(more);
        return all;
    }
}
