package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/** Runs plans, each in a JVM of its own. */
@FunctionalInterface
interface ForkRunner {

    /**
     * Runs a plan in one JVM, until that has ended.
     *
     * @throws ForkException if the probe could not do its work
     * @throws InterruptedException if this thread is interrupted; the JVM has ended then
     */
    Transcript run(List<Initializer> plan) throws ForkException, InterruptedException;
}
