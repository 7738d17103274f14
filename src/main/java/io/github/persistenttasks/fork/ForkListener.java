package io.github.persistenttasks.fork;

import io.github.persistenttasks.plan.Initializer;
import java.util.List;

/** Receives the progress of forks. The methods may be called from several threads. */
public interface ForkListener {

    /** Called when the fork begins to run the initializer at this index of its plan. */
    default void runs(int fork, List<Initializer> plan, int index) {}

    /** Called when everything is loaded and the fork's end is awaited. */
    default void loaded(int fork) {}

    /**
     * Called when the trials to stop the fork's tasks have ended.
     *
     * @param millis how many milliseconds they took
     */
    default void tried(int fork, long millis) {}

    /** Called repeatedly while the fork is running. */
    default void waits(int fork) {}

    /** Returns whether the files of forks are kept, so that they can be rerun by hand. */
    default boolean keeps() {
        return false;
    }

    /** Called with the command line that reruns the fork, if its files are kept. */
    default void kept(int fork, String commandLine) {}
}
