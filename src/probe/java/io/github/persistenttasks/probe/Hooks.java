package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.HookOutcome;
import io.github.persistenttasks.protocol.HookRan;
import io.github.persistenttasks.protocol.HookRefused;
import io.github.persistenttasks.protocol.HooksBegan;
import io.github.persistenttasks.protocol.RegisteredHook;
import io.github.persistenttasks.protocol.StackTrace;
import io.github.persistenttasks.protocol.Thrown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the shutdown hooks of the code under test and reports where each was registered, how long it takes and what it throws.
 *
 * <p>The JVM runs hooks from slot 1 of {@code java.lang.Shutdown}'s table, on the thread that shuts it down. The probe takes that slot, so
 * it sees the beginning and the cause of every shutdown before any hook runs.
 */
final class Hooks {

    /** Interval at which running hooks are checked. */
    private static final long LOOK_MILLIS = 2;

    /** Where a hook was registered. */
    private static final class Registration {
        final Throwable where;
        final OptionalInt initializer;
        final Map<String, String> loadedElsewhere = Loaders.onStack();

        Registration(Throwable where, OptionalInt initializer) {
            this.where = where;
            this.initializer = initializer;
        }
    }

    /** Attributes the current thread to an initializer. */
    interface Initializers {
        OptionalInt ofCurrentThread();
    }

    /** Replaces the JDK's map of hooks and also records where each hook is registered. */
    private static final class Registry extends IdentityHashMap<Thread, Thread> {
        private static final long serialVersionUID = 1;

        private final transient Map<Thread, Registration> registrations = new IdentityHashMap<Thread, Registration>();
        private final transient Initializers initializers;

        Registry(Map<Thread, Thread> present, Initializers initializers) {
            super(present);
            this.initializers = initializers;
        }

        @Override
        public Thread put(Thread hook, Thread same) {
            registrations.put(hook, new Registration(new Throwable(), initializers.ofCurrentThread()));
            return super.put(hook, same);
        }
    }

    /** Replaces the map after shutdown has begun: refuses changes as the JDK does, and reports hooks that are registered too late. */
    private final class Closed extends IdentityHashMap<Thread, Thread> {
        private static final long serialVersionUID = 1;

        @Override
        public boolean containsKey(Object hook) {
            if (late.incrementAndGet() <= MOST_LATE) {
                report((Thread) hook);
            }
            throw new IllegalStateException("Shutdown in progress");
        }

        private void report(Thread hook) {
            events.send(
                    new HookRefused(describe(hook, new Registration(new Throwable(), initializers.ofCurrentThread()))));
        }

        @Override
        public Thread remove(Object hook) {
            throw new IllegalStateException("Shutdown in progress");
        }
    }

    /** Maximum number of reported attempts to register a hook too late. */
    private static final int MOST_LATE = 100;

    private final AtomicInteger late = new AtomicInteger();
    private final Internals internals;
    private final Events events;
    private final Frames frames;
    private final Initializers initializers;
    private final Registry registry;

    /** Replaces the JVM's map of shutdown hooks. */
    Hooks(Internals internals, Events events, Frames frames, Initializers initializers) throws Exception {
        this.internals = internals;
        this.events = events;
        this.frames = frames;
        this.initializers = initializers;
        Class.forName("java.lang.ApplicationShutdownHooks", true, null);
        this.registry = new Registry(internals.applicationHooks(), initializers);
        internals.setApplicationHooks(registry);
    }

    /** Sets the action that runs in place of the hooks, on the thread that shuts the JVM down. */
    void onShutdown(Runnable action) {
        internals.systemHooks()[1] = action;
    }

    /** Returns whether no hook is registered. */
    boolean isEmpty() {
        synchronized (registry) {
            return registry.isEmpty();
        }
    }

    /**
     * Runs all hooks in parallel, as the JVM does, and reports the outcome of each.
     *
     * @param millis how many milliseconds they may take together
     * @return whether all have ended
     */
    boolean run(long millis) {
        long start = System.nanoTime();
        List<Running> all = begin();
        List<Running> left = new ArrayList<Running>(all);
        while (!left.isEmpty() && System.nanoTime() - start < millis * 1000000) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (left.get(i).hasEnded(start)) {
                    events.send(left.remove(i).result());
                }
            }
            if (!left.isEmpty()) {
                ProbeThread.pause(LOOK_MILLIS);
            }
        }
        for (Running hook : left) {
            events.send(hook.result());
        }
        return left.isEmpty();
    }

    private List<Running> begin() {
        List<Thread> hooks;
        synchronized (registry) {
            hooks = new ArrayList<Thread>(registry.keySet());
        }
        try {
            internals.setApplicationHooks(new Closed());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        List<Running> running = new ArrayList<Running>();
        Set<OptionalInt> registrants = new LinkedHashSet<OptionalInt>();
        for (Thread hook : hooks) {
            Registration registration = registry.registrations.get(hook);
            running.add(new Running(hook, registration));
            registrants.add(registration == null ? OptionalInt.empty() : registration.initializer);
        }
        // Sent before any of them runs, because one may end the JVM at once.
        events.send(new HooksBegan(new ArrayList<OptionalInt>(registrants)));
        for (Running one : running) {
            one.start();
        }
        return running;
    }

    private RegisteredHook describe(Thread hook, Registration registration) {
        Object target = internals.target(hook);
        return new RegisteredHook(
                Text.cut(hook.getName()),
                (target == null ? hook : target).getClass().getName(),
                registration == null ? OptionalInt.empty() : registration.initializer,
                registration == null ? StackTrace.empty() : frames.ofCreation(registration.where),
                registration == null ? Collections.<String, String>emptyMap() : registration.loadedElsewhere);
    }

    /** A hook that has been started. */
    private final class Running implements Thread.UncaughtExceptionHandler {
        private final Thread hook;
        private final Registration registration;
        private volatile Throwable error;
        private long millis = -1;

        Running(Thread hook, Registration registration) {
            this.hook = hook;
            this.registration = registration;
        }

        void start() {
            try {
                internals.setHandler(hook, this);
                internals.start(hook);
            } catch (IllegalThreadStateException alreadyStarted) {
                millis = 0;
            } catch (Throwable hostile) {
                error = hostile;
                millis = 0;
            }
        }

        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            error = thrown;
            System.err.println("Exception in thread \"" + Text.cut(thread.getName()) + "\" " + Text.of(thrown));
        }

        boolean hasEnded(long start) {
            if (hook.isAlive()) {
                return false;
            }
            if (millis < 0) {
                millis = (System.nanoTime() - start) / 1000000;
            }
            return true;
        }

        Event result() {
            if (error != null) {
                Thrown thrown = frames.thrown(error);
                return result(HookOutcome.THREW, Optional.of(thrown.error), thrown.stack);
            }
            return hook.isAlive()
                    ? result(HookOutcome.RUNNING, Optional.<String>empty(), frames.of(internals.stack(hook)))
                    : result(HookOutcome.FINISHED, Optional.<String>empty(), StackTrace.empty());
        }

        private HookRan result(HookOutcome outcome, Optional<String> thrown, StackTrace stack) {
            OptionalLong took = millis < 0 ? OptionalLong.empty() : OptionalLong.of(millis);
            Optional<Thread.State> state = outcome == HookOutcome.RUNNING
                    ? Optional.ofNullable(internals.state(hook))
                    : Optional.<Thread.State>empty();
            return new HookRan(describe(hook, registration), outcome, took, thrown, state, stack);
        }
    }
}
