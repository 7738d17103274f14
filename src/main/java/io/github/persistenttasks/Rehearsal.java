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

    /** Begins a rehearsal, where there is a processor for it besides the two that a forked JVM keeps busy: one of these is its compiler's. */
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
        if (Runtime.getRuntime().availableProcessors() > FORK_USES) {
            thread.start();
        }
        return new Rehearsal(thread);
    }

    /** Waits for its end. */
    @Override
    public void close() throws InterruptedException {
        thread.join();
    }
}
