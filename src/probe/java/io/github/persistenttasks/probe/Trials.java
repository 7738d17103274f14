package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.StoppedBy;
import io.github.persistenttasks.protocol.TrialsEnded;
import java.util.ArrayList;
import java.util.Collection;
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

    /** How long a thread may take to end by itself, or after a shutdown hook, before the next way is tried. */
    private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    /** How many times to look for it after a collection or the interrupts: on a busy machine each look comes late, as does the end. */
    private static final int GRACE_LOOKS = 60;

    private static final long COLLECTION_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long INTERRUPT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Events events;
    private final Internals internals;
    private final Set<Thread> own;
    private final long nanos;
    private final TrialThreads threads;
    private final TrialReports reports;
    private final StopCalls calls;

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
        this.reports = new TrialReports(events, internals);
        this.calls = new StopCalls(internals, reports, threads, nanos);
    }

    /**
     * Tries all ways to stop the threads, and reports which way ended each thread.
     *
     * @param survivors in the order in which they are to be interrupted
     * @param candidates what may end them; released before the collection
     * @param made what the steps have made; cleared before the collection
     */
    void run(List<Thread> survivors, Snapshot snapshot, StopCandidates candidates, MadeObjects made) {
        Map<Thread, Boolean> left = identity(survivors);
        long start = System.nanoTime();
        List<StopCandidate> found = candidates.of(survivors, snapshot, start + nanos / 10);
        reports.setUntried(candidates.lost());
        calls.make(found, left.keySet(), start + nanos * 6 / 10);
        made.clear();
        candidates.release();
        collect(left, System.nanoTime() + Math.min(COLLECTION_NANOS, nanos / 4));
        calls.make(candidates.ofJdk(new ArrayList<Thread>(left.keySet())), left.keySet(), start + nanos * 8 / 10);
        interrupt(survivors, left, Math.min(System.nanoTime() + INTERRUPT_NANOS, start + nanos));
        for (Thread thread : left.keySet()) {
            reports.tried(thread, StoppedBy.NOTHING, Optional.<String>empty(), OptionalLong.empty());
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
            ProbeThread.pause(LOOK_MILLIS);
        }
        addEnded(left.keySet(), ended, start);
        for (Thread thread : relays.among(left.keySet(), ended.keySet())) {
            left.remove(thread);
            ended.remove(thread);
            reports.tried(thread, StoppedBy.SUCCEEDED, Optional.<String>empty(), OptionalLong.empty());
        }
        for (Map.Entry<Thread, Long> one : ended.entrySet()) {
            left.remove(one.getKey());
            reports.tried(one.getKey(), StoppedBy.ITSELF, Optional.<String>empty(), OptionalLong.of(one.getValue()));
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
                    reports.ended(thread, StoppedBy.SHUTDOWN, Optional.<String>empty(), start);
                }
            }
            ProbeThread.pause(last ? 0 : LOOK_MILLIS);
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
        reports.attempt(StoppedBy.GC, Optional.<String>empty(), left.keySet());
        Runnable collection = new Runnable() {
            @Override
            public void run() {
                // Twice: the first collection may run a finalizer or cleaner that makes more objects unreachable.
                for (int i = 0; i < 2 && System.nanoTime() < until; i++) {
                    System.gc();
                    System.runFinalization();
                    ProbeThread.pause(30);
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
        reports.attempt(StoppedBy.INTERRUPT, Optional.<String>empty(), left.keySet());
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
        int looks = 0;
        while (System.nanoTime() < until) {
            removeEnded(left, way, start);
            looks += threads.isDone() ? 1 : 0;
            if (left.isEmpty() || looks > GRACE_LOOKS && !(patient && holdTheJvm(left.keySet()))) {
                return;
            }
            ProbeThread.pause(LOOK_MILLIS);
        }
    }

    private void removeEnded(Map<Thread, Boolean> left, StoppedBy way, long start) {
        if (way == StoppedBy.GC) {
            calls.removeEndedByUnfinished(left.keySet());
        }
        for (Thread thread : left.keySet().toArray(new Thread[0])) {
            if (!thread.isAlive()) {
                left.remove(thread);
                reports.ended(thread, way, Optional.<String>empty(), start);
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

    /** Looks for the methods that may end the threads, of which the shutdown hooks may make the trial impossible. */
    void lookFor(List<Thread> survivors, Snapshot snapshot, StopCandidates candidates) {
        candidates.of(survivors, snapshot, System.nanoTime() + nanos / 10);
        reports.setUntried(candidates.nearest());
    }

    TrialReports reports() {
        return reports;
    }

    private static void interrupt(Thread thread) {
        try {
            thread.interrupt();
        } catch (Throwable hostile) {
            return;
        }
    }
}
