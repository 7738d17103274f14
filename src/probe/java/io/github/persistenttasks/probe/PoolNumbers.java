package io.github.persistenttasks.probe;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Says during which initializer a pool was made: the JDK's default thread factory numbers the pools.
 *
 * <p>A pool's worker can be created by any thread that hands it a task, such as one that completes a future.
 */
final class PoolNumbers {

    private final Internals internals;

    /** The initializers, by the number of the next pool when they began. */
    private final TreeMap<Integer, Integer> begun = new TreeMap<Integer, Integer>();

    PoolNumbers(Internals internals) {
        this.internals = internals;
    }

    /** Records that the initializer begins, or that all have ended if it is -1. */
    synchronized void begin(int initializer) {
        begun.put(internals.pools.nextNumber(), initializer);
    }

    /** Returns the initializer that ran when the pool was made, if the pool has the default thread factory. */
    synchronized OptionalInt initializerOf(ThreadPoolExecutor pool) {
        int number =
                numberOf(internals.pools.namePrefix(internals.pools.get(pool, PoolInternals.PoolField.THREAD_FACTORY)));
        Map.Entry<Integer, Integer> last = number < 0 ? null : begun.floorEntry(number);
        return last == null ? OptionalInt.empty() : Origins.optional(last.getValue());
    }

    /** Returns the number in {@code pool-N-thread-}, or -1. */
    private static int numberOf(String prefix) {
        String digits = prefix == null ? "" : prefix.replaceAll("^pool-([0-9]{1,9})-thread-$", "$1");
        return digits.isEmpty() || digits.equals(prefix) ? -1 : Integer.parseInt(digits);
    }
}
