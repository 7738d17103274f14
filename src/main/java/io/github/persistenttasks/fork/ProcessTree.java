package io.github.persistenttasks.fork;

import io.github.persistenttasks.protocol.ProcessFamily;
import io.github.persistenttasks.protocol.ProcessStat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The descendant processes of a fork, including those whose parents have ended. */
final class ProcessTree {

    /** How long processes are ended that start others meanwhile. */
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private static final int ROUNDS = 10;

    /** How long the descendants are followed closely after the fork has ended; one that becomes an orphan does so at once. */
    private static final Duration CLOSELY = Duration.ofMillis(60);

    private static final Duration LOOK = Duration.ofMillis(50);

    private final ProcessHandle fork;

    /** Empty if the system does not describe its processes as Linux does. */
    private final Optional<ProcessFamily> family;

    /** The processes that the fork has reported, on other systems. */
    private final Map<Long, ProcessHandle> reported = new LinkedHashMap<>();

    /**
     * Creates the tree of a fork.
     *
     * @param key the fork's key, from which its label is made
     * @param directory the fork's own directory
     */
    ProcessTree(ProcessHandle fork, long key, Path directory) {
        this.fork = fork;
        @Nullable ProcessStat stat = ProcessStat.isAvailable() ? ProcessStat.of(fork.pid()) : null;
        this.family = stat == null
                ? Optional.empty()
                : Optional.of(new ProcessFamily(
                        stat, ProcessStat.labelOf(key), real(directory).toString()));
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException unreadable) {
            return directory.toAbsolutePath();
        }
    }

    /** Adds a process that the fork has reported. */
    void add(long pid, long start, long first) {
        family.ifPresentOrElse(
                tree -> tree.add(pid, start, first),
                () -> ProcessHandle.of(pid).ifPresent(handle -> reported.putIfAbsent(pid, handle)));
    }

    /** Returns the process started by the fork itself from which this one descends, or -1. */
    long first(long pid) {
        return family.map(tree -> tree.first(pid)).orElse(pid);
    }

    /** Returns the numbers of the live processes. On Linux, those that have ended at once, and have started others, are among them. */
    private List<Long> alive() {
        if (family.isPresent()) {
            family.get().searchAlive();
            return family.get().alive().stream().map(process -> process.pid).toList();
        }
        fork.descendants().forEach(handle -> reported.putIfAbsent(handle.pid(), handle));
        return reported.values().stream()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .toList();
    }

    /**
     * Waits until all processes have ended, but at most this long.
     *
     * @return the numbers of those that are alive then
     */
    List<Long> aliveAfter(Duration time) throws InterruptedException {
        long now = System.nanoTime();
        long until = now + time.toNanos();
        long closely = now + Math.min(CLOSELY.toNanos(), time.toNanos());
        List<Long> alive = alive();
        while (!alive.isEmpty() && System.nanoTime() < until) {
            List<ProcessHandle> handles = handles(alive);
            while (System.nanoTime() < closely && handles.stream().anyMatch(ProcessHandle::isAlive)) {
                family.ifPresent(ProcessFamily::follow);
                Thread.sleep(1);
            }
            while (System.nanoTime() < until && handles.stream().anyMatch(ProcessHandle::isAlive)) {
                Thread.sleep(LOOK.toMillis());
            }
            Thread.sleep(1);
            alive = alive();
        }
        return alive;
    }

    private static List<ProcessHandle> handles(List<Long> numbers) {
        return numbers.stream()
                .flatMap(number -> ProcessHandle.of(number).stream())
                .toList();
    }

    /** Kills all live processes, and those that they start meanwhile. */
    void end() {
        long until = System.nanoTime() + LONGEST_END.toNanos();
        List<Long> alive = alive();
        for (int round = 0; !alive.isEmpty() && (round < ROUNDS || System.nanoTime() < until); round++) {
            handles(alive).forEach(ProcessHandle::destroyForcibly);
            alive = alive();
        }
    }
}
