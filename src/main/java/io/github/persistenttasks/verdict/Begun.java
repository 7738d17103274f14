package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Observation;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A trial that was begun.
 *
 * @param observation what will have been seen; it fails with a {@link MojoExecutionException} where the trial could not be carried out
 */
public record Begun(Future<Observation> observation) {

    /**
     * Waits for the end of the trial.
     *
     * @throws MojoExecutionException when it could not be carried out, or the build was interrupted
     */
    Observation await() throws MojoExecutionException {
        try {
            return observation.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The build was interrupted while the probe ran.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MojoExecutionException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
