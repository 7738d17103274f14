package io.github.persistenttasks.result;

/**
 * In how many runs a task was found.
 *
 * @param seen the number of runs with the task
 * @param runs the number of all runs
 */
public record Repeats(int seen, int runs) {

    /** The task of a check that ran once. */
    public static final Repeats ONCE = new Repeats(1, 1);
}
