package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.LiveThread;
import java.util.List;
import java.util.Set;

/**
 * Recognizes the JVM's own threads, which are not tasks of any artifact.
 *
 * <p>They are recognized by their class and by the code that runs in them or created them, never by name or group, which any code can
 * choose. All are daemon threads, except for the one that waits for the others.
 */
final class PlatformThreads {

    private static final Set<String> CLASSES = Set.of(
            "java.lang.ref.Reference$ReferenceHandler",
            "java.lang.ref.Finalizer$FinalizerThread",
            "jdk.internal.misc.CarrierThread");

    /**
     * Classes of the JDK that run in its own threads or create them, including nested and generated classes. Up to 24, the timeouts of
     * {@code CompletableFuture} have a scheduled executor of their own.
     */
    private static final List<String> SERVICES = List.of(
            "java.lang.ProcessHandleImpl",
            "java.lang.UNIXProcess",
            "java.lang.VirtualThread",
            "java.util.concurrent.CompletableFuture$Delayer",
            "jdk.internal.misc.Signal",
            "jdk.internal.ref.CleanerImpl",
            "jdk.jfr.internal",
            "sun.java2d.Disposer",
            "sun.misc.Signal",
            "sun.net.www.http.KeepAliveCache",
            "sun.net.www.http.KeepAliveStreamCleaner",
            "sun.nio.ch.Poller");

    /**
     * Makes the threads of the executor for RMI's housekeeping, which nothing can shut down. From 24 on it also creates the threads that
     * serve code under test, so its frames say nothing.
     */
    private static final String RMI_FACTORY = "sun.rmi.runtime.RuntimeUtil";

    private PlatformThreads() {}

    static boolean contains(LiveThread thread) {
        LiveThread.Code code = thread.code();
        if (!code.typeOfPlatform()) {
            return false;
        }
        if (!thread.identity().daemon()) {
            return thread.identity().name().equals("DestroyJavaVM") && isOfTheVirtualMachine(thread);
        }
        return CLASSES.contains(code.type())
                || isOfCommonPool(thread)
                || code.target().filter(PlatformThreads::isService).isPresent()
                || code.factory().filter(PlatformThreads::isServiceFactory).isPresent()
                || isOfTheVirtualMachine(thread)
                || isMadeByService(thread);
    }

    /** Returns whether the thread works for the common pool, and no code has scheduled tasks there other than the JDK for itself. */
    private static boolean isOfCommonPool(LiveThread thread) {
        return thread.pool().filter(LiveThread.Pool::common).isPresent()
                && thread.schedule().filter(schedule -> schedule.total() > 0).isEmpty();
    }

    /**
     * Returns whether the virtual machine attached the thread, which runs no Java code: signal dispatcher, attach listener, service
     * threads.
     */
    private static boolean isOfTheVirtualMachine(LiveThread thread) {
        return thread.code().type().equals("java.lang.Thread")
                && thread.code().target().isEmpty()
                && thread.origin().stream()
                        .allMatch(origin -> origin.startedAt().isEmpty())
                && thread.schedule().isEmpty()
                && thread.snapshot().stack().isEmpty();
    }

    /** Returns whether the service itself created the thread. It did not if its thread was running a callback of the code under test. */
    private static boolean isMadeByService(LiveThread thread) {
        return thread.origin().stream()
                .flatMap(origin -> origin.startedAt().stream().limit(1))
                .anyMatch(frame -> frame.platform() && isService(frame.className()));
    }

    private static boolean isServiceFactory(String className) {
        return isService(className) || isOrIsIn(className, RMI_FACTORY);
    }

    private static boolean isService(String className) {
        return SERVICES.stream().anyMatch(service -> isOrIsIn(className, service));
    }

    private static boolean isOrIsIn(String className, String service) {
        return className.startsWith(service)
                && (className.length() == service.length() || ".$/".indexOf(className.charAt(service.length())) >= 0);
    }
}
