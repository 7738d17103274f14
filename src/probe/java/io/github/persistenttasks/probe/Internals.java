package io.github.persistenttasks.probe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/** The private state of the JVM that the probe reads and changes: of threads, class loaders and the shutdown, and in parts that of executors. */
final class Internals {

    final TimerInternals timers = new TimerInternals();
    final PoolInternals pools = new PoolInternals();
    final FutureInternals futures = new FutureInternals();
    final ForkJoinInternals forkJoin = new ForkJoinInternals();

    /** A thread's number, read from the field because {@code getId} can be overridden. */
    private final JdkField number = JdkField.of("java.lang.Thread", "tid");

    private final JdkMethod getThreads = JdkMethod.of("java.lang.Thread", "getThreads");
    private final JdkMethod dumpThreads = JdkMethod.of("java.lang.Thread", "dumpThreads", Thread[].class);
    private final JdkField inherited = JdkField.of("java.lang.Thread", "inheritableThreadLocals");
    private final JdkMethod getEntry =
            JdkMethod.of("java.lang.ThreadLocal$ThreadLocalMap", "getEntry", ThreadLocal.class);
    private final JdkField entryValue = JdkField.of("java.lang.ThreadLocal$ThreadLocalMap$Entry", "value");

    /** Since 19 a thread's group and task are in an object of their own. */
    private final JdkField holder = JdkField.of("java.lang.Thread", "holder");

    private final JdkField target = holder.exists()
            ? JdkField.of("java.lang.Thread$FieldHolder", "task")
            : JdkField.of("java.lang.Thread", "target");

    /** The task of a virtual thread, which its continuation has, since 21. */
    private final JdkField continuation = JdkField.of("java.lang.VirtualThread", "cont");

    private final JdkField continued = JdkField.of("jdk.internal.vm.Continuation", "target");
    private final JdkField virtualTask = JdkField.of("java.lang.VirtualThread$VThreadContinuation$1", "val$task");

    private final JdkMethod findLoadedClass = JdkMethod.of("java.lang.ClassLoader", "findLoadedClass", String.class);
    private final JdkMethod halt = JdkMethod.of("java.lang.Shutdown", "halt", int.class);
    private final JdkMethod exit = JdkMethod.of("java.lang.Shutdown", "exit", int.class);
    private final MethodHandle state = special("getState", Thread.State.class);
    private final MethodHandle start = special("start", void.class);
    private final MethodHandle setHandler =
            special("setUncaughtExceptionHandler", void.class, Thread.UncaughtExceptionHandler.class);
    private final JdkMethod resume = JdkMethod.of("java.lang.Thread", "resume0");
    private final JdkField systemHooks = JdkField.of("java.lang.Shutdown", "hooks");
    private final JdkField applicationHooks = JdkField.of("java.lang.ApplicationShutdownHooks", "hooks");

    private final JdkMethod destroyProcess =
            JdkMethod.of("java.lang.UNIXProcess", "destroyProcess", int.class, boolean.class);

    /** The files of all native libraries; in the class loader up to 14. */
    private final JdkField libraries = JdkField.of("jdk.internal.loader.NativeLibraries", "loadedLibraryNames");

    private final JdkField librariesBefore15 = JdkField.of("java.lang.ClassLoader", "loadedLibraryNames");

    /** Until 23 a thread has the protection domains of the code that created it, whether it inherits thread locals or not. */
    private final JdkField creators = JdkField.of("java.lang.Thread", "inheritedAccessControlContext");

    private final JdkField domains = JdkField.of("java.security.AccessControlContext", "context");

    /** Returns all live platform threads, including those that a thread group would hide, in the order in which they were started. */
    Thread[] threads() {
        Object listed = getThreads.invoke(null);
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
        Object dumped = dumpThreads.invoke(null, (Object) threads);
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
        return continuation.isIn(thread);
    }

    /** Begins the shutdown of this JVM, even if the code under test has installed a security manager. */
    void exit() {
        exit.invoke(null, 0);
        System.exit(0);
    }

