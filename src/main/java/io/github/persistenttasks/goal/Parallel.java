package io.github.persistenttasks.goal;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.parallel.ParallelWork;
import java.util.ArrayList;
import java.util.List;

/** Runs the same work of a goal for several numbers in parallel. */
final class Parallel {

    private Parallel() {}

    /** The work for one number. */
    interface Work<T> {
        T of(int number) throws ConfigurationException, ProbeException, InterruptedException;
    }

    /**
     * Runs the work for each number below {@code count} and waits for all of it. If it fails, all other work has been interrupted and has
     * ended.
     *
     * @param most the maximum number that run at the same time
     * @return the results in the order of the numbers
     * @throws ConfigurationException if the work throws it
     * @throws ProbeException if the work throws it
     * @throws InterruptedException if the work throws it or this thread is interrupted
     */
    static <T> List<T> of(int count, int most, Work<T> work)
            throws ConfigurationException, ProbeException, InterruptedException {
        try (ParallelWork<T> parts = ParallelWork.of(count, most, work::of)) {
            List<T> results = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                results.add(parts.next());
            }
            return results;
        } catch (ConfigurationException | ProbeException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ProbeException("The probe failed: " + e.getMessage(), e);
        }
    }
}
