package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.LiveThread;
import java.util.Set;

/**
 * The JVM's own threads, which come and go with what any program does and are nobody's task.
 *
 * <p>Told by class, group and target together, and daemon threads only, but for the one that waits for the others: a name alone can be
 * anybody's.
 */
final class PlatformThreads {

    private static final Set<String> CLASSES = Set.of(
            "java.lang.ref.Reference$ReferenceHandler",
            "java.lang.ref.Finalizer$FinalizerThread",
            "jdk.internal.misc.CarrierThread",
            "java.util.concurrent.DelayScheduler",
            "java.util.concurrent.ForkJoinPool$DelayScheduler");

    private static final Set<String> SYSTEM_NAMES = Set.of(
            "Signal Dispatcher",
            "Notification Thread",
            "Attach Listener",
            "Service Thread",
            "Monitor Deflation Thread");

    private static final Set<String> TARGETS = Set.of(
            "sun.java2d.Disposer",
            "sun.net.www.http.KeepAliveCache",
            "jdk.internal.ref.CleanerImpl",
            "sun.nio.ch.Poller$PollerThread");

    private PlatformThreads() {}

    static boolean contains(LiveThread thread) {
        LiveThread.Code code = thread.code();
        if (!code.typeOfPlatform()) {
            return false;
        }
        if (!thread.identity().daemon()) {
            return thread.identity().name().equals("DestroyJavaVM")
                    && code.type().equals("java.lang.Thread")
                    && code.target().isEmpty()
                    && thread.origin().isEmpty()
                    && thread.snapshot().stack().isEmpty();
        }
        return CLASSES.contains(code.type())
                || thread.pool().filter(LiveThread.Pool::common).isPresent()
                || isOfSystem(thread)
                || isDelayer(thread);
    }

    private static boolean isOfSystem(LiveThread thread) {
        boolean platformGroup = thread.identity()
                .group()
                .filter(group -> group.system() || group.name().equals("InnocuousThreadGroup"))
                .isPresent();
        if (!platformGroup) {
            return false;
        }
        String name = thread.identity().name();
        return SYSTEM_NAMES.contains(name)
                || name.startsWith("process reaper")
                || name.startsWith("JFR ")
                || name.startsWith("VirtualThread-")
                || name.endsWith("-Poller")
                || name.equals("Common-Cleaner")
                || name.equals("Keep-Alive-Timer")
                || name.endsWith(" handler") && name.startsWith("SIG")
                || thread.code().target().filter(TARGETS::contains).isPresent();
    }

    /** Up to 24, the timeouts of {@code CompletableFuture} have a scheduled executor of their own. */
    private static boolean isDelayer(LiveThread thread) {
        return thread.origin().stream()
                .flatMap(origin -> origin.startedAt().stream())
                .anyMatch(frame -> frame.platform()
                        && frame.className().startsWith("java.util.concurrent.CompletableFuture$Delayer"));
    }
}
