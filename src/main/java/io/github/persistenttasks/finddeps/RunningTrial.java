package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.observation.Observation;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * A trial that has begun.
 *
 * @param observation the future observation; it fails with a {@link ProbeException} if the trial fails
 */
public record RunningTrial(Future<Observation> observation) {

    /**
     * Waits for the end of the trial.
     *
     * @throws ProbeException if the trial fails
     * @throws InterruptedException if this thread is interrupted
     */
    Observation await() throws ProbeException, InterruptedException {
        try {
            return observation.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProbeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
