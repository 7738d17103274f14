package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Observation;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A trial that was begun.
 *
 * @param observation what will have been seen; it fails with a {@link org.apache.maven.plugin.MojoExecutionException} where the trial could
 *     not be carried out
 * @param loaded done when everything is loaded, or when the trial has ended
 * @param exits done when the JVM begins its shutdown, or when the trial has ended
 */
public record Begun(Future<Observation> observation, Future<?> loaded, Future<?> exits) {

    /** How long after <em>loaded</em> a JVM has mostly exited if it does at all. */
    private static final long MOMENT_MILLIS = 200;

    /**
     * Waits until the JVM exits, or does not do so for a moment after everything was loaded.
     *
     * @return whether it goes on
     */
    boolean goesOn() throws InterruptedException {
        try {
            loaded.get();
            exits.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException toldToWhoeverAsksForTheObservation) {
            return false;
        }
    }
}
