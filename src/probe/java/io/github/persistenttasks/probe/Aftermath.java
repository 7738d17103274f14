package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Limits;
import io.github.persistenttasks.protocol.ShutdownEnded;
import io.github.persistenttasks.protocol.StoppedBy;
import io.github.persistenttasks.protocol.TrialsBegan;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What happens in the JVM after the verdict: its shutdown hooks are judged, then the probe tries to stop the tasks that are left.
 *
 * <p>A trial may change what a hook does, which may wait for a thread that a trial has ended. So the hooks run first, and the trials are
 * made during the shutdown, before the JVM may end. Where no hook is registered there is nothing to judge, and the trials are made while
 * the JVM is running. They are not made in a JVM of their own, because that would run exercises and tests twice, with their effects on
 * the outside.
 *
 * <p>{@link TrialsBegan} is sent when everything that counts for the verdict has been reported. What the trials provoke, such as a halt of
 * the JVM, a hook, or the end of a child process, is their own.
 */
final class Aftermath {

    private final Events events;
    private final Hooks hooks;
    private final Trials trials;
    private final MadeObjects made;
    private final Processes processes;
    private final Limits limits;

    private final AtomicBoolean tried = new AtomicBoolean();
    private volatile List<Thread> survivors = Collections.emptyList();

    /** The child processes that were alive before the shutdown. */
    private volatile List<Long> children = Collections.emptyList();

    private volatile boolean signalled;
    private volatile boolean ready;
    private Snapshot snapshot;
    private StopCandidates candidates;

    Aftermath(Events events, Hooks hooks, Trials trials, MadeObjects made, Processes processes, Limits limits) {
        this.events = events;
        this.hooks = hooks;
        this.trials = trials;
        this.made = made;
        this.processes = processes;
        this.limits = limits;
    }

    /**
     * Sets the threads to try to stop. Those that end by themselves before anything is tried are reported as such.
     *
     * @param threads in the order in which they are to be interrupted
     * @param verdict the snapshot with these threads
     */
    void leaves(List<Thread> threads, Snapshot verdict, Relays relays, StopCandidates methods) {
        if (limits.stopMillis > 0) {
            snapshot = verdict;
            candidates = methods;
            survivors = trials.await(threads, relays);
        }
    }

    /** Makes the trials now if there are no hooks to judge. */
    void beforeShutdown() {
        if (hooks.isEmpty()) {
            tryToStop();
        } else {
            children = processes.ids();
        }
        ready = true;
    }

    /** Lets a program be asked to end. It has its threads until then, as it may handle the signal without a hook. */
    void beforeSignal() {
        children = processes.ids();
        signalled = true;
        ready = true;
    }

    /** Lets the shutdown begin without trials before it. */
    void skipTrials() {
        tried.set(true);
        ready = true;
    }

    /** Returns whether the shutdown may begin. */
    boolean isReady() {
        return ready;
    }

    /**
     * Runs the hooks, then makes the trials unless they have been made.
     *
     * @param ignoredSignal whether the shutdown began only when a program had not reacted to the signal that asks it to end
     * @return whether all hooks have ended
     */
    boolean shutdown(boolean ignoredSignal) {
        boolean judged = signalled || !hooks.isEmpty();
        if (judged && !survivors.isEmpty()) {
            trials.lookFor(survivors, snapshot, candidates);
            trials.reports().attempt(StoppedBy.SHUTDOWN, Optional.<String>empty(), survivors);
        }
        long start = System.nanoTime();
        boolean all = hooks.run(limits.tmaxMillis);
        long millis = (System.nanoTime() - start) / 1000000;
        if (judged && !survivors.isEmpty()) {
            survivors = trials.awaitEffect(survivors, start);
        }
        List<Long> ended = processes.awaitEnd(children);
        tryToStop();
        events.send(
                new ShutdownEnded(!all, ignoredSignal, all ? OptionalLong.of(millis) : OptionalLong.empty(), ended));
        return all;
    }

    private void tryToStop() {
        List<Thread> left = survivors;
        if (tried.compareAndSet(false, true) && !left.isEmpty()) {
            events.send(new TrialsBegan(processes.ids()));
            trials.run(left, snapshot, candidates, made);
        }
    }
}
