package io.github.persistenttasks;

/**
 * Does once for nothing, while a forked JVM runs or waits, what will be done when that has ended: most of what a report costs is to load and to
 * warm up the code that makes it, and until then this JVM only waits.
 */
final class Rehearsal implements AutoCloseable {

    /** Processors that a forked JVM keeps busy until it has loaded everything: one of these is its compiler's. */
    private static final int FORK_USES = 2;

    private final int processors;
    private Thread thread;

    /** Makes a rehearsal of what is still to come. */
    Rehearsal() {
        this(Runtime.getRuntime().availableProcessors());
    }

    Rehearsal(int processors) {
        this.processors = processors;
    }

    /** What is rehearsed; its result and what it throws do not matter, for it is done again. */
    @FunctionalInterface
    interface Piece {
        void play() throws Exception;
    }

    /** Takes the piece, the first one only, and begins with it where there is a processor for it besides those that a forked JVM needs. */
    synchronized void of(Piece piece) {
        if (thread == null) {
            thread = new Thread(() -> play(piece), "persistent-tasks-rehearsal");
            thread.setDaemon(true);
            thread.setContextClassLoader(Rehearsal.class.getClassLoader());
            if (processors > FORK_USES) {
                thread.start();
            }
        }
    }

    private static void play(Piece piece) {
        try {
            piece.play();
        } catch (Exception | LinkageError seenAgainWhenItCounts) {
            return;
        }
    }

    /** Begins, unless that is done, now that a forked JVM leaves the processors idle. */
    synchronized void begin() {
        if (thread != null && thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** Waits for its end, if it has begun and nobody interrupts. */
    @Override
    public synchronized void close() {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
