package io.github.persistenttasks;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.reactor.ModuleFailure;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginConfigurationException;

/** Converts exceptions of the plugin to the two exceptions with which a goal fails in Maven. */
final class MojoFailures {

    private MojoFailures() {}

    /** Returns the build failure for findings. */
    static ModuleFailure of(String sentence) {
        return new ModuleFailure(false, sentence, Optional.empty());
    }

    /** Returns the build failure for an exception of a goal, or of Maven's call of a goal in another module. */
    static ModuleFailure of(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return new ModuleFailure(true, "The build was interrupted while the probe ran.", Optional.of(e));
        }
        if (e instanceof ConfigurationException
                || e instanceof MojoFailureException
                || e instanceof PluginConfigurationException) {
            return new ModuleFailure(false, message(e), Optional.of(e));
        }
        if (e instanceof ProbeException || e instanceof MojoExecutionException) {
            return new ModuleFailure(true, message(e), Optional.of(e));
        }
        return new ModuleFailure(true, "Maven cannot run the goal in this module: " + e.getMessage(), Optional.of(e));
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /**
     * Fails the build if there is a failure.
     *
     * @throws MojoFailureException if there are findings or a parameter is wrong
     * @throws MojoExecutionException if the probe could not do its work
     */
    static void raise(Optional<ModuleFailure> failure) throws MojoFailureException, MojoExecutionException {
        if (failure.isPresent()) {
            String message = failure.get().message();
            Exception cause = failure.get().cause().orElse(null);
            if (failure.get().isError()) {
                throw new MojoExecutionException(message, cause);
            }
            throw new MojoFailureException(message, cause);
        }
    }
}
