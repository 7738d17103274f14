package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Ancestor;
import io.github.persistenttasks.protocol.Creation;
import io.github.persistenttasks.protocol.StackTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts origins to those of the protocol. */
final class Creations {

    /** How many frames are reported of each stack if there are many. */
    private static final int FEW_FRAMES = 24;

    private final Frames frames;
    private final Internals internals;
    private final long startNanos;

    Creations(Frames frames, Internals internals, long startNanos) {
        this.frames = frames;
        this.internals = internals;
        this.startNanos = startNanos;
    }

    /**
     * Returns the facts about an origin.
     *
     * @param many whether there are so many that only the innermost frames of each are of use
     */
    Creation of(Origin origin, boolean many) {
        List<Ancestor> ancestors = new ArrayList<Ancestor>();
        for (Origin.Link link : origin.ancestors) {
            Thread thread = link.thread.get();
            Thread.State state = thread == null ? Thread.State.TERMINATED : internals.state(thread);
            ancestors.add(new Ancestor(
                    Text.cut(link.name), Optional.ofNullable(state), cut(frames.ofCreation(link.where), many)));
        }
        return new Creation(
                cut(frames.ofCreation(origin.where), many),
                Text.cut(origin.creatorName),
                (origin.createdNanos - startNanos) / 1000000,
                ancestors);
    }

    static StackTrace cut(StackTrace stack, boolean many) {
        return many ? stack.innermost(FEW_FRAMES) : stack;
    }
}
