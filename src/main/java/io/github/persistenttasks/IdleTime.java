package io.github.persistenttasks;

import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.fork.ForwardingListener;
import java.util.function.LongSupplier;

/** Has something done once as soon as a fork is seen to wait for its exit: there is nothing else to do until then. */
final class IdleTime extends ForwardingListener {

    /** How long after <em>loaded</em> a JVM has mostly exited if it does at all. */
    private static final long MOMENT_NANOS = 100_000_000L;

    private final Runnable action;
    private final LongSupplier clock;
    private volatile long loadedNanos;
    private volatile boolean loaded;

    IdleTime(ForkListener listener, Runnable action) {
        this(listener, action, System::nanoTime);
    }

    /** Takes the time, in nanoseconds, from this clock. */
    IdleTime(ForkListener listener, Runnable action, LongSupplier clock) {
        super(listener);
        this.action = action;
        this.clock = clock;
    }

    @Override
    public void loaded(int fork) {
        loadedNanos = clock.getAsLong();
        loaded = true;
        super.loaded(fork);
    }

    @Override
    public void exits(int fork) {
        loaded = false;
        super.exits(fork);
    }

    @Override
    public void waits(int fork) {
        if (loaded && clock.getAsLong() - loadedNanos > MOMENT_NANOS) {
            loaded = false;
            action.run();
        }
        super.waits(fork);
    }
}
