package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.classpath.Entry;
import io.github.persistenttasks.failure.ProbeException;
import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.plan.Initializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Simulated JVMs. Each initializer runs code of the test, and the rest of the plan continues after a crash as with real forks. */
final class FakeJvms implements TrialRunner {

    private static final Duration EXIT = Duration.ofMillis(5);
    private static final String BRIEF = " for a moment";
    private static final Frame WAIT = new Frame("java.lang.Object", "wait", "Native Method", true, false);

    private final Map<String, Consumer<Jvm>> code = new HashMap<>();
    private final Set<String> unstartable = new HashSet<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Trial> trials = new HashMap<>();

    /** Sets the behaviour of providers with this class name. */
    FakeJvms with(String provider, Consumer<Jvm> does) {
        code.put(provider, does);
        return this;
    }

    /** Makes the trial with this name fail. */
    FakeJvms unstartable(String name) {
        unstartable.add(name);
        return this;
    }

    /** Returns the names of the trials that waited until tmax, in the order in which they began. */
    List<String> names() {
        return names.stream().filter(name -> !name.endsWith(BRIEF)).toList();
    }

    /** Returns the names of the brief trials, in the order in which they began. */
    List<String> briefNames() {
        return names.stream()
                .filter(name -> name.endsWith(BRIEF))
                .map(name -> name.substring(0, name.length() - BRIEF.length()))
                .toList();
    }

    Trial trial(String name) {
        return trials.get(name);
    }

    @Override
    public RunningTrial observe(Trial trial, String name, TrialMode patience) {
        names.add(patience == TrialMode.WHOLE ? name : name + BRIEF);
        trials.put(name, trial);
        if (unstartable.contains(name)) {
            return new RunningTrial(CompletableFuture.failedFuture(new ProbeException("Cannot start the JVM.")));
        }
        return new RunningTrial(CompletableFuture.completedFuture(new Jvm(trial, patience).run(code)));
    }

    /** A simulated JVM. */
    static final class Jvm {

        private final Trial trial;
        private final TrialMode patience;
        private final Set<String> singletons = new HashSet<>();
        private final List<LiveThread> threads = new ArrayList<>();
        private final List<Attempt> attempts = new ArrayList<>();
        private final List<Death> deaths = new ArrayList<>();
        private Initializer running;
        private boolean stubborn;

        private Jvm(Trial trial, TrialMode patience) {
            this.trial = trial;
            this.patience = patience;
        }

        /** Returns whether the artifact is on the class path. */
        boolean has(String id) {
            return trial.classPath().stream().map(Entry::id).anyMatch(id::equals);
        }

        /** Starts a thread from code of this class that waits forever. */
        void start(String name, String className) {
            start(name, className, running, false);
        }

        /** Starts a thread from code of this class that sleeps repeatedly and never ends. */
        void startSleeping(String name, String className) {
            start(name, className, running, false, Thread.State.TIMED_WAITING, className, "run");
        }

        /** Starts a thread from code of this class that sleeps and ends before tmax. */
        void startForAMoment(String name, String className) {
            if (patience == TrialMode.BRIEF) {
                startSleeping(name, className);
            }
        }

        /** Starts a thread from code of this class that sleeps and ends before tmax unless the artifact is on the class path. */
        void startKeptBy(String artifact, String name, String className) {
            if (patience == TrialMode.BRIEF || has(artifact)) {
                startSleeping(name, className);
            }
        }

        /**
         * Starts a thread from code of this class that waits for a timeout of the JDK and ends before tmax unless the artifact is on the
         * class path.
         */
        void startWaitingForATimeout(String artifact, String name, String className) {
            if (patience == TrialMode.BRIEF || has(artifact)) {
                start(name, className);
            }
            if (patience == TrialMode.BRIEF) {
                threads.add(thread(
                        "delays",
                        running,
                        true,
                        Thread.State.TIMED_WAITING,
                        "java.util.concurrent.DelayScheduler",
                        List.of(),
                        List.of(WAIT)));
            }
        }

