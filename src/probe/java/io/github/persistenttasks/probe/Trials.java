package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.StoppedBy;
import io.github.persistenttasks.protocol.ThreadTried;
import io.github.persistenttasks.protocol.TrialsEnded;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ExecutorService;

/**
 * What would stop the survivors: closing what the probe holds, a garbage collection, an interrupt; gently first, children before parents.
 *
 * <p>All that may run code under test is called on a thread of its own, which may hang.
 */
final class Trials {

    private static final long LOOK_MILLIS = 5;

    /** How long a thread may take to end after it was asked to by closing or a collection, before it is asked less gently. */
    private static final long GRACE_NANOS = 300L * 1000000;

    private static final StoppedBy[] WAYS = {StoppedBy.CLOSE, StoppedBy.GC, StoppedBy.INTERRUPT};

    private final Events events;
    private final Internals internals;
    private final Set<Thread> own;
    private final long nanos;

    /** Made early, since the code under test may hold the locks that making a thread takes. */
    private final Map<StoppedBy, Trial> trials = new EnumMap<StoppedBy, Trial>(StoppedBy.class);

    /** Runs what it is given, once. */
    private static final class Trial implements Runnable {
        final Thread thread;
        volatile Runnable action;

        Trial(StoppedBy way) {
            thread = Watcher.daemon("persistent-tasks-trial-" + way.name().toLowerCase(Locale.ROOT), this);
        }

        @Override
        public void run() {
            action.run();
        }
    }

    /** Makes the trials; {@code millis} is how long they may take together. */
    Trials(Events events, Internals internals, Set<Thread> own, long millis) {
        this.events = events;
        this.internals = internals;
        this.own = own;
        this.nanos = millis * 1000000;
        for (StoppedBy way : WAYS) {
            Trial trial = new Trial(way);
            trials.put(way, trial);
            own.add(trial.thread);
        }
    }

    /**
     * Tries all ways on the threads, and tells which one ended each.
     *
     * @param survivors in the order in which they are to be interrupted
     * @param held providers and handles that may be closable; emptied, so that nothing of the probe's keeps them from being collected
     */
    void run(List<Thread> survivors, List<Object> held) {
        Map<Thread, Boolean> left = new IdentityHashMap<Thread, Boolean>();
        for (Thread thread : survivors) {
            left.put(thread, true);
        }
        long start = System.nanoTime();
        final long halfTime = start + nanos / 2;
        final List<Object> closable = new ArrayList<Object>();
        for (Object object : held) {
            if (isClosable(object)) {
                closable.add(object);
            }
        }
        held.clear();
        if (!closable.isEmpty()) {
            attempt(StoppedBy.CLOSE, left, start + nanos / 4, new Runnable() {
                @Override
                public void run() {
                    for (Object object : closable) {
                        close(object);
                    }
                    closable.clear();
                }
            });
        }
        attempt(StoppedBy.GC, left, halfTime, new Runnable() {
            @Override
            public void run() {
                // Twice: the first collection finds a finalizer or cleaner to run, and that lets go of the rest.
                for (int i = 0; i < 2 && System.nanoTime() < halfTime; i++) {
                    System.gc();
                    System.runFinalization();
                    Watcher.pause(30);
                }
            }
        });
        final List<Thread> rest = new ArrayList<Thread>(survivors);
        attempt(StoppedBy.INTERRUPT, left, start + nanos, new Runnable() {
            @Override
            public void run() {
                for (Thread thread : rest) {
                    interrupt(thread);
                }
            }
        });
        for (Thread thread : left.keySet()) {
            tell(thread, StoppedBy.NOTHING, OptionalLong.empty());
        }
        events.send(new TrialsEnded((System.nanoTime() - start) / 1000000));
    }

    /**
     * Tries one way until this moment. The gentle ones are given up a little after their action is done; so is the last one where only threads
     * are left that no JVM waits for either.
     */
    private void attempt(StoppedBy way, Map<Thread, Boolean> left, long until, Runnable action) {
        if (left.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        Trial prepared = trials.get(way);
        Thread trial = prepared.thread;
        prepared.action = action;
        trial.start();
        long ended = -1;
        while (System.nanoTime() < until) {
            for (Thread thread : left.keySet().toArray(new Thread[0])) {
                if (!thread.isAlive()) {
                    left.remove(thread);
                    tell(thread, way, OptionalLong.of((System.nanoTime() - start) / 1000000));
                }
            }
            if (ended < 0 && !trial.isAlive()) {
                ended = System.nanoTime();
            }
            boolean hurries = way != StoppedBy.INTERRUPT || !holdTheJvm(left.keySet());
            boolean settled = hurries && ended >= 0 && System.nanoTime() - ended > GRACE_NANOS;
            if (left.isEmpty() || settled) {
                return;
            }
            Watcher.pause(LOOK_MILLIS);
        }
    }

    private boolean holdTheJvm(Set<Thread> threads) {
        for (Thread thread : threads) {
            if (!thread.isDaemon() && !own.contains(thread) && !isTheOneThatWaits(thread)) {
                return true;
            }
        }
        return false;
    }

    /** The main thread, after main, waits for the others under another name, and is in none of Java's code; once they have ended it is our own. */
    private boolean isTheOneThatWaits(Thread thread) {
        return thread.getClass() == Thread.class
                && thread.getName().equals("DestroyJavaVM")
                && internals.stack(thread).length == 0;
    }

    private void tell(Thread thread, StoppedBy way, OptionalLong millis) {
        events.send(new ThreadTried(internals.number(thread), way, millis));
    }

    private static void interrupt(Thread thread) {
        try {
            thread.interrupt();
        } catch (Throwable hostile) {
            return;
        }
    }

    static boolean isClosable(Object object) {
        return object instanceof AutoCloseable || object instanceof ExecutorService || object instanceof Timer;
    }

    /** Closes a handle or a provider; an executor is asked to shut down, for its {@code close} waits. */
    static Throwable close(Object object) {
        try {
            if (object instanceof ExecutorService) {
                ((ExecutorService) object).shutdown();
            } else if (object instanceof Timer) {
                ((Timer) object).cancel();
            } else if (object instanceof AutoCloseable) {
                ((AutoCloseable) object).close();
            }
            return null;
        } catch (Throwable error) {
            return error;
        }
    }
}
