package io.github.persistenttasks.probe;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the plan, and then halts this JVM, and ends the processes that it has started, when the plugin is gone: then the pipe that is its standard input ends. Where
 * the code under test has closed that, the parent process is watched.
 *
 * <p>A byte on the stream says that the JVM may be about to end; then the stream is let go of for a moment. For a thread that is in native code,
 * as one that reads is, a JVM waits at its end, for 300 ms (HotSpot's {@code VM_Exit::wait_for_threads_in_native_to_block}, JDK 8 to 25).
 */
public final class LifeLine implements Runnable {

    /** Exit code of a JVM that has lost its plugin. */
    static final int ORPHANED = 96;

    /** The byte; its value does not matter. */
    public static final byte STEP_ASIDE = 1;

    private static final long LOOK_MILLIS = 500;
    private static final long ASIDE_MILLIS = 500;

    private final InputStream input;
    private final Plan plan;
    private final boolean unattended;
    private final Internals internals;
    private final Object parent = Processes.parent();

    /**
     * Makes a life line.
     *
     * @param input at which the plan begins
     * @param plan takes in what is read
     * @param unattended whether nobody holds the other end
     */
    LifeLine(InputStream input, Plan plan, boolean unattended, Internals internals) {
        this.input = input;
        this.plan = plan;
        this.unattended = unattended;
        this.internals = internals;
    }

    @Override
    public void run() {
        try {
            readPlan();
        } catch (Throwable hostile) {
            plan.fail(hostile);
        }
        if (!unattended) {
            watchPlugin();
        }
    }

    private void readPlan() throws IOException {
        try {
            while (!plan.isComplete()) {
                plan.add(Message.read(input));
            }
        } catch (EOFException gone) {
            if (!unattended) {
                end();
            }
            throw gone;
        }
    }

    private void watchPlugin() {
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
            internals.halt(ORPHANED);
        }
    }
}
