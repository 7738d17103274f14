package io.github.persistenttasks.goal;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.classpath.ModulePath;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.fork.ForkPool;
import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.jvm.JvmSelector;
import io.github.persistenttasks.resolve.ClassPathSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.plugin.logging.Log;

/** The steps that all goals share: choosing JVMs, resolving the class path, and forking. */
@Named
@Singleton
final class Preparation {

    /** Work that needs forks. */
    interface Work<T> {
        T with(ForkPool forks) throws ConfigurationException, ProbeException, InterruptedException;
    }

    /** Returns the JVM to fork; see {@link JvmSelector#choose}. */
    Jvm jvm(ProbeTarget target, Options options) throws ConfigurationException, ProbeException {
        return target.jvms().choose(options.jvm());
    }

    /** Returns the JVMs in a list, or the JVM to fork if the list is empty. */
    List<Jvm> jvms(ProbeTarget target, Options options, List<String> list)
            throws ConfigurationException, ProbeException {
        List<Jvm> all =
                list.isEmpty() ? List.of(jvm(target, options)) : target.jvms().listed(list);
        for (Jvm jvm : all) {
            ModulePath.requireModules(options.probe().modulePath(), jvm.feature());
        }
        return all;
    }

    /**
     * Returns the class path of the target; see {@link ClassPathSource}.
     *
     * @throws ConfigurationException if a parameter is wrong, or if {@code includes} matches no artifact, unless the build has several
     *     modules
     */
    ClassPath classPath(ProbeTarget target, Options options, Log log) throws ConfigurationException, ProbeException {
        long start = System.nanoTime();
        ClassPath classPath = target.classPath().of(options.probe().scope());
        log.debug("The class path took " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms.");
        List<String> ids = classPath.entries().stream().map(Entry::id).toList();
        if (target.alone() && !ids.isEmpty() && options.probe().selection().includesNone(ids)) {
            throw new ConfigurationException(
                    "persistent-tasks.includes: no artifact on the class path of %s matches; expected patterns such as %s."
                            .formatted(classPath.project(), ids.get(0)));
        }
        return classPath;
    }

    /**
     * Runs work with a pool of forks.
     *
     * @throws ProbeException if the probe cannot do its work
     * @throws InterruptedException if this thread is interrupted; no JVM is left running
     */
    <T> T fork(ProbeTarget target, Options options, ForkListener listener, Work<T> work)
            throws ConfigurationException, ProbeException, InterruptedException {
        return work.with(new ForkPool(target.limit(), options.jvm().forks(), listener));
    }
}
