package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/** Told how far forks are; may be called from several threads. */
public interface ForkListener {

    /** Says that the fork now runs the initializer at this index of its plan. */
    void runs(int fork, List<Initializer> plan, int index);

    /** Says that everything is loaded, and the fork's end is awaited. */
    void loaded(int fork);

    /** Says that it was tried for so many milliseconds what would stop what the fork has left. */
    default void tried(int fork, long millis) {}

    /** Says again and again that the fork is still there. */
    void waits(int fork);

    /** Returns whether what a fork was started with is to stay, so that it can be run again by hand. */
    default boolean keeps() {
        return false;
    }

    /** Says how to run the fork again, where that stays. */
    default void kept(int fork, String commandLine) {}
}
