package io.github.persistenttasks.observation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a thread comes from.
 *
 * @param startedAt the stack on which it was created, innermost frame first
 * @param parent name of the thread that created it
 * @param created time from the start of the fork to its creation
 * @param ancestors the thread that created it, what created that, and so on; the ones beyond the nearest few are forgotten
 */
public record Origin(List<Frame> startedAt, String parent, Duration created, List<Ancestor> ancestors) {

    /**
     * A thread on the way from an initializer to another thread.
     *
     * @param state its state at the verdict, {@link Thread.State#TERMINATED} where it was gone, empty where it could not be read
     * @param startedAt the stack on which it was created
     */
    public record Ancestor(String name, Optional<Thread.State> state, List<Frame> startedAt) {}
}
