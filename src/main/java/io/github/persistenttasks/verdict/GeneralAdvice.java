package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.observation.StopTrial.Means;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.TaskKind;
import java.util.Optional;
import java.util.stream.Stream;

/** Returns general advice, as one sentence, on how to end a task. */
final class GeneralAdvice {

    private static final String WITHOUT_A_CALL =
            "upgrade or exclude it, or add an ignore rule. To find a version that helps, run mvn persistent-tasks:find-version.";
    private static final String NOTHING_TO_CALL = "There is nothing to call that ends it: " + WITHOUT_A_CALL;
    private static final String ONLY_ITSELF = "Only the library itself can end it: " + WITHOUT_A_CALL;
    private static final String IN_A_DEPENDENCY =
            "a close, stop or shutdown method of the library; if it has none, " + WITHOUT_A_CALL;

    private static final String DAEMON_OF_PLATFORM =
            "The JVM exits without waiting for this daemon thread. To end it earlier, ";

    private static final String UNTIL_SHUTDOWN =
            "A shutdown hook ends it, and Surefire shuts its JVM down after the last test. To accept such tasks, add an ignore rule with <stopsOn>shutdown</stopsOn>.";

    private static final String PROCESS_UNTIL_SHUTDOWN =
            "A shutdown hook ends it, but not before something else lets the JVM shut down. ";

    private GeneralAdvice() {}

    /**
     * Returns the advice, in one or two sentences, for a task that no call ended that a user can make.
     *
     * @param own whether the culprit is the project itself
     */
    static String of(LiveThread thread, TaskKind kind, Fate fate, boolean own) {
        String advice =
                (own ? ofPlatform(thread) : Optional.<String>empty()).orElseGet(() -> ofCode(thread, kind, fate, own));
        return worded(advice, thread.initializer());
    }

    private static String worded(String advice, Optional<Initializer> initializer) {
        return isTest(initializer) ? advice.replace("efore main returns", "efore the test ends") : advice;
    }

    private static boolean isTest(Optional<Initializer> initializer) {
        return initializer.filter(one -> one.kind() == Initializer.Kind.TEST).isPresent();
    }

    /**
     * Returns the advice for what tests share until their JVM shuts down, such as cached contexts; empty for other tasks.
     *
     * @param known the advice of the library that would end it earlier, if there is any
     */
    static Optional<String> ofShared(LiveThread thread, Optional<String> known) {
        if (!isTest(thread.initializer()) || !thread.stopsOn(Means.SHUTDOWN)) {
            return Optional.empty();
        }
        String earlier = known.map(advice -> " To end it earlier: " + advice).orElse("");
        return Optional.of(UNTIL_SHUTDOWN + earlier);
    }

    /** Returns the advice for a child process, in one or two sentences. */
    static String ofProcess(ChildProcess process, boolean own) {
        boolean byHook = process.stopTrial()
                .filter(trial -> trial.means() == Means.SHUTDOWN)
                .isPresent();
        if (byHook && isTest(process.initializer())) {
            return UNTIL_SHUTDOWN;
        }
        String earlier = own
                ? "End the process before main returns: call destroy() on it, and wait for it."
                : "Before main returns, call " + IN_A_DEPENDENCY;
        return worded(byHook ? PROCESS_UNTIL_SHUTDOWN + earlier : earlier, process.initializer());
    }

    /** Returns the advice for a shutdown hook that threw an exception or does not end. */
    static String ofHook(Hook.Result result, boolean own) {
        boolean hangs = result.outcome() == Hook.Outcome.RUNNING;
        if (!own) {
            return (hangs
                            ? "The JVM ends only after this shutdown hook. "
                            : "An exception ends this shutdown hook before its work is done. ")
                    + "If the library has a close, stop or shutdown method, call it before main returns; otherwise "
                    + WITHOUT_A_CALL;
        }
        if (!hangs) {
            return "Catch the exceptions in the shutdown hook: they end it before its work is done.";
        }
        return result.state().filter(Thread.State.TIMED_WAITING::equals).isPresent()
                ? "The shutdown hook waits for longer than tmax: shorten its timeout."
                : "A shutdown hook must not wait without a limit: add a timeout.";
    }

