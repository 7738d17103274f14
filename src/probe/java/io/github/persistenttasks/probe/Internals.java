package io.github.persistenttasks.probe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Access to the JDK's private fields and methods that the probe needs, looked up once.
 *
 * <p>A member that a JDK lacks is {@code null}, and a value that cannot be read is {@code null} or absent: no reading method throws. No class
 * is initialized before the code under test does so.
 */
final class Internals {

    private static final String DELAYED_QUEUE = "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue";
    private static final String SCHEDULED_FUTURE =
            "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask";

    /** The state of a cancelled timer task. */
    private static final int TIMER_CANCELLED = 3;

    /** The last state of a future before it has a result. */
    private static final int FUTURE_COMPLETING = 1;

    /** A thread's number, read from the field because {@code getId} can be overridden. */
    private final Field number = field("java.lang.Thread", "tid");

    private final Method getThreads = method("java.lang.Thread", "getThreads");
    private final Method dumpThreads = method("java.lang.Thread", "dumpThreads", Thread[].class);
    private final Field inherited = field("java.lang.Thread", "inheritableThreadLocals");
    private final Method getEntry = method("java.lang.ThreadLocal$ThreadLocalMap", "getEntry", ThreadLocal.class);
    private final Field entryValue = field("java.lang.ThreadLocal$ThreadLocalMap$Entry", "value");

    /** Since 19 a thread's group and task are in an object of their own. */
    private final Field holder = field("java.lang.Thread", "holder");

    private final Field target =
            holder == null ? field("java.lang.Thread", "target") : field("java.lang.Thread$FieldHolder", "task");

    /** The task of a virtual thread, which its continuation has, since 21. */
    private final Field continuation = field("java.lang.VirtualThread", "cont");

    private final Field continued = field("jdk.internal.vm.Continuation", "target");
    private final Field virtualTask = field("java.lang.VirtualThread$VThreadContinuation$1", "val$task");

    private final Method findLoadedClass = method("java.lang.ClassLoader", "findLoadedClass", String.class);
    private final Method halt = method("java.lang.Shutdown", "halt", int.class);
    private final Method exit = method("java.lang.Shutdown", "exit", int.class);
    private final MethodHandle state = special("getState", Thread.State.class);
    private final MethodHandle start = special("start", void.class);
    private final MethodHandle setHandler =
            special("setUncaughtExceptionHandler", void.class, Thread.UncaughtExceptionHandler.class);
    private final Method resume = method("java.lang.Thread", "resume0");
    private final Field systemHooks = field("java.lang.Shutdown", "hooks");
    private final Field applicationHooks = field("java.lang.ApplicationShutdownHooks", "hooks");

    private final Method destroyProcess = method("java.lang.UNIXProcess", "destroyProcess", int.class, boolean.class);

    private final Field timerQueue = field("java.util.TimerThread", "queue");
    private final Field timerTasks = field("java.util.TaskQueue", "queue");
    private final Field timerSize = field("java.util.TaskQueue", "size");
    private final Field timerOpen = field("java.util.TimerThread", "newTasksMayBeScheduled");
    private final Field timerNext = field("java.util.TimerTask", "nextExecutionTime");
    private final Field timerState = field("java.util.TimerTask", "state");
    private final Field timerPeriod = field("java.util.TimerTask", "period");

    /** The fields of an executor. */
    enum PoolField {
        CTL("ctl"),
        WORK_QUEUE("workQueue"),
        CORE_POOL_SIZE("corePoolSize"),
        MAXIMUM_POOL_SIZE("maximumPoolSize"),
        KEEP_ALIVE_TIME("keepAliveTime"),
        ALLOW_CORE_THREAD_TIME_OUT("allowCoreThreadTimeOut"),
        THREAD_FACTORY("threadFactory");

        private final String name;

        PoolField(String name) {
            this.name = name;
        }
    }

    private final Map<PoolField, Field> poolFields = new EnumMap<PoolField, Field>(PoolField.class);

    /** The files of all native libraries; in the class loader up to 14. */
    private final Field libraries = field("jdk.internal.loader.NativeLibraries", "loadedLibraryNames");

    private final Field librariesBefore15 = field("java.lang.ClassLoader", "loadedLibraryNames");

