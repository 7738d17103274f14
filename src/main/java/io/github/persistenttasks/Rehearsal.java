package io.github.persistenttasks;

/**
 * Does once for nothing, while the forked JVM runs, what will be done when that has ended: half of what a report costs is to load and to warm
 * up the code that makes it, and until then this JVM only waits.
 */
final class Rehearsal implements AutoCloseable {

    private static final int FORK_USES = 2;

    private final Thread thread;

    private Rehearsal(Thread thread) {
        this.thread = thread;
    }

    /** What is rehearsed; its result and what it throws do not matter, for it is done again. */
    @FunctionalInterface
    interface Piece {
        void play() throws Exception;
    }

    /** Makes a rehearsal, and begins it where there is a processor for it besides the two that a forked JVM keeps busy: one of these is its compiler's. */
    static Rehearsal of(Piece piece) {
        Thread thread = new Thread(
                () -> {
                    try {
                        piece.play();
                    } catch (Exception | LinkageError seenAgainWhenItCounts) {
                        return;
                    }
                },
                "persistent-tasks-rehearsal");
        thread.setDaemon(true);
        thread.setContextClassLoader(Rehearsal.class.getClassLoader());
        Rehearsal rehearsal = new Rehearsal(thread);
        if (Runtime.getRuntime().availableProcessors() > FORK_USES) {
            rehearsal.begin();
        }
        return rehearsal;
    }

    /** Begins it, unless it has begun. */
    synchronized void begin() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** Waits for its end, if it has begun. */
    @Override
    public void close() throws InterruptedException {
        thread.join();
    }
}
