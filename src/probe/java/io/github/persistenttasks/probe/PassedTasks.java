package io.github.persistenttasks.probe;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

/**
 * The code of a task that a thread only passes on to a pool, as one that completes a future does. The code of the thread says nothing about
 * whose task it is.
 */
final class PassedTasks {

    private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";

    /** The fields of the JDK's tasks with the task of the code under test. */
    private static final List<String> NESTED = Arrays.asList("fn", "action", "callable", "task");

    /** Maximum number of nested tasks of the JDK. */
    private static final int DEPTH = 5;

    private final Internals internals;

    PassedTasks(Internals internals) {
        this.internals = internals;
    }

    /**
     * Returns the URL of the file with the code of the task for which the current thread makes a pool create a worker; {@code null} if it
     * does not, or this JVM does not show the task.
     *
     * @param shared whether the JVM shares the current thread among all code, so that it passes on all tasks
     * @param where the stack of the current thread
     */
    String fileOf(boolean shared, Throwable where) {
        boolean completes = shared;
        boolean adds = false;
        for (StackTraceElement frame : where.getStackTrace()) {
            completes |= frame.getMethodName().equals("postComplete");
            adds |= frame.getMethodName().equals("execute")
                    && frame.getClassName().equals(POOL);
        }
        try {
            return completes && adds ? fileOf(StackObjects.localsOf(POOL, "execute")) : null;
        } catch (Throwable unreadable) {
            // The code under test may have left no room on the stack or heap.
            return null;
        }
    }

    private String fileOf(Object[] locals) {
        for (Object local : locals) {
            if (local instanceof Runnable) {
                Object task = local;
                for (int depth = 0; depth < DEPTH && task != null; depth++) {
                    if (task.getClass().getClassLoader() != null) {
                        return Loaders.url(task.getClass().getProtectionDomain());
                    }
                    task = nestedIn(task);
                }
            }
        }
        return null;
    }

    private Object nestedIn(Object task) {
        for (Class<?> type = task.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object nested = NESTED.contains(field.getName()) ? internals.read(field, task) : null;
                if (nested != null) {
                    return nested;
                }
            }
        }
        return null;
    }
}