    /** Returns the stack of one thread, even if its class overrides {@link Thread#getStackTrace}. */
    StackTraceElement[] stack(Thread thread) {
        if (isVirtual(thread)) {
            return thread.getStackTrace();
        }
        Object dumped = dumpThreads.invoke(null, (Object) new Thread[] {thread});
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
        resume.invoke(thread);
    }

    /** Ends this JVM at once, even if the code under test has installed a security manager. */
    void halt(int status) {
        halt.invoke(null, status);
        Runtime.getRuntime().halt(status);
    }

    /** Returns the thread's number, which is never reused in this JVM. */
    long number(Thread thread) {
        Object value = number.get(thread);
        return value == null ? thread.getId() : (Long) value;
    }

    /** Returns the thread's inherited value of the thread local, or {@code null} if there is none. */
    Object inherited(Thread thread, InheritableThreadLocal<?> local) {
        Object map = inherited.get(thread);
        return map == null ? null : entryValue.get(getEntry.invoke(map, local));
    }

    /** Returns the thread's {@code Runnable}, or {@code null} if it has none or cannot be read. */
    Object target(Thread thread) {
        if (isVirtual(thread)) {
            return virtualTask.get(continued.get(continuation.get(thread)));
        }
        return target.get(holder.exists() ? holder.get(thread) : thread);
    }

    /** Returns the executor that waits for the ends of processes, a field of this class, or {@code null}. */
    Object reaper(String holder) {
        return JdkField.of(holder, "processReaperExecutor").getStatic();
    }

    /** Kills a process; on 8 only. */
    void kill(long pid) {
        destroyProcess.invoke(null, (int) pid, true);
    }

    /** Returns the JVM's own table of actions at shutdown; slot 1 runs the application's hooks. */
    Runnable[] systemHooks() {
        return (Runnable[]) systemHooks.getStatic();
    }

    /** Replaces the JVM's map of registered shutdown hooks. */
    void setApplicationHooks(IdentityHashMap<Thread, Thread> hooks) throws IllegalAccessException {
        applicationHooks.setStatic(hooks);
    }

    @SuppressWarnings("unchecked")
    IdentityHashMap<Thread, Thread> applicationHooks() {
        return (IdentityHashMap<Thread, Thread>) applicationHooks.getStatic();
    }

    /** Returns the names of the files of all native libraries that are loaded, or {@code null}; another thread may change them. */
    Collection<?> loadedLibraries() {
        return (Collection<?>) (libraries.exists() ? libraries : librariesBefore15).getStatic();
    }

    /** Returns the class with this name that the loader has defined or has been asked for, or {@code null}; loads nothing. */
    Class<?> loadedClass(ClassLoader loader, String name) {
        return (Class<?>) findLoadedClass.invoke(loader, name);
    }

    /** Returns whether this JVM keeps the files of the code that created a thread. */
    boolean knowsMakers() {
        return creators.exists();
    }

    /** Returns the URLs of the files with the code that created the thread, innermost first; none if this JVM does not keep them. */
    List<String> makers(Thread thread) {
        List<String> makers = new ArrayList<String>();
        Object all = domains.get(creators.get(thread));
        for (Object domain : all instanceof Object[] ? (Object[]) all : new Object[0]) {
            String url = Loaders.url((ProtectionDomain) domain);
            if (url != null) {
                makers.add(url);
            }
        }
        return makers;
    }

    /** Returns the value of a field of any class, or {@code null} if it cannot be read, as while its class is initialized. */
    Object read(Field field, Object object) {
        try {
            boolean readable =
                    !Modifier.isStatic(field.getModifiers()) || ClassInitialization.isOver(field.getDeclaringClass());
            return readable ? Opener.open(field).get(object) : null;
        } catch (Exception unreadable) {
            return null;
        }
    }

    /** Returns a method of {@link Thread} that is called without regard to overriding methods of subclasses, or {@code null}. */
    private static MethodHandle special(String name, Class<?> result, Class<?>... parameters) {
        try {
            return Opener.lookup(Thread.class)
                    .findSpecial(Thread.class, name, MethodType.methodType(result, parameters), Thread.class);
        } catch (Exception lacking) {
            return null;
        }
    }
}
