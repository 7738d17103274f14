package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Observation;
import java.util.concurrent.Future;

/** Where the facts come from: from forked JVMs, or from a test. */
public interface Observer {

    /**
     * Begins a trial, which may run beside others.
     *
     * @param name what it is about, for whoever watches: the id of a dependency, or which sweep it is
     * @return what will have been seen; it fails with a {@link org.apache.maven.plugin.MojoExecutionException} where the trial could not be
     *     carried out
     */
    Future<Observation> observe(Trial trial, String name);
}
