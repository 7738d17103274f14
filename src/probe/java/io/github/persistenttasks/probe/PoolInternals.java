package io.github.persistenttasks.probe;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/** The private state of {@link ThreadPoolExecutor}, its workers, its queue and the JDK's default thread factory. */
final class PoolInternals {

    private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";
    private static final String WORKER = "java.util.concurrent.ThreadPoolExecutor$Worker";
    private static final String FACTORY = "java.util.concurrent.Executors$DefaultThreadFactory";

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

    private final Map<PoolField, JdkField> ofPool = new EnumMap<PoolField, JdkField>(PoolField.class);
    private final JdkField pool = JdkField.of(WORKER, "this$0");
    private final JdkField thread = JdkField.of(WORKER, "thread");
    private final JdkField firstTask = JdkField.of(WORKER, "firstTask");
    private final JdkField completedTasks = JdkField.of(WORKER, "completedTasks");
    private final JdkField nextNumber = JdkField.of(FACTORY, "poolNumber");
    private final JdkField namePrefix = JdkField.of(FACTORY, "namePrefix");

    PoolInternals() {
        for (PoolField field : PoolField.values()) {
            ofPool.put(field, JdkField.of(POOL, field.name));
        }
    }

    Object get(ThreadPoolExecutor executor, PoolField field) {
        return ofPool.get(field).get(executor);
    }

    boolean isWorker(Object object) {
        return pool.isIn(object);
    }

    ThreadPoolExecutor pool(Object worker) {
        return (ThreadPoolExecutor) pool.get(worker);
    }

    /** Returns the thread factory of the worker's executor. */
    Object factory(Object worker) {
        ThreadPoolExecutor executor = pool(worker);
        return executor == null ? null : ProcessStarts.original(get(executor, PoolField.THREAD_FACTORY));
    }

    /** Returns the thread that runs the worker. */
    Object thread(Object worker) {
        return thread.get(worker);
    }

    /** Returns the task that the worker runs first, or {@code null} once it has begun. */
    Object firstTask(Object worker) {
        return firstTask.get(worker);
    }

    long completedTasks(Object worker) {
        Object completed = completedTasks.get(worker);
        return completed == null ? 0 : (Long) completed;
    }

    /** Returns the number of elements in a queue of the JDK or a subclass, read from its field, or {@code null}. */
    Object count(Object queue) {
        for (Class<?> type = queue == null ? null : queue.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().startsWith("java.util.concurrent.")) {
                JdkField count = JdkField.of(type.getName(), "count");
                return (count.exists() ? count : JdkField.of(type.getName(), "size")).get(queue);
            }
        }
        return null;
    }

    /** Returns the number of the next pool with the JDK's default thread factory, or -1. */
    int nextNumber() {
        Object next = nextNumber.getStatic();
        return next == null ? -1 : ((AtomicInteger) next).get();
    }

    /** Returns the prefix of the names of the threads that the JDK's default thread factory creates, or {@code null} for any other factory. */
    String namePrefix(Object threadFactory) {
        return namePrefix.isIn(threadFactory) ? (String) namePrefix.get(threadFactory) : null;
    }
}
