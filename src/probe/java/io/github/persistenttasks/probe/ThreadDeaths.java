package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.StackTrace;
import io.github.persistenttasks.protocol.ThreadDied;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reports the threads that die of an exception before the verdict, up to a maximum number. */
final class ThreadDeaths implements ErrorOutput.Listener {

    private static final int MOST = 100;

    private final MainThread main;
    private final Origins origins;
    private final Frames frames;
    private final Events events;
    private final AtomicBoolean decided;
    private int count;

    /**
     * Creates a listener.
     *
     * @param decided whether the verdict has been taken
     */
    ThreadDeaths(MainThread main, Origins origins, Frames frames, Events events, AtomicBoolean decided) {
        this.main = main;
        this.origins = origins;
        this.frames = frames;
        this.events = events;
        this.decided = decided;
    }

    @Override
    public synchronized void died(Thread thread, Throwable error) {
        if (thread == main.thread() && main.program() != null) {
            // An exercise says itself what it throws; a handler of its own may print that as well.
            if (!main.program().exercise) {
                main.program().failed(error);
            }
            return;
        }
        if (decided.get() || count++ >= MOST) {
            return;
        }
        Origin origin = origins.of(thread);
        events.send(new ThreadDied(
                Text.cut(thread.getName()),
                origins.initializerOf(thread, origin),
                frames.thrown(error),
                origin == null ? StackTrace.empty() : frames.ofCreation(origin.where),
                origins.loadedElsewhere(thread, origin, error.getStackTrace())));
    }
}
