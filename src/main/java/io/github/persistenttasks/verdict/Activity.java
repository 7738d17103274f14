package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.LiveThread;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Describes what a thread was doing at the verdict, by its state and its stack. */
final class Activity {

    private static final Set<String> TAKES = Set.of("take", "poll", "transfer", "remove");

    /** Names of native methods of the JDK and Netty that wait for input or an event. */
    private static final Pattern WAITS = Pattern.compile(
            "epoll_?Wait|kqueue|kevent|poll|select|socketAccept|accept|read|recv|[wW]aitFor|[gG]etQueuedCompletionStatus");

    private Activity() {}

    /** Returns a short description, or an empty value if the state is not known. */
    static Optional<String> of(LiveThread thread) {
        return thread.snapshot().state().map(state -> of(thread, state));
    }

    private static String of(LiveThread thread, Thread.State state) {
        return switch (state) {
            case NEW -> "not started";
            case TERMINATED -> "finished";
            case BLOCKED -> "blocked on a lock";
            case RUNNABLE -> isInput(thread.snapshot().stack()) ? "waiting for input" : "running";
            case WAITING, TIMED_WAITING -> ofWaiting(thread);
        };
    }

    private static String ofWaiting(LiveThread thread) {
        List<Frame> stack = thread.snapshot().stack();
        boolean timer = thread.schedule().isPresent() && thread.pool().isEmpty();
        boolean idle = thread.pool().filter(LiveThread.Pool::idle).isPresent();
        if (timer && isInnermost(stack, "java.util.TimerThread", "mainLoop") || idle) {
            boolean pending =
                    thread.schedule().filter(schedule -> schedule.total() > 0).isPresent();
            return pending ? "waiting for its next run" : "waiting for work";
        }
        for (Frame frame : stack) {
            if (!frame.platform()) {
                break;
            }
            if (frame.className().equals("java.lang.Thread")) {
                return frame.method().equals("join") ? "waiting for a thread to end" : "sleeping";
            }
            if (isQueue(frame.className()) && TAKES.contains(frame.method())) {
                return "waiting for work";
            }
        }
        return "waiting";
    }

    /** Returns whether the thread waits for input in a system call; the JVM calls such a thread runnable. */
    private static boolean isInput(List<Frame> stack) {
        if (stack.isEmpty() || !stack.get(0).location().equals("Native Method")) {
            return false;
        }
        Frame innermost = stack.get(0);
        String type = innermost.className();
        boolean io = innermost.platform()
                && (type.startsWith("sun.nio.") || type.startsWith("java.net.") || type.startsWith("java.io."));
        return io || WAITS.matcher(innermost.method()).lookingAt();
    }

    private static boolean isQueue(String type) {
        return type.startsWith("java.util.concurrent.") && (type.endsWith("Queue") || type.endsWith("Deque"));
    }

    /** Returns whether this method is on the stack and called only code of the JDK. */
    static boolean isInnermost(List<Frame> stack, String type, String method) {
        for (Frame frame : stack) {
            if (!frame.platform()) {
                return false;
            }
            if (frame.className().equals(type) && frame.method().equals(method)) {
                return true;
            }
        }
        return false;
    }
}
