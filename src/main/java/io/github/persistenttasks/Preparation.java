package io.github.persistenttasks;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.ModuleLayout;
import io.github.persistenttasks.classpath.Resolution;
import io.github.persistenttasks.fork.CannotForkException;
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
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What the goals have in common: the JVM, the class path, and forks that end as Maven's exceptions when they fail. */
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
        T with(Forks forks)
                throws CannotForkException, InterruptedException, MojoFailureException, MojoExecutionException;
    }

    /** Returns the JVM to fork; see {@link Jvms#choose}. */
    Jvm jvm(Target target, Options options) throws MojoFailureException, MojoExecutionException {
        return jvms.choose(target.session(), target.project(), options.jvm(), options.toolchain(), target.directory());
    }

    /** Returns the JVMs that a list names, or the one to fork where there is no list. */
    List<Jvm> jvms(Target target, Options options, List<String> list)
            throws MojoFailureException, MojoExecutionException {
        List<Jvm> all = list.isEmpty()
                ? List.of(jvm(target, options))
                : jvms.listed(target.session(), JVMS_PARAMETER, list, target.directory());
        for (Jvm jvm : all) {
            ModuleLayout.requireModules(options.modulePath(), jvm.feature());
        }
        return all;
    }

    /** Returns the class path of the target; see {@link Resolution}. */
    ClassPath classPath(Target target, Options options, Log log) throws MojoFailureException, MojoExecutionException {
        long start = System.nanoTime();
        ClassPath classPath = target.artifact() == null
                ? resolution.ofProject(target.session(), target.project(), options.scope())
                : resolution.ofArtifact(target.session(), target.repositories(), target.artifact(), options.scope());
        log.debug("The class path took " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms.");
        return classPath;
    }

    /**
     * Does this with forks.
     *
     * @throws MojoExecutionException when the probe could not do its work
     */
    <T> T fork(Target target, Options options, ForkListener listener, Work<T> work)
            throws MojoExecutionException, MojoFailureException {
        try {
            ForkLimit limit = ForkLimit.of(target.session().getRepositorySession());
            return work.with(new Forks(limit, options.forks(), listener));
        } catch (CannotForkException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The build was interrupted while the probe ran.", e);
        }
    }
}
