package io.github.persistenttasks.probe;

/** What the main thread is doing: the step of the plan that it runs, and since when. Any thread may ask. */
final class MainThread {

    private final Thread thread = Thread.currentThread();
    private final long startNanos = System.nanoTime();
    private final ProcessorWait wait = new ProcessorWait();
    private Program program;
    private volatile int step = -1;
    private volatile int running = -1;
    private volatile long sinceNanos;
    private volatile boolean loaded;
    private volatile long loadedNanos;

    Thread thread() {
        return thread;
    }

    /** Returns how long the thread has waited for a processor. */
    ProcessorWait processorWait() {
        return wait;
    }

    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /** Returns when the probe began to watch this thread. */
    long startNanos() {
        return startNanos;
    }

    /** Returns the program or exercise that the launcher runs on this thread, or {@code null} if the probe itself runs the plan on it. */
    Program program() {
        return program;
    }

    /** Returns whether the launcher runs a program of the user's, which may end the JVM and serve until it is asked to end. */
    boolean hasProgram() {
        return program != null && !program.exercise;
    }

    /** Returns the step that is running; -1 if there is none. */
    int step() {
        return step;
    }

    /** Returns the step that is running, or the method of its test class that is; -1 if there is none. */
    int running() {
        return running;
    }

    /** Returns when the step began, or when a method of its test class last began or ended. */
    long sinceNanos() {
        return sinceNanos;
    }

    /** Returns whether all steps have returned. */
    boolean isLoaded() {
        return loaded;
    }

    /** Returns when the last step returned. */
    long loadedNanos() {
        return loadedNanos;
    }

    void begin(Program launched) {
        program = launched;
        begin(launched.step);
    }

    void begin(int number) {
        sinceNanos = System.nanoTime();
        running = number;
        step = number;
    }

    /** Records that a method of the step's test class begins. The step's time limit starts again. */
    void beginMethod(int number) {
        running = number;
        sinceNanos = System.nanoTime();
    }

    /**
     * Records that a method of the step's test class has ended. The step's time limit starts again.
     *
     * @param outer the method that encloses it, or else the step
     */
    void endMethod(int outer) {
        running = outer;
        sinceNanos = System.nanoTime();
    }

    void end() {
        step = -1;
        running = -1;
    }

    /** Records that all steps have returned. */
    void load() {
        loadedNanos = System.nanoTime();
        loaded = true;
    }
}