    private final Field workerTask = field("java.util.concurrent.ThreadPoolExecutor$Worker", "firstTask");
    private final Field workerThread = field("java.util.concurrent.ThreadPoolExecutor$Worker", "thread");
    private final Field workerPool = field("java.util.concurrent.ThreadPoolExecutor$Worker", "this$0");
    private final Field workerCompleted = field("java.util.concurrent.ThreadPoolExecutor$Worker", "completedTasks");
    private final Field delayedTasks = field(DELAYED_QUEUE, "queue");
    private final Field delayedSize = field(DELAYED_QUEUE, "size");
    private final Field futureState = field("java.util.concurrent.FutureTask", "state");
    private final Field futureCallable = field("java.util.concurrent.FutureTask", "callable");
    private final Field adapterTask = field("java.util.concurrent.Executors$RunnableAdapter", "task");
    private final Field futurePeriod = field(SCHEDULED_FUTURE, "period");
    private final Field futureTime = field(SCHEDULED_FUTURE, "time");
    private final Field forkJoinPoolOfWorker = field("java.util.concurrent.ForkJoinWorkerThread", "pool");
    private final Field commonPool = field("java.util.concurrent.ForkJoinPool", "common");
    private final Field poolNumber = field("java.util.concurrent.Executors$DefaultThreadFactory", "poolNumber");
    private final Field namePrefix = field("java.util.concurrent.Executors$DefaultThreadFactory", "namePrefix");

    /** Until 23 a thread has the protection domains of the code that created it, whether it inherits thread locals or not. */
    private final Field creators = field("java.lang.Thread", "inheritedAccessControlContext");

    private final Field domains = field("java.security.AccessControlContext", "context");
    private final Field delayScheduler = field("java.util.concurrent.ForkJoinPool", "delayScheduler");
    private final Field delaySchedulerSize = field("java.util.concurrent.DelayScheduler", "restingSize");
    private final Field forkJoinFactory = field("java.util.concurrent.ForkJoinPool", "factory");
    private final Field forkJoinKeepAlive = field("java.util.concurrent.ForkJoinPool", "keepAlive");

    Internals() {
        for (PoolField pool : PoolField.values()) {
            poolFields.put(pool, field("java.util.concurrent.ThreadPoolExecutor", pool.name));
        }
    }

    /** Returns all live platform threads, including those that a thread group would hide, in the order in which they were started. */
    Thread[] threads() {
        Object listed = invoke(getThreads, null);
        if (listed instanceof Thread[]) {
            Thread[] threads = (Thread[]) listed;
            if (!Modules.exist()) {
                // Up to 8 the JVM lists the newest thread first.
                Collections.reverse(Arrays.asList(threads));
            }
            return threads;
        }
        return Thread.getAllStackTraces().keySet().toArray(new Thread[0]);
    }

    /**
     * Returns the stacks of these threads at one moment, {@code null} for those that have ended. {@link Thread#getAllStackTraces} would call
     * the threads' {@code hashCode}, which can be overridden.
     */
    StackTraceElement[][] stacks(Thread[] threads) {
        Object dumped = invoke(dumpThreads, null, (Object) threads);
        if (dumped instanceof StackTraceElement[][]) {
            return (StackTraceElement[][]) dumped;
        }
        StackTraceElement[][] stacks = new StackTraceElement[threads.length][];
        for (int i = 0; i < threads.length; i++) {
            stacks[i] = threads[i].isAlive() ? threads[i].getStackTrace() : null;
        }
        return stacks;
    }

    /** Returns whether it is a virtual thread, which can have no class of the code under test. */
    boolean isVirtual(Thread thread) {
        return continuation != null && continuation.getDeclaringClass().isInstance(thread);
    }

    /** Begins the shutdown of this JVM, even if the code under test has installed a security manager. */
    void exit() {
        invoke(exit, null, 0);
        System.exit(0);
    }

    /** Returns the stack of one thread, even if its class overrides {@link Thread#getStackTrace}. */
    StackTraceElement[] stack(Thread thread) {
        if (isVirtual(thread)) {
            return thread.getStackTrace();
        }
        Object dumped = invoke(dumpThreads, null, (Object) new Thread[] {thread});
        StackTraceElement[] stack =
                dumped instanceof StackTraceElement[][] ? ((StackTraceElement[][]) dumped)[0] : null;
        return stack == null ? new StackTraceElement[0] : stack;
    }

