package io.github.persistenttasks.probe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Runs actions that call code under test, which may hang, one after the other on threads of their own.
 *
 * <p>The threads are created early, because the code under test may hold the locks that creating a thread needs.
 */
final class TrialThreads {

    /** Maximum number of actions that may hang; the garbage collection and the interrupts are two more actions. */
    private static final int THREADS = 8;

    private final Deque<Trial> unused = new ArrayDeque<Trial>();
    private Trial current;

    /** A thread that runs actions. */
    private static final class Trial implements Runnable {
        final Thread thread;
        private volatile Runnable action;

        Trial(int number) {
            thread = ProbeThread.daemon("persistent-tasks-trial-" + number, this);
        }

        @Override
        public void run() {
            while (true) {
                Runnable next = action;
                if (next == null) {
                    ProbeThread.pause(1);
                } else {
                    try {
                        next.run();
                    } catch (Throwable hostile) {
                        // The code under test may throw anything.
                    }
                    action = null;
                }
            }
        }
    }

    /** Creates the threads and adds them to the probe's own. */
    TrialThreads(Set<Thread> own) {
        for (int i = 1; i <= THREADS; i++) {
            Trial trial = new Trial(i);
            unused.add(trial);
            own.add(trial.thread);
        }
    }

    /** Begins to run the action, unless all threads hang. */
    boolean start(Runnable action) {
        if (current == null || !isDone()) {
            current = unused.poll();
            if (current == null) {
                return false;
            }
            current.action = action;
            current.thread.start();
        } else {
            current.action = action;
        }
        return true;
    }

    /** Returns whether the last action has ended. */
    boolean isDone() {
        return current == null || current.action == null || !current.thread.isAlive();
    }
}
