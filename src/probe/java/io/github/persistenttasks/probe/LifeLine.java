package io.github.persistenttasks.probe;

import java.io.IOException;
import java.io.InputStream;

/**
 * Halts this JVM, and ends the processes that it has started, when the plugin is gone: then the pipe that is its standard input ends. Where
 * the code under test has closed that, the parent process is watched.
 */
final class LifeLine implements Runnable {

    /** Exit code of a JVM that has lost its plugin. */
    static final int ORPHANED = 96;

    private static final long LOOK_MILLIS = 500;

    private final InputStream input;
    private final Internals internals;
    private final Object parent = Processes.parent();

    private LifeLine(InputStream input, Internals internals) {
        this.input = input;
        this.internals = internals;
    }

    /** Returns the thread that watches, or one that has nothing to watch where the plan says that nobody is there. */
    static Thread start(InputStream input, Plan plan, Internals internals) {
        Thread thread = new Thread(null, new LifeLine(input, internals), "persistent-tasks-life-line");
        if (plan.unattended) {
            return thread;
        }
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        while (true) {
            try {
                if (input.read() < 0) {
                    end();
                }
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
