package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.AttemptBegan;
import io.github.persistenttasks.protocol.StoppedBy;
import io.github.persistenttasks.protocol.ThreadTried;
import io.github.persistenttasks.protocol.TrialsEnded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tries to stop the threads that are left, the gentlest way first: by the methods that a user can call, one at a time, the nearest to the
 * user's code first; by a garbage collection; by the methods of the JDK's pools and timers; and by interrupts, children before parents.
 *
 * <p>Each attempt is reported before it is made, because it may end the JVM. All calls that may run code under test are made on a thread of
 * their own, which may hang.
 */
final class Trials {

    private static final long LOOK_MILLIS = 5;

    /** How long a thread may take to end by itself, or after a shutdown hook or a collection, before the next way is tried. */
    private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    /** How long a thread may take to end after a call that has changed nothing. */
    private static final long CALL_GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    /** How long a call, or the end of a thread after a call that has changed something, may take. */
    private static final long CALL_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final long COLLECTION_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long INTERRUPT_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Maximum number of objects whose state is watched. */
    private static final int MOST_OBJECTS = 2000;

    private final Events events;
    private final Internals internals;
    private final Set<Thread> own;
    private final long nanos;
    private final TrialThreads threads;

    /**
     * Creates the trials.
     *
     * @param millis how many milliseconds they may take together
     */
    Trials(Events events, Internals internals, Set<Thread> own, long millis) {
        this.events = events;
        this.internals = internals;
        this.own = own;
        this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        this.threads = new TrialThreads(own);
    }

    /**
     * Tries all ways to stop the threads, and reports which way ended each thread.
     *
     * @param survivors in the order in which they are to be interrupted
     * @param made what the steps have made; cleared, so that the probe does not keep it from being collected
     */
    void run(List<Thread> survivors, Snapshot snapshot, StopCandidates candidates, MadeObjects made) {
        Map<Thread, Boolean> left = identity(survivors);
        long start = System.nanoTime();
        long untilCollection = start + nanos * 6 / 10;
        call(candidates.of(survivors, snapshot, start + nanos / 10), left, untilCollection);
        made.clear();
        collect(left, System.nanoTime() + Math.min(COLLECTION_NANOS, nanos / 4));
        call(candidates.ofJdk(new ArrayList<Thread>(left.keySet())), left, start + nanos * 8 / 10);
        interrupt(survivors, left, Math.min(System.nanoTime() + INTERRUPT_NANOS, start + nanos));
        for (Thread thread : left.keySet()) {
            report(thread, StoppedBy.NOTHING, Optional.<String>empty(), OptionalLong.empty());
        }
        events.send(new TrialsEnded((System.nanoTime() - start) / 1000000));
    }

    private static Map<Thread, Boolean> identity(Collection<Thread> threads) {
        Map<Thread, Boolean> map = new IdentityHashMap<Thread, Boolean>();
        for (Thread thread : threads) {
            map.put(thread, true);
        }
        return map;
    }

    private void call(List<StopCandidate> candidates, Map<Thread, Boolean> left, long until) {
        if (candidates.isEmpty()) {
            return;
        }
        StateChange state =
                new StateChange(internals, new ReachableObjects(internals).from(left.keySet(), MOST_OBJECTS));
        Watcher.pause(LOOK_MILLIS);
        for (final StopCandidate candidate : candidates) {
            state.settle();
            Set<Thread> targets = targets(candidate, left);
            if (targets.isEmpty()) {
                continue;
            }
            if (System.nanoTime() > until) {
                return;
            }
            attempt(candidate.way, Optional.of(candidate.label), targets);
            long start = System.nanoTime();
            boolean started = threads.start(new Runnable() {
                @Override
                public void run() {
                    candidate.call();
                }
            });
            if (!started) {
                return;
            }
            awaitCall(candidate, left, state, Math.min(start + Math.min(CALL_NANOS, nanos / 3), until));
        }
    }

    private static Set<Thread> targets(StopCandidate candidate, Map<Thread, Boolean> left) {
        Set<Thread> targets = Collections.newSetFromMap(new IdentityHashMap<Thread, Boolean>());
        for (Thread thread : candidate.targets) {
            if (left.containsKey(thread)) {
                targets.add(thread);
            }
        }
        return targets;
    }

