package io.github.persistenttasks.verdict;

/** Where the facts come from: from forked JVMs, or from a test. */
public interface Observer {

    /**
     * Begins a trial, which may run beside others.
     *
     * @param name what it is about, for the progress messages: the id of a dependency, or which sweep it is
     */
    Begun observe(Trial trial, String name, Patience patience);
}