    /** Returns the advice for a task that the call of this method ended. */
    static String ofCall(LiveThread thread, TaskKind kind, String method) {
        return worded(
                daemon(thread, kind).map(reason -> reason + "call ").orElse("Before main returns, call ") + method
                        + "; this ended it when tried.",
                thread.initializer());
    }

    private static String ofCode(LiveThread thread, TaskKind kind, Fate fate, boolean own) {
        if (thread.stopsOn(Means.SUCCEEDED)) {
            return "Each such thread ends, but another one takes its place. Before main returns, stop what starts them.";
        }
        if (!own) {
            return ofDependency(thread, kind, fate);
        }
        if (thread.pool().isPresent()) {
            return ofPool(thread, thread.pool().get(), kind, fate);
        }
        return kind == TaskKind.TIMER ? ofTimer(thread) : ofThread(thread);
    }

    /** Returns the method that ended the thread when it was tried, unless only the code that holds a pool of the JDK can call it. */
    static Optional<String> call(LiveThread thread) {
        return isEndedByPlatform(thread)
                ? Optional.empty()
                : thread.end().stopTrial().flatMap(StopTrial::method);
    }

    /** Returns whether a method of the JDK ended the thread when it was tried, such as that of an executor in a private field. */
    private static boolean isEndedByPlatform(LiveThread thread) {
        return thread.end()
                .stopTrial()
                .flatMap(StopTrial::method)
                .filter(method -> method.startsWith("java."))
                .isPresent();
    }

    /** Returns the reason to end a daemon thread; empty for other threads. */
    private static Optional<String> daemon(LiveThread thread, TaskKind kind) {
        if (!thread.identity().daemon()) {
            return Optional.empty();
        }
        return Optional.of(
                kind == TaskKind.TIMER
                        ? "The JVM exits, but may cut its task off in the middle. To prevent this, "
                        : "The JVM exits without waiting for it. To end it earlier, ");
    }

    private static String ofDependency(LiveThread thread, TaskKind kind, Fate fate) {
        boolean tried = thread.end()
                .stopTrial()
                .filter(trial -> !trial.tried().isEmpty())
                .isPresent();
        Optional<String> untried = thread.end().stopTrial().flatMap(StopTrial::untried);
        Optional<String> daemon = daemon(thread, kind);
        if (daemon.isPresent()) {
            return daemon.get()
                    + untried.map(call -> "call " + call + ", which was not tried, or ")
                            .orElse("")
                    + (tried ? WITHOUT_A_CALL : "call " + IN_A_DEPENDENCY);
        }
        String before = "";
        if (thread.stopsOn(Means.GC)) {
            before =
                    "It is no longer reachable, but only a garbage collection ends it, which an idle JVM does not run. ";
        } else if (fate == Fate.LINGERING) {
            before = "The JVM exits only after it has ended. ";
        }
        if (thread.stopsOn(Means.SHUTDOWN)) {
            return "Its own shutdown hook ends it, but the JVM does not begin to shut down as long as it lives: "
                    + untried.map(call -> "before main returns, call " + call
                                    + ", which was not tried because the hook runs first, or call ")
                            .orElse("call ")
                    + "System.exit at the end of main, or " + WITHOUT_A_CALL;
        }
        if (untried.isPresent()) {
            return "Before main returns, call " + untried.get()
                    + ": its object created the thread, but was collected before the call could be tried. If the call does not help, "
                    + WITHOUT_A_CALL;
        }
        if (isEndedByPlatform(thread)) {
            return before + ONLY_ITSELF;
        }
        return before + (tried ? NOTHING_TO_CALL : "Before main returns, call " + IN_A_DEPENDENCY);
    }

