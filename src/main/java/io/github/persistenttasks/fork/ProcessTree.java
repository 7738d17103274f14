package io.github.persistenttasks.fork;

import io.github.persistenttasks.protocol.Markers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The processes that a fork has started, also those whose parents are gone. */
final class ProcessTree {

    private static final int ROUNDS = 10;

    private static final Path PROC = Path.of("/proc");

    private final String mark;

    ProcessTree(String mark) {
        this.mark = mark;
    }

    /**
     * Returns those that are alive. Where the system shows environments (Linux), a process whose parents have ended is found by the mark
     * that it inherited; elsewhere only the living parents' children are.
     */
    List<ProcessHandle> alive(ProcessHandle fork) {
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

    /** Ends all that are alive, by force, and those that they start meanwhile. */
    void end(ProcessHandle fork) {
        List<ProcessHandle> alive = alive(fork);
        for (int round = 0; round < ROUNDS && !alive.isEmpty(); round++) {
            alive.forEach(ProcessHandle::destroyForcibly);
            alive = alive(fork);
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
