package io.github.persistenttasks.finddeps;

/** Runs trials: in forked JVMs, or simulated in a test. */
public interface TrialRunner {

    /**
     * Begins a trial, which may run in parallel with others.
     *
     * @param name its name in progress messages: the id of a dependency, or the number of the sweep
     */
    RunningTrial observe(Trial trial, String name, TrialMode mode);
}
