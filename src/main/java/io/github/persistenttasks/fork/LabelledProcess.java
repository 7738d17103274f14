package io.github.persistenttasks.fork;

import io.github.persistenttasks.protocol.ProcessStat;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A process with a label by which the processes that it leaves are recognized, see {@link ProcessStat#labelOf}.
 *
 * @param key identifies the process's events, and makes its label
 */
record LabelledProcess(Process process, long key) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The labels of the processes whose descendants are still searched, although they may have ended. */
    private static final Set<Integer> IN_USE = new HashSet<>();

    /** How often a key is drawn whose label is not in use. There are 96 labels: this fails by chance only if nearly all of them are. */
    private static final int DRAWS = 1000;

    /**
     * Starts a process with a label that no live process has, so that what two forks leave at the same time is not mixed up. One process
     * is started at a time, because its label is not in use before.
     *
     * @throws IOException if it cannot be started
     */
    static synchronized LabelledProcess start(ProcessBuilder builder) throws IOException {
        long key = freeKey();
        Process process = builder.start();
        @Nullable ProcessStat stat = ProcessStat.isAvailable() ? ProcessStat.of(process.pid()) : null;
        if (stat != null) {
            stat.label(ProcessStat.labelOf(key));
            IN_USE.add(ProcessStat.labelOf(key));
        }
        return new LabelledProcess(process, key);
    }

    /** Lets other processes have the label of this key. Its process and the descendants of that have ended. */
    static synchronized void release(long key) {
        IN_USE.remove(ProcessStat.labelOf(key));
    }

    private static long freeKey() {
        Set<Integer> used = ProcessStat.labels();
        used.addAll(IN_USE);
        long key = RANDOM.nextLong();
        for (int draw = 0; draw < DRAWS && used.contains(ProcessStat.labelOf(key)); draw++) {
            key = RANDOM.nextLong();
        }
        return key;
    }
}