    /** Returns the thread's state, even if its class overrides {@link Thread#getState}; {@code null} if it cannot be read. */
    Thread.State state(Thread thread) {
        try {
            return state == null ? null : (Thread.State) state.invoke(thread);
        } catch (Throwable e) {
            return null;
        }
    }

    /** Starts the thread, even if its class overrides {@link Thread#start}. */
    void start(Thread thread) throws Throwable {
        if (start == null) {
            thread.start();
        } else {
            start.invoke(thread);
        }
    }

    /** Sets the thread's handler, even if its class overrides {@link Thread#setUncaughtExceptionHandler}. */
    void setHandler(Thread thread, Thread.UncaughtExceptionHandler handler) throws Throwable {
        if (setHandler == null) {
            thread.setUncaughtExceptionHandler(handler);
        } else {
            setHandler.invoke(thread, handler);
        }
    }

    /** Resumes a thread that the code under test has suspended, if the JDK still supports that. */
    void resume(Thread thread) {
        invoke(resume, thread);
    }

    /** Ends this JVM at once, even if the code under test has installed a security manager. */
    void halt(int status) {
        invoke(halt, null, status);
        Runtime.getRuntime().halt(status);
    }

    /** Returns the thread's number, which is never reused in this JVM. */
    long number(Thread thread) {
        Object value = get(number, thread);
        return value == null ? thread.getId() : (Long) value;
    }

    /** Returns the thread's inherited value of the thread local, or {@code null} if there is none. */
    Object inherited(Thread thread, InheritableThreadLocal<?> local) {
        Object map = get(inherited, thread);
        return map == null ? null : get(entryValue, invoke(getEntry, map, local));
    }

    /** Returns the thread's {@code Runnable}, or {@code null} if it has none or cannot be read. */
    Object target(Thread thread) {
        if (isVirtual(thread)) {
            return get(virtualTask, get(continued, get(continuation, thread)));
        }
        return get(target, holder == null ? thread : get(holder, thread));
    }

    /** Returns the executor that waits for the ends of processes, a field of this class, or {@code null}. */
    Object reaper(String holder) {
        Field executor = field(holder, "processReaperExecutor");
        return executor == null ? null : get(executor, null);
    }

    /** Kills a process; on 8 only. */
    void kill(long pid) {
        invoke(destroyProcess, null, (int) pid, true);
    }

    /** Returns the JVM's own table of actions at shutdown; slot 1 runs the application's hooks. */
    Runnable[] systemHooks() {
        return (Runnable[]) get(systemHooks, null);
    }

    /** Replaces the JVM's map of registered shutdown hooks. */
    void setApplicationHooks(IdentityHashMap<Thread, Thread> hooks) throws IllegalAccessException {
        applicationHooks.set(null, hooks);
    }

    @SuppressWarnings("unchecked")
    IdentityHashMap<Thread, Thread> applicationHooks() {
        return (IdentityHashMap<Thread, Thread>) get(applicationHooks, null);
    }

    /** Returns the names of the files of all native libraries that are loaded, or {@code null}; another thread may change them. */
    Collection<?> loadedLibraries() {
        return (Collection<?>) get(libraries == null ? librariesBefore15 : libraries, null);
    }

    boolean isTimer(Thread thread) {
        return timerQueue != null && timerQueue.getDeclaringClass().isInstance(thread);
    }

    Object timerQueue(Thread timer) {
        return get(timerQueue, timer);
    }

    /** Returns the heap of the queue; its elements have the indices 1 to {@link #timerSize}. */
    Object[] timerTasks(Object queue) {
        return (Object[]) get(timerTasks, queue);
    }

    int timerSize(Object queue) {
        Object size = get(timerSize, queue);
        return size == null ? 0 : (Integer) size;
    }

    boolean timerOpen(Thread timer) {
        return !Boolean.FALSE.equals(get(timerOpen, timer));
    }

    /** Returns the time of the next run of a timer's task, in milliseconds since 1970. */
    long timerNext(Object task) {
        return (Long) get(timerNext, task);
    }

