package io.github.persistenttasks.observation;

import java.util.List;

/**
 * Where a thread comes from.
 *
 * @param startedAt the stack on which it was created, innermost frame first
 * @param parent name of the thread that created it
 * @param createdMillis milliseconds from the start of the fork to its creation
 * @param ancestors the thread that created it, what created that, and so on; the ones beyond the nearest few are forgotten
 */
public record Origin(List<Frame> startedAt, String parent, long createdMillis, List<Ancestor> ancestors) {

    /**
     * A thread on the way from an initializer to another thread.
     *
     * @param state its state at the verdict, {@code TERMINATED} where it was gone
     * @param startedAt the stack on which it was created
     */
    public record Ancestor(String name, String state, List<Frame> startedAt) {}
}