        /** Starts a thread from code of this class by way of another thread, which ends before tmax. */
        void startLate(String name, String className) {
            startForAMoment("starter of " + name, className);
            if (patience == TrialMode.WHOLE) {
                start(name, className);
            }
        }

        /** Starts a thread from code of this class whose stack at tmax differs from that in a brief trial. */
        void startMoving(String name, String className) {
            start(name, className, running, false, Thread.State.WAITING, className, patience.name());
        }

        /** Starts a thread that runs a lambda of this class; the lambda's class has another name in each JVM. */
        void startLambda(String name, String className) {
            String lambda = "%s$$Lambda$%d/0x%x".formatted(className, patience.ordinal(), hashCode());
            start(name, className, running, false, Thread.State.WAITING, lambda, "run");
        }

        /** Starts a daemon thread from code of this class. */
        void startDaemon(String name, String className) {
            start(name, className, running, true);
        }

        /** Starts a thread whose initializer is not known. */
        void startUnseen(String name, String className) {
            start(name, className, null, false);
        }

        /** Starts a thread unless it was started before. */
        void startOnce(String name, String className) {
            if (singletons.add(name)) {
                start(name, className);
            }
        }

        /** Keeps the JVM alive without a visible thread. */
        void keepAlive() {
            stubborn = true;
        }

        /** Ends the JVM. */
        void exit() {
            deaths.add(new Death(1, Optional.of(running), Death.Kind.EXITED, "called System.exit(0)", List.of()));
        }

        private void start(String name, String className, Initializer initializer, boolean daemon) {
            start(name, className, initializer, daemon, Thread.State.WAITING, className, "run");
        }

        private void start(
                String name,
                String className,
                Initializer initializer,
                boolean daemon,
                Thread.State state,
                String type,
                String method) {
            List<Frame> startedAt = List.of(
                    new Frame("java.lang.Thread", "<init>", "Thread.java:1", true, false),
                    new Frame(className, "run", "Code.java:1", false, false));
            List<Frame> stack = List.of(WAIT, new Frame(type, method, "Code.java:2", false, false));
            threads.add(thread(name, initializer, daemon, state, "java.lang.Thread", startedAt, stack));
        }

        private LiveThread thread(
                String name,
                Initializer initializer,
                boolean daemon,
                Thread.State state,
                String type,
                List<Frame> startedAt,
                List<Frame> stack) {
            return new LiveThread(
                    new LiveThread.Identity(1, threads.size() + 10, name, daemon, Optional.empty()),
                    new LiveThread.Code(type, true, Optional.empty(), Optional.empty()),
                    new LiveThread.Snapshot(Optional.of(state), stack, Optional.empty()),
                    Optional.ofNullable(initializer).map(LiveThread.Cause::of).orElse(LiveThread.Cause.UNKNOWN),
                    Optional.of(new Origin(startedAt, "main", Duration.ofMillis(1), List.of())),
                    Optional.empty(),
                    Optional.empty(),
                    LiveThread.End.UNKNOWN);
        }

        private Observation run(Map<String, Consumer<Jvm>> code) {
            for (Initializer initializer : trial.plan()) {
                running = initializer;
                int before = deaths.size();
                code.getOrDefault(initializer.name(), jvm -> {}).accept(this);
                attempts.add(new Attempt(
                        initializer,
                        deaths.size() > before ? Attempt.Outcome.EXITED : Attempt.Outcome.LOADED,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
            }
            boolean exits = !stubborn
                    && threads.stream().allMatch(thread -> thread.identity().daemon());
            return new Observation(
                    Optional.of(new Observation.Jvm("17", "Test", "/jdk")),
                    new Observation.Execution(
                            1 + deaths.size(),
                            true,
                            true,
                            Duration.ofMillis(100),
                            exits && deaths.isEmpty(),
                            exits ? Optional.of(EXIT) : Optional.empty()),
                    attempts,
                    threads,
                    List.of(),
                    List.of(),
                    List.of(),
                    deaths);
        }
    }
}