    private static String ofThread(LiveThread thread) {
        if (thread.identity().daemon()) {
            return "The JVM exits without waiting for this daemon thread. Stop it if its work must not be cut off.";
        }
        return thread.stopsOn(Means.INTERRUPT)
                ? "Interrupt it before main returns; this ended it when tried. Or make it a daemon thread."
                : "Make it a daemon thread, or stop it before main returns.";
    }

    private static String ofTimer(LiveThread thread) {
        if (thread.stopsOn(Means.GC)) {
            return "This Timer is no longer reachable, but only a garbage collection ends it, which an idle JVM does not run. Call cancel().";
        }
        return thread.identity().daemon()
                ? "Call cancel() on the Timer: the JVM exits, but may cut its task off in the middle."
                : "Call cancel() on the Timer before main returns, or create it with new Timer(true).";
    }

    private static String ofPool(LiveThread thread, LiveThread.Pool pool, TaskKind kind, Fate fate) {
        if (pool.shutdown()) {
            return pool.idle()
                    ? "Its executor is shut down, but still runs delayed tasks: call shutdownNow() to drop them."
                    : "Its executor is shut down, but this task still runs: end the task, or interrupt it with shutdownNow().";
        }
        if (thread.stopsOn(Means.GC)) {
            return "This executor is no longer reachable, but only a garbage collection ends it, which an idle JVM does not run. Call shutdown().";
        }
        String executor = kind == TaskKind.TIMER ? "the scheduled executor" : "the executor";
        if (thread.identity().daemon()) {
            return "Call shutdown() on " + executor + ": the JVM exits, but may cut its task off in the middle.";
        }
        if (fate == Fate.LINGERING && pool.idle()) {
            return "Call shutdown() on " + executor + " to end its idle workers at once, or set a shorter keep-alive.";
        }
        String running = pool.idle() ? "" : ", and end the task that this worker runs";
        String daemons = "let its thread factory create daemon threads";
        String call = "Call shutdown() on " + executor + " before main returns" + running + ", ";
        return kind == TaskKind.TIMER || !pool.idle()
                ? call + "or " + daemons + "."
                : call + daemons + ", or let its idle workers end with allowCoreThreadTimeOut(true).";
    }

    private static String ofRemoteObjects(LiveThread thread) {
        if (isOf(thread, "com.sun.jmx.remote.")) {
            return DAEMON_OF_PLATFORM + "call stop() on the JMXConnectorServer, and close() on each JMXConnector.";
        }
        if (thread.identity().daemon()) {
            return "The JVM exits without waiting for this daemon thread of RMI.";
        }
        boolean connector = thread.origin().stream()
                .flatMap(origin -> origin.startedAt().stream())
                .anyMatch(frame -> frame.className().startsWith("javax.management.remote."));
        return connector
                ? "Call stop() on the JMXConnectorServer, and close() on each JMXConnector."
                : "Call UnicastRemoteObject.unexportObject(object, true) for each exported remote object.";
    }

    private static Optional<String> ofPlatform(LiveThread thread) {
        if (isOf(thread, "sun.rmi.") || isOf(thread, "com.sun.jmx.remote.")) {
            return Optional.of(ofRemoteObjects(thread));
        }
        if (isOf(thread, "sun.net.httpserver.")) {
            return Optional.of("Call stop(0) on the HttpServer.");
        }
        if (isOf(thread, "java.awt.") || isOf(thread, "sun.awt.")) {
            return Optional.of("Dispose of all windows, or run with -Djava.awt.headless=true.");
        }
        if (isOf(thread, "jdk.internal.net.http.")) {
            return Optional.of(
                    DAEMON_OF_PLATFORM + "close the HttpClient (since JDK 21), or drop all references to it.");
        }
        return Optional.empty();
    }

    /** Returns whether the thread runs code of this package of the JDK, or works for an executor that this package made for itself. */
    private static boolean isOf(LiveThread thread, String packagePrefix) {
        LiveThread.Code code = thread.code();
        return Stream.of(Optional.of(code.type()), code.target(), code.factory())
                .flatMap(Optional::stream)
                .anyMatch(name -> name.startsWith(packagePrefix));
    }
}