    /** Returns the period in milliseconds: positive for a fixed rate, negative for a fixed delay, 0 for a single run. */
    long timerPeriod(Object task) {
        return (Long) get(timerPeriod, task);
    }

    /** Returns whether the task was cancelled, although it may still be in the timer's queue. */
    boolean timerCancelled(Object task) {
        return Integer.valueOf(TIMER_CANCELLED).equals(get(timerState, task));
    }

    boolean isWorker(Object object) {
        return workerPool != null && workerPool.getDeclaringClass().isInstance(object);
    }

    /** Returns the task that the worker runs first, or {@code null} once it has begun. */
    Object workerTask(Object worker) {
        return get(workerTask, worker);
    }

    /** Returns the thread that runs the worker. */
    Object workerThread(Object worker) {
        return get(workerThread, worker);
    }

    Object poolField(ThreadPoolExecutor pool, PoolField field) {
        return get(poolFields.get(field), pool);
    }

    /** Returns the class with this name that the loader has defined or has been asked for, or {@code null}; loads nothing. */
    Class<?> loadedClass(ClassLoader loader, String name) {
        return (Class<?>) invoke(findLoadedClass, loader, name);
    }

    /** Returns whether the thread works for the JVM's common pool. */
    boolean isCommonWorker(Thread thread) {
        return isCommon(forkJoinPool(thread));
    }

    /** Returns whether it is the JVM's common pool. */
    boolean isCommon(ForkJoinPool pool) {
        return pool != null && pool == get(commonPool, null);
    }

    /** Returns the factory of a fork-join pool's threads, or {@code null}. */
    Object forkJoinFactory(ForkJoinPool pool) {
        return get(forkJoinFactory, pool);
    }

    /** Returns the fork-join pool that the thread works for, or {@code null}. */
    ForkJoinPool forkJoinPool(Thread thread) {
        return thread instanceof ForkJoinWorkerThread ? (ForkJoinPool) get(forkJoinPoolOfWorker, thread) : null;
    }

    /** Returns the number of the next pool with the JDK's default thread factory, or -1. */
    int nextPoolNumber() {
        Object next = get(poolNumber, null);
        return next == null ? -1 : ((AtomicInteger) next).get();
    }

    /** Returns the prefix of the names of the threads that the JDK's default thread factory creates, or {@code null} for any other factory. */
    String threadNamePrefix(Object factory) {
        boolean isDefault = namePrefix != null && namePrefix.getDeclaringClass().isInstance(factory);
        return isDefault ? (String) get(namePrefix, factory) : null;
    }

    /** Returns the URLs of the files with the code that created the thread, innermost first; none if this JVM does not keep them. */
    List<String> makers(Thread thread) {
        List<String> makers = new ArrayList<String>();
        Object all = get(domains, get(creators, thread));
        for (Object domain : all instanceof Object[] ? (Object[]) all : new Object[0]) {
            String url = Loaders.url((ProtectionDomain) domain);
            if (url != null) {
                makers.add(url);
            }
        }
        return makers;
    }

    /** Returns whether it is the thread that passes delayed tasks to a fork-join pool, since 25. */
    boolean isDelayScheduler(Thread thread) {
        return delaySchedulerSize != null
                && delaySchedulerSize.getDeclaringClass().isInstance(thread);
    }

    /** Returns whether the thread passes delayed tasks to the JVM's common pool. */
    boolean isDelaySchedulerOfCommonPool(Thread thread) {
        return isDelayScheduler(thread) && get(delayScheduler, get(commonPool, null)) == thread;
    }

    /** Returns the number of delayed tasks. */
    int delayedTasks(Thread delayScheduler) {
        Object size = get(delaySchedulerSize, delayScheduler);
        return size == null ? 0 : (Integer) size;
    }

    /**
     * Returns the heap of a scheduled executor's queue, or {@code null}; its elements have the indices 0 to {@link #delayedSize},
     * exclusive.
     */
    Object[] delayedTasks(Object queue) {
        return delayedTasks != null && delayedTasks.getDeclaringClass().isInstance(queue)
                ? (Object[]) get(delayedTasks, queue)
                : null;
    }

    int delayedSize(Object queue) {
        Object size = get(delayedSize, queue);
        return size == null ? 0 : (Integer) size;
    }

