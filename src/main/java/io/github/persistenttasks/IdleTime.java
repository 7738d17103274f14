package io.github.persistenttasks;

import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.plan.Initializer;
import java.util.List;
import java.util.function.LongSupplier;

/** Has something done once as soon as a fork is seen to wait for its exit: there is nothing else to do until then. */
final class IdleTime implements ForkListener {

    /** How long after <em>loaded</em> a JVM has mostly exited if it does at all. */
    private static final long MOMENT_NANOS = 100_000_000L;

    private final ForkListener listener;
    private final Runnable action;
    private final LongSupplier clock;
    private volatile long loadedNanos;
    private volatile boolean loaded;

    IdleTime(ForkListener listener, Runnable action) {
        this(listener, action, System::nanoTime);
    }

    /** Takes the time, in nanoseconds, from this clock. */
    IdleTime(ForkListener listener, Runnable action, LongSupplier clock) {
        this.listener = listener;
        this.action = action;
        this.clock = clock;
    }

    @Override
    public void runs(int fork, List<Initializer> plan, int index) {
        listener.runs(fork, plan, index);
    }

    @Override
    public void loaded(int fork) {
        loadedNanos = clock.getAsLong();
        loaded = true;
        listener.loaded(fork);
    }

    @Override
    public void exits(int fork) {
        loaded = false;
        listener.exits(fork);
    }

    @Override
    public void tried(int fork, long millis) {
        listener.tried(fork, millis);
    }

    @Override
    public void waits(int fork) {
        if (loaded && clock.getAsLong() - loadedNanos > MOMENT_NANOS) {
            loaded = false;
            action.run();
        }
        listener.waits(fork);
    }

    @Override
    public boolean keeps() {
        return listener.keeps();
    }

    @Override
    public void kept(int fork, String commandLine) {
        listener.kept(fork, commandLine);
    }
}
