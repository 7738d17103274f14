package io.github.persistenttasks.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All threads of the JVM at one moment, as facts: which they are, where they are, where they come from, what they still have to do. */
final class Snapshot {

    /** From this many threads on only the innermost frames are told of each, so that what is told stays bounded. */
    private static final int MANY = 400;

    /** How many frames are told of each of many threads. */
    private static final int FEW_FRAMES = 24;

    private final Map<Thread, StackTraceElement[]> stacks;
    private final Internals internals;
    private final Origins origins;
    private final Workers workers;
    private final Pending pending;
    private final Frames frames;
    private final Set<Thread> own;
    private final Idle idle;
    private final long startNanos;

    Snapshot(Internals internals, Origins origins, Frames frames, Set<Thread> own, Idle idle, long startNanos) {
        this.stacks = internals.stacks();
        this.internals = internals;
        this.origins = origins;
        this.workers = new Workers(internals);
        this.pending = new Pending(internals);
        this.frames = frames;
        this.own = own;
        this.idle = idle;
        this.startNanos = startNanos;
    }

    /** Returns the threads that are neither the probe's nor older than the first initializer, in the order of their numbers. */
    List<Thread> threads() {
        List<Thread> threads = new ArrayList<Thread>();
        for (Thread thread : stacks.keySet()) {
            if (!own.contains(thread) && !origins.isOlder(thread)) {
                threads.add(thread);
            }
        }
        threads.sort(new java.util.Comparator<Thread>() {
            @Override
            public int compare(Thread a, Thread b) {
                return Long.compare(internals.number(a), internals.number(b));
            }
        });
        return threads;
    }

    /** Returns what is known of these threads, a message of type {@code task} each. */
    List<Message> tasks(List<Thread> threads) {
        Map<Thread, String> waits = Locks.waits(threads, internals);
        List<Message> messages = new ArrayList<Message>();
        for (Thread thread : threads) {
            messages.add(task(thread, waits.get(thread), threads.size() > MANY));
        }
        return messages;
    }

    private Message task(Thread thread, String waitsFor, boolean many) {
        StackTraceElement[] stack = stacks.get(thread);
        Object target = internals.target(thread);
        ThreadGroup group = thread.getThreadGroup();
        Origin origin = origins.of(thread);
        Message message = new Message("task")
                .with("id", internals.number(thread))
                .with("name", Text.cut(thread.getName()))
                .with("daemon", thread.isDaemon())
                .with("state", internals.state(thread))
                .with("class", thread.getClass().getName())
                .with("classOfPlatform", thread.getClass().getClassLoader() == null)
                .with("target", target == null ? null : target.getClass().getName())
                .with("group", group == null ? null : Text.cut(group.getName()))
                .with("systemGroup", group != null && group.getParent() == null)
                .with("initializer", origins.initializerOf(thread, origin))
                .with("waitsFor", waitsFor)
                .with("stack", cut(frames.of(stack), many));
        if (origin != null) {
            describe(message, origin, many);
        }
        try {
            Object worker = workers.workerOf(thread, stack);
            workers.describe(message, thread, worker, stack, idle.nanos(thread));
            pending.describe(message, thread, worker, stack);
        } catch (Throwable hostile) {
            // Pools and futures may be subclasses that throw; the thread is told of all the same.
            return message;
        }
        return message;
    }

    private void describe(Message message, Origin origin, boolean many) {
        message.with("parent", Text.cut(origin.creatorName))
                .with("createdMillis", (origin.createdNanos - startNanos) / 1000000)
                .with("startedAt", cut(frames.ofCreation(origin.where), many));
        for (int i = 0; i < origin.ancestors.length; i++) {
            Origin.Link link = origin.ancestors[i];
            Thread thread = link.thread.get();
            message.with("ancestorName" + i, Text.cut(link.name))
                    .with("ancestorState" + i, thread == null ? Thread.State.TERMINATED : internals.state(thread))
                    .with("ancestorStartedAt" + i, cut(frames.ofCreation(link.where), many));
        }
        message.with("ancestors", origin.ancestors.length);
    }

    private static List<String> cut(List<String> frames, boolean many) {
        int most = 4 * FEW_FRAMES;
        return many && frames.size() > most ? new ArrayList<String>(frames.subList(0, most)) : frames;
    }

    /** Since when workers of pools are known to wait for work. */
    static final class Idle {
        private final Internals internals;
        private final Workers workers;
        private volatile Map<Long, long[]> seen = new HashMap<Long, long[]>();

        Idle(Internals internals) {
            this.internals = internals;
            this.workers = new Workers(internals);
        }

        /** Looks at all workers once more. */
        void look() {
            Map<Long, long[]> now = new HashMap<Long, long[]>();
            for (Thread thread : internals.threads()) {
                if (!internals.isWorker(internals.target(thread))) {
                    continue;
                }
                StackTraceElement[] stack = internals.stack(thread);
                Object worker = workers.workerOf(thread, stack);
                if (worker != null && Workers.isIdle(stack)) {
                    long completed = internals.workerCompleted(worker);
                    long[] before = seen.get(internals.number(thread));
                    boolean still = before != null && before[0] == completed;
                    now.put(internals.number(thread), still ? before : new long[] {completed, System.nanoTime()});
                }
            }
            seen = now;
        }

        /** Returns for how many nanoseconds the thread is known to have been idle, or -1. */
        long nanos(Thread thread) {
            long[] since = seen.get(internals.number(thread));
            return since == null ? -1 : System.nanoTime() - since[1];
        }
    }
}
