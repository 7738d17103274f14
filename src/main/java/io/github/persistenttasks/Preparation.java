package io.github.persistenttasks;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.ModuleLayout;
import io.github.persistenttasks.classpath.Resolution;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.fork.ForkLimit;
import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.fork.Forks;
import io.github.persistenttasks.fork.Jvm;
import io.github.persistenttasks.fork.Jvms;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.plugin.logging.Log;

/** What the goals have in common: the JVM, the class path, and forks. */
@Named
@Singleton
final class Preparation {

    private static final String JVMS_PARAMETER = "persistent-tasks.jvms";

    private final Resolution resolution;
    private final Jvms jvms;

    @Inject
    Preparation(Resolution resolution, Jvms jvms) {
        this.resolution = resolution;
        this.jvms = jvms;
    }

    /** What is done with forks. */
    interface Work<T> {
        T with(Forks forks) throws ConfigurationException, ProbeException, InterruptedException;
    }

    /** Returns the JVM to fork; see {@link Jvms#choose}. */
    Jvm jvm(Target target, Options options) throws ConfigurationException, ProbeException {
        return jvms.choose(
                target.session(),
                target.project(),
                options.jvm().jvm().orElse(null),
                options.jvm().toolchain(),
                target.directory());
    }

    /** Returns the JVMs that a list names, or the one to fork where there is no list. */
    List<Jvm> jvms(Target target, Options options, List<String> list) throws ConfigurationException, ProbeException {
        List<Jvm> all = list.isEmpty()
                ? List.of(jvm(target, options))
                : jvms.listed(target.session(), JVMS_PARAMETER, list, target.directory());
        for (Jvm jvm : all) {
            ModuleLayout.requireModules(options.probe().modulePath(), jvm.feature());
        }
        return all;
    }

    /** Returns the class path of the target; see {@link Resolution}. */
    ClassPath classPath(Target target, Options options, Log log) throws ConfigurationException, ProbeException {
        long start = System.nanoTime();
        ClassPath classPath = target.artifact() == null
                ? resolution.ofProject(
                        target.session(), target.project(), options.probe().scope())
                : resolution.ofArtifact(
                        target.session(),
                        target.repositories(),
                        target.artifact(),
                        options.probe().scope());
        log.debug("The class path took " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms.");
        return classPath;
    }

    /**
     * Does this with forks.
     *
     * @throws ProbeException when the probe could not do its work
     * @throws InterruptedException when this thread is interrupted; nothing is left running
     */
    <T> T fork(Target target, Options options, ForkListener listener, Work<T> work)
            throws ConfigurationException, ProbeException, InterruptedException {
        ForkLimit limit = ForkLimit.of(target.session().getRepositorySession());
        return work.with(new Forks(limit, options.jvm().forks(), listener));
    }
}
