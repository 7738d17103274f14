package io.github.persistenttasks.probe;

import java.lang.reflect.Field;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Notices each process that the JDK starts, on the thread that starts it.
 *
 * <p>The JDK hands every process to an executor, a thread of which waits for its end. The probe replaces the executor's thread factory, which
 * nothing else can see, and lets idle threads end at once: so the executor calls the factory for each process, still on the thread that
 * starts the process.
 */
final class ProcessStarts {

    /** Receives the processes that are started. */
    interface Listener {
        /**
         * Called on the thread that has started a process.
         *
         * @param pid the number of the process, or -1 if it cannot be read
         */
        void started(long pid, Throwable where);
    }

    private static final String[] HOLDERS = {"java.lang.ProcessHandleImpl", "java.lang.UNIXProcess"};

    private final Internals internals;
    private final Listener listener;
    private volatile boolean installed;

    ProcessStarts(Internals internals, Listener listener) {
        this.internals = internals;
        this.listener = listener;
    }

    /** Returns the JDK's factory in place of the probe's, by which the threads that wait for processes are recognized. */
    static Object original(Object factory) {
        return factory instanceof Factory ? ((Factory) factory).before : factory;
    }

    boolean isInstalled() {
        return installed;
    }

    /** Replaces the executor's thread factory. On 8 this initializes the class that starts processes, which reads a property. */
    void install() {
        if (installed) {
            return;
        }
        installed = true;
        for (String holder : HOLDERS) {
            Object executor = internals.reaper(holder);
            if (executor instanceof ThreadPoolExecutor) {
                ThreadPoolExecutor reaper = (ThreadPoolExecutor) executor;
                reaper.setThreadFactory(new Factory(reaper.getThreadFactory()));
                reaper.setKeepAliveTime(0, TimeUnit.NANOSECONDS);
            }
        }
    }

    /** Returns whether the stack is that of the JDK starting a process, and not of waiting for the end of any other. */
    static boolean isStart(Throwable where) {
        for (StackTraceElement frame : where.getStackTrace()) {
            String type = frame.getClassName();
            if (type.equals("java.lang.ProcessImpl") || type.equals("java.lang.UNIXProcess")) {
                return true;
            }
        }
        return false;
    }

    /** Makes the executor's threads as before, and reports the process that each of them waits for. */
    private final class Factory implements ThreadFactory {
        private final ThreadFactory before;

        Factory(ThreadFactory before) {
            this.before = before;
        }

        @Override
        public Thread newThread(Runnable worker) {
            try {
                Throwable where = new Throwable();
                if (isStart(where)) {
                    listener.started(pid(internals.pools.firstTask(worker)), where);
                }
            } catch (Throwable hostile) {
                // The process is started all the same.
                return before.newThread(worker);
            }
            return before.newThread(worker);
        }
    }

    /** Returns the number of the process that the task waits for: its own field, or that of the process that it refers to. */
    private long pid(Object task) {
        for (Field field : task.getClass().getDeclaredFields()) {
            Object value = internals.read(field, task);
            if (value instanceof Number && field.getName().endsWith("pid")) {
                return ((Number) value).longValue();
            }
            if (value instanceof Process) {
                return pid(value);
            }
        }
        return -1;
    }
}
