package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.ExitCodes;
import io.github.persistenttasks.protocol.Markers;
import java.io.IOException;
import java.io.InputStream;

/**
 * Halts this JVM, and ends the processes that it has started, when the plugin is gone: the pipe that is the JVM's standard input ends then.
 * If the code under test has closed that, the parent process is watched.
 *
 * <p>A byte on the stream says that the JVM may be about to end; then the stream is let go of for a moment, see {@link Markers#STEP_ASIDE}.
 */
final class LifeLine implements Runnable {

    private static final long LOOK_MILLIS = 500;
    private static final long ASIDE_MILLIS = 500;

    private final InputStream input;
    private final Internals internals;
    private final Object parent = Processes.parent();

    /** Makes a life line that reads the standard input after its first byte. */
    LifeLine(InputStream input, Internals internals) {
        this.input = input;
        this.internals = internals;
    }

    @Override
    public void run() {
        while (true) {
            try {
                if (input.read() < 0) {
                    end();
                }
                Watcher.pause(ASIDE_MILLIS);
            } catch (IOException closedByTheCodeUnderTest) {
                watchParent();
            } catch (Throwable hostile) {
                Watcher.pause(1);
            }
        }
    }

    private void watchParent() {
        while (parent == null || parent.equals(Processes.parent())) {
            Watcher.pause(LOOK_MILLIS);
        }
        end();
    }

    private void end() {
        try {
            Processes.endAll();
        } finally {
            internals.halt(ExitCodes.ORPHANED);
        }
    }
}
