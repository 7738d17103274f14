package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.StopTrial.Means;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.TaskKind;
import java.util.Optional;

/** One sentence on what would end a task. */
final class GeneralAdvice {

    private GeneralAdvice() {}

    static String of(LiveThread thread, TaskKind kind, Fate fate) {
        return ofPlatform(thread).orElseGet(() -> ofOwn(thread, kind, fate));
    }

    private static String ofOwn(LiveThread thread, TaskKind kind, Fate fate) {
        if (thread.stopsOn(Means.CLOSE)) {
            return "Close the object that started it; this ended it when tried.";
        }
        if (kind == TaskKind.TIMER) {
            return ofTimer(thread);
        }
        if (thread.pool().isPresent()) {
            return ofPool(thread, fate);
        }
        if (thread.stopsOn(Means.INTERRUPT)) {
            return "Stop it before main returns; an interrupt ends it. If the code is yours, make it a daemon thread, or end it in close().";
        }
        return "Find a close, stop or shutdown method of the object that started it, and call it before main returns. "
                + "If the code is yours, make it a daemon thread.";
    }

    private static String ofTimer(LiveThread thread) {
        boolean timer = thread.pool().isEmpty();
        boolean daemon = thread.identity().daemon();
        if (thread.stopsOn(Means.GC)) {
            return timer
                    ? "This Timer is no longer reachable, but only a garbage collection ends it, which an idle JVM does not make. Call cancel()."
                    : "This executor is no longer reachable, but only a garbage collection ends it, which an idle JVM does not make. Call shutdown().";
        }
        if (timer) {
            return daemon
                    ? "Call cancel() on the Timer: the JVM exits, but may cut its task off in the middle."
                    : "Call cancel() on the Timer before main returns, or create it with new Timer(true).";
        }
        return daemon
                ? "Call shutdown() on the scheduled executor: the JVM exits, but may cut its task off in the middle."
                : "Call shutdown() on the scheduled executor before main returns, or let its thread factory create daemon threads.";
    }

    private static String ofPool(LiveThread thread, Fate fate) {
        if (thread.stopsOn(Means.GC)) {
            return "This executor is no longer reachable, but only a garbage collection ends it, which an idle JVM does not make. Call shutdown().";
        }
        if (fate == Fate.LINGERING) {
            return "Call shutdown() on the executor to end its idle workers at once, or set a shorter keep-alive.";
        }
        return "Call shutdown() on the executor before main returns, let its thread factory create daemon threads, "
                + "or let its idle workers end with allowCoreThreadTimeOut(true).";
    }

    private static Optional<String> ofPlatform(LiveThread thread) {
        String type = thread.code().type();
        String target = thread.code().target().orElse("");
        if (type.startsWith("sun.rmi.") || target.startsWith("sun.rmi.")) {
            return Optional.of(
                    "Call UnicastRemoteObject.unexportObject(object, true) for each exported remote object.");
        }
        if (target.startsWith("sun.net.httpserver.")) {
            return Optional.of("Call stop(0) on the HttpServer.");
        }
        if (type.startsWith("java.awt.") || target.startsWith("sun.awt.")) {
            return Optional.of("Dispose of all windows, or run with -Djava.awt.headless=true.");
        }
        if (type.startsWith("jdk.internal.net.http.")) {
            return Optional.of("Close the HttpClient (since JDK 21), or drop all references to it.");
        }
        return Optional.empty();
    }
}
