package io.github.persistenttasks;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.reactor.ModuleFailure;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginConfigurationException;

/** Stands between what is thrown inside and the two exceptions of Maven's by which a goal fails. */
final class MojoFailures {

    private MojoFailures() {}

    /** Returns why the build is to fail when a goal found something. */
    static ModuleFailure of(String sentence) {
        return new ModuleFailure(false, sentence, null);
    }

    /** Returns why the build is to fail when a goal, or Maven's call of a goal in another module, threw this. */
    static ModuleFailure of(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return new ModuleFailure(true, "The build was interrupted while the probe ran.", e);
        }
        if (e instanceof ConfigurationException
                || e instanceof MojoFailureException
                || e instanceof PluginConfigurationException) {
            return new ModuleFailure(false, e.getMessage(), e);
        }
        if (e instanceof ProbeException || e instanceof MojoExecutionException) {
            return new ModuleFailure(true, e.getMessage(), e);
        }
        return new ModuleFailure(true, "Maven cannot run the goal in this module: " + e.getMessage(), e);
    }

    /**
     * Fails the build, if it is to fail.
     *
     * @throws MojoFailureException when the user has to see to it
     * @throws MojoExecutionException when the probe could not do its work
     */
    static void raise(Optional<ModuleFailure> failure) throws MojoFailureException, MojoExecutionException {
        if (failure.isPresent()) {
            String message = failure.get().message();
            Exception cause = failure.get().cause();
            if (failure.get().isError()) {
                throw new MojoExecutionException(message, cause);
            }
            throw new MojoFailureException(message, cause);
        }
    }
}
