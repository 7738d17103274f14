package io.github.persistenttasks.probe;

import java.io.IOException;
import java.io.InputStream;

/** Halts this JVM when the plugin is gone: then the pipe that is its standard input ends. */
final class LifeLine implements Runnable {

    /** Exit code of a JVM that has lost its plugin. */
    static final int ORPHANED = 96;

    private final InputStream input;

    private LifeLine(InputStream input) {
        this.input = input;
    }

    static Thread start(InputStream input) {
        Thread thread = new Thread(null, new LifeLine(input), "persistent-tasks-life-line");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        while (true) {
            try {
                if (input.read() < 0) {
                    Runtime.getRuntime().halt(ORPHANED);
                }
            } catch (IOException closedByTheCodeUnderTest) {
                return;
            } catch (Throwable hostile) {
                Watcher.pause(1);
            }
        }
    }
}
