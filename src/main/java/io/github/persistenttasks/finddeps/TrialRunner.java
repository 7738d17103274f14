package io.github.persistenttasks.finddeps;

/** Where the facts come from: from forked JVMs, or from a test. */
public interface TrialRunner {

    /**
     * Begins a trial, which may run beside others.
     *
     * @param name what it is about, for the progress messages: the id of a dependency, or which sweep it is
     */
    RunningTrial observe(Trial trial, String name, TrialMode patience);
}
