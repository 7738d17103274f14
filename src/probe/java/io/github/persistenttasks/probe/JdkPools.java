package io.github.persistenttasks.probe;

import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Finds the pools and timers of the JDK that threads work for, and the methods that end them. */
final class JdkPools {

    /** Maximum number of objects by which an executor or timer leads to the pool or queue that it hides. */
    private static final int NEAR = 10;

    private final Internals internals;
    private final ReachableObjects reachable;
    private final Workers workers;
    private final Map<Thread, WeakReference<Object>> timers = new IdentityHashMap<Thread, WeakReference<Object>>();

    JdkPools(Internals internals, ReachableObjects reachable) {
        this.internals = internals;
        this.reachable = reachable;
        this.workers = new Workers(internals);
    }

    /** Returns the pool that the thread works for, or the queue of its timer, to which the thread does not refer; {@code null} if there is none. */
    Object of(Thread thread) {
        return internals.timers.isTimer(thread) ? internals.timers.queue(thread) : poolOf(thread);
    }

    /** Returns whether the object is this pool or refers to it, as a timer does to its queue and some executors to others. */
    boolean isEndOf(Object object, Object pool) {
        return object == pool
                || (object instanceof ExecutorService && StopMethods.isOfJdk(object.getClass())
                                || object instanceof Timer)
                        && reachable.leads(object, pool, NEAR);
    }

    /** Looks among these objects for the timer of the thread. It may be collected nevertheless, which ends the thread. */
    void lookForTimer(Thread thread, List<Object> objects) {
        Object queue = internals.timers.isTimer(thread) ? internals.timers.queue(thread) : null;
        for (Object object : objects) {
            if (queue != null && object instanceof Timer && isEndOf(object, queue)) {
                timers.put(thread, new WeakReference<Object>(object));
            }
        }
    }

    /** Returns the pool of the thread, or its timer if that was found and has not been collected. */
    List<Object> endable(Thread thread) {
        WeakReference<Object> timer = timers.get(thread);
        Object object = timer == null ? poolOf(thread) : timer.get();
        return object == null ? Collections.emptyList() : Collections.singletonList(object);
    }

    private ExecutorService poolOf(Thread thread) {
        if (thread instanceof ForkJoinWorkerThread) {
            ForkJoinPool pool = ((ForkJoinWorkerThread) thread).getPool();
            return pool == ForkJoinPool.commonPool() ? null : pool;
        }
        Object worker = workers.workerOf(thread, internals.stack(thread));
        return worker == null || isOfJdkItself(internals.pools.factory(worker)) ? null : internals.pools.pool(worker);
    }

    /** Returns whether the JDK has made the pool for itself, such as the one whose threads wait for processes. */
    private static boolean isOfJdkItself(Object factory) {
        return factory != null
                && StopMethods.isOfJdk(factory.getClass())
                && !factory.getClass().getName().startsWith("java.util.concurrent.");
    }

    /** Returns the methods that end the pool or timer, the gentlest first. */
    static List<Method> ends(Object object) {
        try {
            return object instanceof Timer
                    ? Collections.singletonList(Timer.class.getMethod("cancel"))
                    : Arrays.asList(
                            ExecutorService.class.getMethod("shutdown"),
                            ExecutorService.class.getMethod("shutdownNow"));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns how a user who holds the pool or timer would write the call. */
    static String label(Object object, Method method) {
        Class<?> shown = object.getClass();
        while (!StopMethods.isCallable(shown) && !isPublicOfJdk(shown)) {
            shown = shown.getSuperclass();
        }
        return StopMethods.label(shown, method.getName());
    }

    private static boolean isPublicOfJdk(Class<?> type) {
        return StopMethods.isOfJdk(type) && Modifier.isPublic(type.getModifiers());
    }
}
