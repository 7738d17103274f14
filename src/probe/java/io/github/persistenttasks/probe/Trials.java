package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.StoppedBy;
import io.github.persistenttasks.protocol.ThreadTried;
import io.github.persistenttasks.protocol.TrialsEnded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ExecutorService;

/**
 * Tries to stop the threads that are left, by closing providers, by a garbage collection, and by interrupts; the gentlest way first, and
 * children before parents.
 *
 * <p>All calls that may run code under test are made on a thread of their own, which may hang.
 */
final class Trials {

    private static final long LOOK_MILLIS = 5;

    /** How long a thread may take to end after closing or a collection, before the next way is tried. */
    private static final long GRACE_NANOS = 300L * 1000000;

    private static final StoppedBy[] WAYS = {StoppedBy.CLOSE, StoppedBy.GC, StoppedBy.INTERRUPT};

    private final Events events;
    private final Internals internals;
    private final Set<Thread> own;
    private final long nanos;

    /** Providers that can be closed; the probe keeps no other objects of the code under test. */
    private final List<Object> held = Collections.synchronizedList(new ArrayList<Object>());

    /** Created early, because the code under test may hold the locks that creating a thread needs. */
    private final Map<StoppedBy, Trial> trials = new EnumMap<StoppedBy, Trial>(StoppedBy.class);

    /** A thread that runs one action. */
    private static final class Trial implements Runnable {
        final Thread thread;
        volatile Runnable action;

        Trial(StoppedBy way) {
            thread = Watcher.daemon("persistent-tasks-trial-" + way, this);
        }

        @Override
        public void run() {
            action.run();
        }
    }

    /**
     * Creates the trials.
     *
     * @param millis how many milliseconds they may take together
     */
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

    /** Keeps a provider until the trials if it can be closed. */
    void hold(Object provider) {
        if (isClosable(provider)) {
            held.add(provider);
        }
    }

    /**
     * Tries all ways to stop the threads, and reports which way ended each thread.
     *
     * @param survivors in the order in which they are to be interrupted
     */
    void run(List<Thread> survivors) {
        Map<Thread, Boolean> left = new IdentityHashMap<Thread, Boolean>();
        for (Thread thread : survivors) {
            left.put(thread, true);
        }
        long start = System.nanoTime();
        final long halfTime = start + nanos / 2;
        final List<Object> closable = new ArrayList<Object>(held);
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
                // Twice: the first collection may run a finalizer or cleaner that makes more objects unreachable.
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
            report(thread, StoppedBy.NOTHING, OptionalLong.empty());
        }
        events.send(new TrialsEnded((System.nanoTime() - start) / 1000000));
    }

    /**
     * Tries nothing for a moment, and reports the threads that end all the same. What ends by itself while something is tried would else be
     * taken for its effect.
     *
     * @param relays what is known of threads that others take the place of
     * @return the threads that have not ended, in the same order
     */
    List<Thread> await(List<Thread> survivors, Relays relays) {
        Map<Thread, Boolean> left = new IdentityHashMap<Thread, Boolean>();
        for (Thread thread : survivors) {
            left.put(thread, true);
        }
        long start = System.nanoTime();
        Map<Thread, Long> ended = new IdentityHashMap<Thread, Long>();
        while (System.nanoTime() - start < Math.min(GRACE_NANOS, nanos / 4) && mayEnd(left.keySet())) {
            addEnded(left.keySet(), ended, start);
            Watcher.pause(LOOK_MILLIS);
        }
        addEnded(left.keySet(), ended, start);
        for (Thread thread : relays.among(left.keySet(), ended.keySet())) {
            left.remove(thread);
            ended.remove(thread);
            report(thread, StoppedBy.SUCCEEDED, OptionalLong.empty());
        }
        for (Map.Entry<Thread, Long> one : ended.entrySet()) {
            left.remove(one.getKey());
            report(one.getKey(), StoppedBy.ITSELF, OptionalLong.of(one.getValue()));
        }
        List<Thread> rest = new ArrayList<Thread>(survivors);
        rest.retainAll(left.keySet());
        return rest;
    }

    /**
     * Reports the threads that the hooks have ended, or end in a moment.
     *
     * @param start when the hooks were started
     * @return the other threads, in the same order
     */
    List<Thread> awaitEffect(List<Thread> survivors, long start) {
        List<Thread> left = new ArrayList<Thread>(survivors);
        long until = System.nanoTime() + Math.min(GRACE_NANOS, nanos / 4);
        boolean last = false;
        while (!left.isEmpty() && !last) {
            last = System.nanoTime() > until;
            for (Thread thread : left.toArray(new Thread[0])) {
                if (!thread.isAlive()) {
                    left.remove(thread);
                    report(thread, StoppedBy.SHUTDOWN, OptionalLong.of((System.nanoTime() - start) / 1000000));
                }
            }
            Watcher.pause(last ? 0 : LOOK_MILLIS);
        }
        return left;
    }

    private static void addEnded(Set<Thread> threads, Map<Thread, Long> ended, long start) {
        for (Thread thread : threads) {
            if (!thread.isAlive() && !ended.containsKey(thread)) {
                ended.put(thread, (System.nanoTime() - start) / 1000000);
            }
        }
    }

    /** Returns whether one of the threads that keep the JVM alive does more than wait for work, or for another thread. */
    private boolean mayEnd(Set<Thread> threads) {
        for (Thread thread : threads) {
            Thread.State state = internals.state(thread);
            boolean acts = state == Thread.State.RUNNABLE || state == Thread.State.TIMED_WAITING;
            if (!thread.isDaemon() && acts && !isDestroyJavaVm(thread) && !isIdle(internals.stack(thread))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIdle(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals("java.util.TimerThread")) {
                return frame.getMethodName().equals("mainLoop");
            }
        }
        return Workers.isIdle(stack);
    }

    /**
     * Tries one way until all threads have ended or the time is up. A gentle way is given up a short time after its action has returned; so
     * is the interrupt if only threads are left that do not keep the JVM alive.
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
                    report(thread, way, OptionalLong.of((System.nanoTime() - start) / 1000000));
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
            if (!thread.isDaemon() && !own.contains(thread) && !isDestroyJavaVm(thread)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether the thread is the main thread after {@code main} has returned: it waits for the others under this name and runs no
     * Java code.
     */
    private boolean isDestroyJavaVm(Thread thread) {
        return thread.getClass() == Thread.class
                && thread.getName().equals("DestroyJavaVM")
                && internals.stack(thread).length == 0;
    }

    private void report(Thread thread, StoppedBy way, OptionalLong millis) {
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

    /**
     * Closes a handle or a provider; an executor is shut down instead, because its {@code close} waits. Returns the exception thrown, or
     * {@code null}.
     */
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
