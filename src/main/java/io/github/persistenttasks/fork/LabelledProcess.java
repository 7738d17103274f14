package io.github.persistenttasks.fork;

import io.github.persistenttasks.protocol.ProcessStat;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A process with a label by which the processes that it leaves are recognized, see {@link ProcessStat#labelOf}.
 *
 * @param key identifies the process's events, and makes its label
 */
record LabelledProcess(Process process, long key) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** How often a key is drawn whose label is not in use. There are 96 labels: this fails by chance only if nearly all of them are. */
    private static final int DRAWS = 1000;

    /**
     * Starts a process with a label that no live process and no other fork has, so that what two forks leave at the same time is not mixed
     * up. One process is started at a time, because its label is not in use before.
     *
     * @param labels the labels of the forks of the build, among which is that of the process afterwards
     * @throws IOException if it cannot be started
     */
    static synchronized LabelledProcess start(ProcessBuilder builder, ForkLabels labels) throws IOException {
        long key = freeKey(labels);
        Process process = builder.start();
        @Nullable ProcessStat stat = ProcessStat.isAvailable() ? ProcessStat.of(process.pid()) : null;
        if (stat != null) {
            stat.label(ProcessStat.labelOf(key));
        }
        labels.take(ProcessStat.labelOf(key));
        return new LabelledProcess(process, key);
    }

    /** Returns the label of the process. */
    int label() {
        return ProcessStat.labelOf(key);
    }

    private static long freeKey(ForkLabels labels) {
        Set<Integer> used = ProcessStat.labels();
        long key = RANDOM.nextLong();
        for (int draw = 0; draw < DRAWS && !isFree(ProcessStat.labelOf(key), used, labels); draw++) {
            key = RANDOM.nextLong();
        }
        return key;
    }

    private static boolean isFree(int label, Set<Integer> used, ForkLabels labels) {
        return !used.contains(label) && labels.isFree(label);
    }
}
