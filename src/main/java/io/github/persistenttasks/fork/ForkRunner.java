package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/** Runs each plan in a JVM of its own. */
@FunctionalInterface
interface ForkRunner {

    /**
     * Runs a plan in one JVM and waits until the JVM has ended.
     *
     * @throws ForkException if the probe cannot do its work
     * @throws InterruptedException if this thread is interrupted; the JVM has ended
     */
    Transcript run(List<Initializer> plan) throws ForkException, InterruptedException;
}
