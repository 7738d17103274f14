package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.StoppedBy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Calls methods that may stop threads, one at a time. The next one is called when the one before is over: it has returned and had no
 * effect, or its threads have not ended in time.
 */
final class StopCalls {

    private static final long LOOK_MILLIS = 5;

    /**
     * How many times to look for an effect after a call has returned, and not for how long: on a busy machine each look comes late, as does
     * the effect.
     */
    private static final int LOOKS = 30;

    /** After how many looks to look for an effect other than the end of a thread, which takes longer. */
    private static final int LOOKS_TO_STATE = 5;

    /** How long a call that has no effect, or the end of a thread after a call that has one, may take. */
    private static final long CALL_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** Maximum number of objects whose state is watched. */
    private static final int MOST_OBJECTS = 2000;

    private final Internals internals;
    private final TrialReports reports;
    private final TrialThreads threads;
    private final long nanos;
    private final Credits credits = new Credits();

    /**
     * Creates the calls.
     *
     * @param nanos how many nanoseconds all trials may take together
     */
    StopCalls(Internals internals, TrialReports reports, TrialThreads threads, long nanos) {
        this.internals = internals;
        this.reports = reports;
        this.threads = threads;
        this.nanos = Math.min(CALL_NANOS, nanos / 3);
    }

    /**
     * Calls the methods until all threads have ended.
     *
     * @param left the threads that are left, from which those that end are removed
     * @param until the time of {@link System#nanoTime} at which to make no more calls
     */
    void make(List<StopCandidate> candidates, Set<Thread> left, long until) {
        if (!candidates.isEmpty()) {
            makeEach(candidates, left, until);
            removeEnded(left);
            credits.addUnfinished();
        }
    }

    private void makeEach(List<StopCandidate> candidates, Set<Thread> left, long until) {
        StateChange state = new StateChange(internals, new ReachableObjects(internals).from(left, MOST_OBJECTS));
        ProbeThread.pause(LOOK_MILLIS);
        for (StopCandidate candidate : candidates) {
            state.settle();
            removeEnded(left);
            Set<Thread> targets = targets(candidate, left);
            if (targets.isEmpty()) {
                continue;
            }
            if (System.nanoTime() > until) {
                return;
            }
            if (candidate.hasPath() && !leads(candidate)) {
                continue;
            }
            reports.attempt(candidate.way, Optional.of(candidate.label), targets);
            StopCall call = new StopCall(candidate, new ArrayList<Thread>(left));
            credits.add(call);
            if (!threads.start(call)) {
                return;
            }
            await(call, left, state, until);
        }
    }

    /** Returns whether the path to the candidate's object leads there. Following it may hang, as all code under test may. */
    private boolean leads(final StopCandidate candidate) {
        final AtomicBoolean leads = new AtomicBoolean();
        Runnable follow = new Runnable() {
            @Override
            public void run() {
                leads.set(candidate.leads());
            }
        };
        long start = System.nanoTime();
        boolean started = threads.start(follow);
        while (started && !threads.isDone() && System.nanoTime() - start < nanos) {
            ProbeThread.pause(1);
        }
        return leads.get();
    }

    private static Set<Thread> targets(StopCandidate candidate, Set<Thread> left) {
        Set<Thread> targets = Collections.newSetFromMap(new IdentityHashMap<Thread, Boolean>());
        for (Thread thread : candidate.targets) {
            if (left.contains(thread)) {
                targets.add(thread);
            }
        }
        return targets;
    }

    /** Waits until the threads that the call may stop have ended, or it is over. */
    private void await(StopCall call, Set<Thread> left, StateChange state, long until) {
        long since = System.nanoTime();
        boolean returned = false;
        int looks = 0;
        while (true) {
            removeEnded(left);
            long now = System.nanoTime();
            if (now > until || targets(call.candidate, left).isEmpty()) {
                return;
            }
            if (!returned && call.hasReturned()) {
                returned = true;
                since = now;
                looks = 0;
            }
            if (++looks % LOOKS_TO_STATE == 0 && !call.isEffective() && state.isSeen()) {
                call.setEffective();
            }
            boolean late = call.hasBegun() && now - since > nanos;
            boolean seen = returned && looks > LOOKS && !call.isEffective();
            if (seen || late && (returned || !call.isEffective() || now > until - nanos / 3)) {
                return;
            }
            ProbeThread.pause(LOOK_MILLIS);
        }
    }

    private void removeEnded(Set<Thread> left) {
        for (Thread thread : left.toArray(new Thread[0])) {
            if (!thread.isAlive()) {
                left.remove(thread);
                report(thread, credits.of(thread));
            }
        }
        credits.forgetReturned();
    }

    /** Reports the threads that have ended because of a call that has not returned, although something else is being tried. */
    void removeEndedByUnfinished(Set<Thread> left) {
        for (Thread thread : left.toArray(new Thread[0])) {
            Optional<StopCall> due = thread.isAlive() ? Optional.<StopCall>empty() : credits.ofUnfinished(thread);
            if (due.isPresent()) {
                left.remove(thread);
                report(thread, due);
            }
        }
        credits.forgetReturned();
    }

    private void report(Thread thread, Optional<StopCall> due) {
        if (due.isPresent()) {
            StopCandidate candidate = due.get().candidate;
            due.get().setEffective();
            reports.ended(thread, candidate.way, Optional.of(candidate.label), due.get().start);
        } else {
            reports.ended(thread, StoppedBy.ITSELF, Optional.<String>empty(), System.nanoTime());
        }
    }
}