    /**
     * Waits until the threads that the call may stop have ended, or it seems to have no effect.
     */
    private void awaitCall(StopCandidate candidate, Map<Thread, Boolean> left, StateChange state, long until) {
        long start = System.nanoTime();
        long returned = -1;
        boolean changed = false;
        while (System.nanoTime() < until) {
            removeEnded(left, candidate.way, Optional.of(candidate.label), start);
            if (targets(candidate, left).isEmpty()) {
                return;
            }
            if (returned < 0 && threads.isDone()) {
                returned = System.nanoTime();
            }
            if (returned >= 0 && !changed && System.nanoTime() - returned > CALL_GRACE_NANOS) {
                changed = state.isSeen();
                if (!changed) {
                    return;
                }
            }
            Watcher.pause(LOOK_MILLIS);
        }
    }

    /**
     * Tries nothing for a moment, and reports the threads that end all the same. What ends by itself while something is tried would else be
     * taken for its effect.
     *
     * @param relays what is known of threads that others take the place of
     * @return the threads that have not ended, in the same order
     */
    List<Thread> await(List<Thread> survivors, Relays relays) {
        Map<Thread, Boolean> left = identity(survivors);
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
            report(thread, StoppedBy.SUCCEEDED, Optional.<String>empty(), OptionalLong.empty());
        }
        for (Map.Entry<Thread, Long> one : ended.entrySet()) {
            left.remove(one.getKey());
            report(one.getKey(), StoppedBy.ITSELF, Optional.<String>empty(), OptionalLong.of(one.getValue()));
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
                    report(
                            thread,
                            StoppedBy.SHUTDOWN,
                            Optional.<String>empty(),
                            OptionalLong.of((System.nanoTime() - start) / 1000000));
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

    private void collect(Map<Thread, Boolean> left, final long until) {
        if (left.isEmpty()) {
            return;
        }
        attempt(StoppedBy.GC, Optional.<String>empty(), left.keySet());
        Runnable collection = new Runnable() {
            @Override
            public void run() {
                // Twice: the first collection may run a finalizer or cleaner that makes more objects unreachable.
                for (int i = 0; i < 2 && System.nanoTime() < until; i++) {
                    System.gc();
                    System.runFinalization();
                    Watcher.pause(30);
                }
            }
        };
        if (threads.start(collection)) {
            awaitEnd(left, StoppedBy.GC, until, false);
        }
    }

    private void interrupt(final List<Thread> survivors, Map<Thread, Boolean> left, long until) {
        if (left.isEmpty()) {
            return;
        }
        attempt(StoppedBy.INTERRUPT, Optional.<String>empty(), left.keySet());
        Runnable interrupts = new Runnable() {
            @Override
            public void run() {
                for (Thread thread : survivors) {
                    interrupt(thread);
                }
            }
        };
        if (threads.start(interrupts)) {
            awaitEnd(left, StoppedBy.INTERRUPT, until, true);
        }
    }

    /**
     * Waits until all threads have ended, the time is up, or a short time has passed after the action has returned.
     *
     * @param patient whether to use all the time as long as threads are left that keep the JVM alive
     */
    private void awaitEnd(Map<Thread, Boolean> left, StoppedBy way, long until, boolean patient) {
        long start = System.nanoTime();
        long returned = -1;
        while (System.nanoTime() < until) {
            removeEnded(left, way, Optional.<String>empty(), start);
            if (returned < 0 && threads.isDone()) {
                returned = System.nanoTime();
            }
            boolean settled = returned >= 0 && System.nanoTime() - returned > GRACE_NANOS;
            if (left.isEmpty() || settled && !(patient && holdTheJvm(left.keySet()))) {
                return;
            }
            Watcher.pause(LOOK_MILLIS);
        }
    }

    private void removeEnded(Map<Thread, Boolean> left, StoppedBy way, Optional<String> call, long start) {
        for (Thread thread : left.keySet().toArray(new Thread[0])) {
            if (!thread.isAlive()) {
                left.remove(thread);
                report(thread, way, call, OptionalLong.of((System.nanoTime() - start) / 1000000));
            }
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

    /** Reports that a way to stop the threads is about to be tried. */
    void attempt(StoppedBy way, Optional<String> call, Collection<Thread> attempted) {
        List<Long> numbers = new ArrayList<Long>();
        for (Thread thread : attempted) {
            numbers.add(internals.number(thread));
        }
        events.send(new AttemptBegan(way, call, numbers));
    }

    private void report(Thread thread, StoppedBy way, Optional<String> call, OptionalLong millis) {
        events.send(new ThreadTried(internals.number(thread), way, call, millis));
    }

    private static void interrupt(Thread thread) {
        try {
            thread.interrupt();
        } catch (Throwable hostile) {
            return;
        }
    }
}