    /** Returns the thread factory of the worker's executor. */
    Object workerFactory(Object worker) {
        ThreadPoolExecutor pool = workerPool(worker);
        return pool == null ? null : ProcessStarts.original(poolField(pool, PoolField.THREAD_FACTORY));
    }

    /** Returns the number of elements in a queue of the JDK or a subclass, read from its field, or {@code null}. */
    Object queueCount(Object queue) {
        for (Class<?> type = queue == null ? null : queue.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().startsWith("java.util.concurrent.")) {
                Field count = field(type.getName(), "count");
                return get(count == null ? field(type.getName(), "size") : count, queue);
            }
        }
        return null;
    }

    ThreadPoolExecutor workerPool(Object worker) {
        return (ThreadPoolExecutor) get(workerPool, worker);
    }

    long workerCompleted(Object worker) {
        Object completed = get(workerCompleted, worker);
        return completed == null ? 0 : (Long) completed;
    }

    /** Returns the {@code Runnable} or {@code Callable} that an executor's future wraps, or the future itself if it cannot be read. */
    Object futureTask(Object future) {
        Object callable =
                futureCallable != null && futureCallable.getDeclaringClass().isInstance(future)
                        ? get(futureCallable, future)
                        : null;
        if (callable == null) {
            return future;
        }
        if (adapterTask != null && adapterTask.getDeclaringClass().isInstance(callable)) {
            Object task = get(adapterTask, callable);
            return task == null ? callable : task;
        }
        return callable;
    }

    /** Returns whether it is the future in which a scheduled executor of the JDK wraps a task. */
    boolean isScheduledFuture(Object object) {
        return futurePeriod != null && futurePeriod.getDeclaringClass().isInstance(object);
    }

    /** Returns whether the future is neither cancelled nor completed. */
    boolean isToRun(Object scheduledFuture) {
        Object state = get(futureState, scheduledFuture);
        return state == null || (Integer) state <= FUTURE_COMPLETING;
    }

    /** Returns the period in nanoseconds, like {@link #timerPeriod}. */
    long futurePeriod(Object scheduledFuture) {
        return (Long) get(futurePeriod, scheduledFuture);
    }

    /** Returns the time at which the future is due, on the clock of {@link System#nanoTime}. */
    long futureTime(Object scheduledFuture) {
        return (Long) get(futureTime, scheduledFuture);
    }

    /** Returns the milliseconds after which an idle worker of the pool ends, or {@code null} if the JDK has no such field, as in 8. */
    Long keepAlive(ForkJoinPool pool) {
        return forkJoinKeepAlive == null ? null : (Long) get(forkJoinKeepAlive, pool);
    }

    /** Returns the value of a field of any class, or {@code null} if it cannot be read. */
    Object read(Field field, Object object) {
        try {
            return Opener.open(field).get(object);
        } catch (Exception unreadable) {
            return null;
        }
    }

    /** Returns the class if the application's class loader has loaded it, or {@code null}. */
    Class<?> loaded(String name) {
        return (Class<?>) invoke(findLoadedClass, Loaders.APPLICATION, name);
    }

    private static Field field(String type, String name) {
        try {
            return Opener.open(Class.forName(type, false, null).getDeclaredField(name));
        } catch (Exception e) {
            return null;
        }
    }

    private static Method method(String type, String name, Class<?>... parameters) {
        try {
            return Opener.open(Class.forName(type, false, null).getDeclaredMethod(name, parameters));
        } catch (Exception e) {
            return null;
        }
    }

    /** Returns a method of {@link Thread} that is called without regard to overriding methods of subclasses. */
    private static MethodHandle special(String name, Class<?> result, Class<?>... parameters) {
        try {
            return Opener.lookup(Thread.class)
                    .findSpecial(Thread.class, name, MethodType.methodType(result, parameters), Thread.class);
        } catch (Exception e) {
            return null;
        }
    }

    private static Object get(Field field, Object object) {
        try {
            boolean readable =
                    field != null && (object != null || java.lang.reflect.Modifier.isStatic(field.getModifiers()));
            return readable ? field.get(object) : null;
        } catch (Exception e) {
            return null;
        }
    }

    private static Object invoke(Method method, Object object, Object... arguments) {
        try {
            return method == null ? null : method.invoke(object, arguments);
        } catch (Exception e) {
            return null;
        }
    }
}
