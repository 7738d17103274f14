package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.verdict.CheckReport.Fate;
import io.github.persistenttasks.verdict.CheckReport.Kind;

/** One sentence on what would end a task. */
final class Advice {

    private Advice() {}

    static String of(LiveThread thread, Kind kind, Fate fate) {
        String known = ofPlatform(thread);
        if (known != null) {
            return known;
        }
        if ("close".equals(thread.stoppedBy())) {
            return "Close the object that started it: closing ended it when tried.";
        }
        if (kind == Kind.TIMER) {
            return ofTimer(thread);
        }
        if (thread.pool() != null) {
            return ofPool(thread, fate);
        }
        if ("interrupt".equals(thread.stoppedBy())) {
            return "Stop it before main returns; an interrupt ends it. Where the code is yours, make it a daemon thread or end it in close().";
        }
        return "Look for a close, stop or shutdown method of what started it; it must run before main returns. "
                + "Where the code is yours, make it a daemon thread.";
    }

    private static String ofTimer(LiveThread thread) {
        boolean timer = thread.pool() == null;
        if ("gc".equals(thread.stoppedBy())) {
            return timer
                    ? "Nobody holds this Timer any more: it ends with the next garbage collection; call cancel() to end it at once."
                    : "Nobody holds this executor any more: it ends with a garbage collection; call shutdown() to end it at once.";
        }
        if (timer) {
            return thread.daemon()
                    ? "Call cancel() on the Timer: the JVM exits, but may cut its task off in the middle."
                    : "Call cancel() on the Timer before main returns, or create it with new Timer(true).";
        }
        return thread.daemon()
                ? "Call shutdown() on the scheduled executor: the JVM exits, but may cut its task off in the middle."
                : "Call shutdown() on the scheduled executor before main returns, or give it a factory of daemon threads.";
    }

    private static String ofPool(LiveThread thread, Fate fate) {
        if ("gc".equals(thread.stoppedBy())) {
            return "Nobody holds this executor any more: it ends with a garbage collection; call shutdown() to end it at once.";
        }
        if (fate == Fate.LINGERING) {
            return "Call shutdown() on the executor to end its idle workers at once, or set a shorter keep-alive.";
        }
        return "Call shutdown() on the executor before main returns, give it a factory of daemon threads, "
                + "or let its idle workers end with allowCoreThreadTimeOut(true).";
    }

    private static String ofPlatform(LiveThread thread) {
        if (thread.type().startsWith("sun.rmi.") || starts(thread.target(), "sun.rmi.")) {
            return "Call UnicastRemoteObject.unexportObject(object, true) for each exported remote object.";
        }
        if (starts(thread.target(), "sun.net.httpserver.")) {
            return "Call stop(0) on the HttpServer.";
        }
        if (starts(thread.type(), "java.awt.") || starts(thread.target(), "sun.awt.")) {
            return "Dispose of all windows, or run with -Djava.awt.headless=true.";
        }
        if (starts(thread.type(), "jdk.internal.net.http.")) {
            return "Close the HttpClient (from 21 on), or let go of it.";
        }
        return null;
    }

    private static boolean starts(String text, String prefix) {
        return text != null && text.startsWith(prefix);
    }
}
