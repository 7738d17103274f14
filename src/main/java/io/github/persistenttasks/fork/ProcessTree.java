package io.github.persistenttasks.fork;

import io.github.persistenttasks.protocol.Markers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The descendant processes of a fork, including those whose parents have ended. */
final class ProcessTree {

    private static final int ROUNDS = 10;

    private static final Path PROC = Path.of("/proc");

    private static final Duration LOOK = Duration.ofMillis(50);

    private final ProcessHandle fork;
    private final String mark;

    /** Creates the tree of a fork, whose children inherit the mark. */
    ProcessTree(ProcessHandle fork, String mark) {
        this.fork = fork;
        this.mark = mark;
    }

    /**
     * Returns the live processes. If the system shows environments (Linux), orphans are found by the inherited mark; on other systems only
     * children of live parents are found.
     */
    private List<ProcessHandle> alive() {
        List<ProcessHandle> handles = new ArrayList<>();
        fork.descendants().forEach(handles::add);
        if (Files.isDirectory(PROC)) {
            byte[] wanted = (Markers.ENVIRONMENT + "=" + mark).getBytes(StandardCharsets.US_ASCII);
            ProcessHandle.allProcesses()
                    .filter(handle ->
                            handle.pid() != fork.pid() && !handles.contains(handle) && isMarked(handle, wanted))
                    .forEach(handles::add);
        }
        handles.removeIf(handle -> !handle.isAlive() || isZombie(handle));
        return handles;
    }

    /**
     * Waits until all processes have ended, but at most this long.
     *
     * @return those that are alive then
     */
    List<ProcessHandle> aliveAfter(Duration time) throws InterruptedException {
        List<ProcessHandle> alive = alive();
        if (alive.isEmpty()) {
            return alive;
        }
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until && !alive.isEmpty()) {
            Thread.sleep(LOOK.toMillis());
            alive.removeIf(handle -> !handle.isAlive());
        }
        return alive();
    }

    /** Kills all live processes, and those that they start meanwhile. */
    void end() {
        List<ProcessHandle> alive = alive();
        for (int round = 0; round < ROUNDS && !alive.isEmpty(); round++) {
            alive.forEach(ProcessHandle::destroyForcibly);
            alive = alive();
        }
    }

    private static boolean isMarked(ProcessHandle handle, byte[] wanted) {
        try {
            return contains(Files.readAllBytes(PROC.resolve(handle.pid() + "/environ")), wanted);
        } catch (IOException | SecurityException goneOrForeign) {
            return false;
        }
    }

    private static boolean isZombie(ProcessHandle handle) {
        Path status = PROC.resolve(handle.pid() + "/status");
        try (Stream<String> lines = Files.lines(status, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.startsWith("State:\tZ"));
        } catch (IOException | java.io.UncheckedIOException noSuchFile) {
            return false;
        }
    }

    private static boolean contains(byte[] text, byte[] wanted) {
        return new String(text, StandardCharsets.ISO_8859_1).contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
