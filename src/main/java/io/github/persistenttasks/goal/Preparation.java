package io.github.persistenttasks.goal;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.classpath.ModulePath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.config.ProbeMode;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.jvm.JvmSelector;
import io.github.persistenttasks.resolve.ClassPathSource;
import io.github.persistenttasks.surefire.TestRun;
import java.util.List;
import java.util.Optional;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.plugin.logging.Log;

/** The steps that all goals share: choosing JVMs, resolving the class path, and finding the tests. */
@Named
@Singleton
final class Preparation {

    /** A class path, and the milliseconds that its resolution took. */
    record Resolved(ClassPath classPath, long millis) {}

    /** Returns the JVM to fork; see {@link JvmSelector#choose}. */
    Jvm jvm(ProbeTarget target, Options options) throws ConfigurationException, ProbeException {
        return usable(target.jvms().choose(options.jvm()), options);
    }

    /** Returns the JVMs in a list, or the JVM to fork if the list is empty. */
    List<Jvm> jvms(ProbeTarget target, Options options, List<String> list)
            throws ConfigurationException, ProbeException {
        if (list.isEmpty()) {
            return List.of(jvm(target, options));
        }
        List<Jvm> all = target.jvms().listed(list);
        for (Jvm jvm : all) {
            usable(jvm, options);
        }
        return all;
    }

    private static Jvm usable(Jvm jvm, Options options) throws ConfigurationException {
        ModulePath.requireModules(options.probe().modulePath(), jvm.feature());
        return jvm;
    }

    /**
     * Returns the class path of the target; see {@link ClassPathSource}.
     *
     * @throws ConfigurationException if a parameter is wrong, or if {@code includes} matches no artifact, unless the build has several
     *     modules
     */
    Resolved classPath(ProbeTarget target, Options options, Log log) throws ConfigurationException, ProbeException {
        Stopwatch watch = new Stopwatch();
        ClassPath classPath = target.classPath().of(options.probe().scope());
        long millis = watch.millis();
        log.debug("The class path took " + millis + " ms.");
        List<String> ids = classPath.entries().stream().map(Entry::id).toList();
        if (target.alone() && !ids.isEmpty() && options.probe().selection().includesNone(ids)) {
            throw new ConfigurationException(
                    "persistent-tasks.includes: no artifact on the class path of %s matches; expected patterns such as %s."
                            .formatted(classPath.project(), ids.get(0)));
        }
        return new Resolved(classPath, millis);
    }

    /**
     * Returns the project's tests, if they are what is to run.
     *
     * @throws ConfigurationException if the target has no tests, or if the parameter that selects them is wrong
     */
    Optional<TestRun> tests(ProbeTarget target, Options options, ClassPath classPath)
            throws ConfigurationException, ProbeException {
        return options.probe().mode() == ProbeMode.TESTS
                ? Optional.of(target.tests().of(classPath, options.probe().tests()))
                : Optional.empty();
    }

    /** Logs what of Surefire's configuration is not honoured. */
    static void warnOfDifferences(TestRun tests, Log log) {
        if (!tests.notes().isEmpty()) {
            log.warn("Not as in Surefire: " + String.join("; ", tests.notes()) + ".");
        }
    }
}
