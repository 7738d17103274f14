package io.github.persistenttasks.observation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a thread was created.
 *
 * @param startedAt the stack on which it was created, innermost frame first
 * @param parent name of the thread that created it
 * @param created time from the start of the fork to its creation
 * @param ancestors the thread that created it, the creator of that one, and so on; limited to the nearest few
 */
public record Origin(List<Frame> startedAt, String parent, Duration created, List<Ancestor> ancestors) {

    /**
     * A thread in the chain of threads that leads from an initializer to another thread.
     *
     * @param state its state at the verdict: {@link Thread.State#TERMINATED} if it had ended, empty if it could not be read
     * @param startedAt the stack on which it was created
     */
    public record Ancestor(String name, Optional<Thread.State> state, List<Frame> startedAt) {}
}
