package io.github.persistenttasks.result;

/**
 * The pool that a thread works for.
 *
 * @param type class of the pool
 * @param keepAliveSeconds how many seconds an idle worker above the core size lives
 * @param ends whether its idle workers ever end
 * @param shutdown whether it refuses new tasks
 */
public record Pool(
        String type,
        int size,
        int coreSize,
        int maximumSize,
        double keepAliveSeconds,
        boolean ends,
        int queued,
        boolean shutdown) {}
