package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.ExitCodes;
import io.github.persistenttasks.protocol.Markers;
import io.github.persistenttasks.protocol.ProcessStat;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Halts this JVM and ends its child processes when the plugin is gone, which shows as the end of the JVM's standard input, a pipe from the
 * plugin. If the code under test has closed that, the parent process is watched instead.
 *
 * <p>A byte on the stream says that the JVM may be about to end. The life line then stops reading for a moment, see {@link
 * Markers#STEP_ASIDE}.
 */
final class LifeLine implements Runnable {

    private static final long LOOK_MILLIS = 500;
    private static final long ASIDE_MILLIS = 500;

    private final InputStream input;
    private final Internals internals;
    private final File temporaryDirectory;
    private final Processes processes;
    private final Object parent = parent();

    /**
     * Creates a life line.
     *
     * @param input the standard input, of which the first byte has been read
     * @param processes the processes to end if the plugin is gone
     * @param temporaryDirectory the directory to delete then
     */
    LifeLine(InputStream input, Internals internals, Processes processes, File temporaryDirectory) {
        this.input = input;
        this.internals = internals;
        this.processes = processes;
        this.temporaryDirectory = temporaryDirectory;
    }

    @Override
    public void run() {
        while (true) {
            try {
                if (input.read() < 0) {
                    end();
                }
                ProbeThread.pause(ASIDE_MILLIS);
            } catch (IOException closedByTheCodeUnderTest) {
                watchParent();
            } catch (Throwable hostile) {
                ProbeThread.pause(1);
            }
        }
    }

    private void watchParent() {
        while (parent == null || parent.equals(parent())) {
            ProbeThread.pause(LOOK_MILLIS);
        }
        end();
    }

    /** Returns the parent process, or {@code null} if it is not known. */
    private static Object parent() {
        ProcessStat self = ProcessStat.isAvailable() ? ProcessStat.of(ProcessStat.self()) : null;
        return self == null ? ProcessHandles.parent() : Long.valueOf(self.parent);
    }

    private void end() {
        try {
            processes.endAll();
            delete(temporaryDirectory.toPath());
        } finally {
            internals.halt(ExitCodes.ORPHANED);
        }
    }

    /** Deletes a directory tree as far as possible. Links are deleted but not followed. */
    private static void delete(Path path) {
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                    for (Path child : children) {
                        delete(child);
                    }
                }
            }
            Files.delete(path);
        } catch (IOException stays) {
            return;
        }
    }
}
