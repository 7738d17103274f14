package io.github.persistenttasks.hostile;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Providers that schedule tasks on daemon threads and hide them. */
@SuppressWarnings("deprecation")
public final class Schedulers {

    private Schedulers() {}

    /** Code that the providers share; not a provider. */
    static final class Parts {
        static final class Tick implements Runnable {
            @Override
            public void run() {}
        }

        static class Decorated<V> implements RunnableScheduledFuture<V> {
            private final RunnableScheduledFuture<V> task;

            Decorated(RunnableScheduledFuture<V> task) {
                this.task = task;
            }

            @Override
            public boolean isPeriodic() {
                return task.isPeriodic();
            }

            @Override
            public long getDelay(TimeUnit unit) {
                return task.getDelay(unit);
            }

            @Override
            public int compareTo(Delayed other) {
                return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
            }

            @Override
            public void run() {
                task.run();
            }

            @Override
            public boolean cancel(boolean interrupt) {
                return task.cancel(interrupt);
            }

            @Override
            public boolean isCancelled() {
                return task.isCancelled();
            }

            @Override
            public boolean isDone() {
                return task.isDone();
            }

            @Override
            public V get() throws InterruptedException, ExecutionException {
                return task.get();
            }

            @Override
            public V get(long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
                return task.get(time, unit);
            }
        }
    }

    static ScheduledThreadPoolExecutor daemon(ThreadFactory factory) {
        return new ScheduledThreadPoolExecutor(1, action -> named(factory.newThread(action)));
    }

    static Thread named(Thread thread) {
        thread.setDaemon(true);
        thread.setName("ticks");
        return thread;
    }

    static void every30Seconds(ScheduledExecutorService executor) {
        executor.scheduleAtFixedRate(new Parts.Tick(), 30, 30, TimeUnit.SECONDS);
    }

    /** Uses a factory of the JDK that wraps the {@code Runnable} of its threads. */
    public static final class IsPrivileged implements Runnable {
        public IsPrivileged() {
            every30Seconds(daemon(Executors.privilegedThreadFactory()));
        }

        @Override
        public void run() {}
    }

    /** Uses three nested wrappers, the outermost of which is a subclass of {@code Thread}. */
    public static final class IsWrapped implements Runnable {
        static final class Holder {
            final Object action;

            Holder(Object action) {
                this.action = action;
            }
        }

        static final class Worker extends Thread {
            final Holder holder;

            Worker(Runnable action) {
                holder = new Holder(new Holder(action));
            }

            @Override
            public void run() {
                ((Runnable) ((Holder) holder.action).action).run();
            }
        }

        public IsWrapped() {
            every30Seconds(daemon(Worker::new));
        }

        @Override
        public void run() {}
    }

    /** Keeps the worker of the executor in an array. */
    public static final class HidesItsWorkerInAnArray implements Runnable {
        static final class Worker implements Runnable {
            private final Runnable[] actions;

            Worker(Runnable... actions) {
                this.actions = actions;
            }

            @Override
            public void run() {
                actions[1].run();
            }
        }

        public HidesItsWorkerInAnArray() {
            every30Seconds(daemon(action -> new Thread(new Worker(null, action))));
        }

        @Override
        public void run() {}
    }

    /** Keeps the worker of the executor in a map. */
    public static final class HidesItsWorkerInAMap implements Runnable {
        public HidesItsWorkerInAMap() {
            Map<String, Runnable> actions = new ConcurrentHashMap<>();
            every30Seconds(daemon(action -> {
                actions.put("action", action);
                return new Thread(() -> actions.get("action").run());
            }));
        }

        @Override
        public void run() {}
    }

    /** Keeps the worker of the executor in a static field. */
    public static final class HidesItsWorkerInAStaticField implements Runnable {
        private static Runnable hidden;

        public HidesItsWorkerInAStaticField() {
            every30Seconds(daemon(action -> {
                hidden = action;
                return new Thread(() -> hidden.run());
            }));
        }

        @Override
        public void run() {}
    }

    /** Hides the worker of the executor behind a proxy. */
    public static final class HidesItsWorkerBehindAProxy implements Runnable {
        public HidesItsWorkerBehindAProxy() {
            every30Seconds(daemon(action -> new Thread((Runnable) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Runnable.class},
                    (proxy, method, arguments) -> method.invoke(action, arguments)))));
        }

        @Override
        public void run() {}
    }

    /** Uses an executor whose methods throw, except for those that schedule tasks. */
    public static final class IsHardened implements Runnable {
        static final class Hardened extends ScheduledThreadPoolExecutor {
            private final boolean made;

            Hardened() {
                super(1, action -> named(new Thread(action)));
                made = true;
            }

            @Override
            public long getKeepAliveTime(TimeUnit unit) {
                refuse();
                return super.getKeepAliveTime(unit);
            }

            @Override
            public int getPoolSize() {
                refuse();
                return super.getPoolSize();
            }

            private void refuse() {
                if (made) {
                    throw new UnsupportedOperationException();
                }
            }
        }

        public IsHardened() {
            every30Seconds(new Hardened());
        }

        @Override
        public void run() {}
    }

    /** Holds the locks of the executor and its queue. */
    public static final class HoldsItsLocks implements Runnable {
        static final class Locked extends ScheduledThreadPoolExecutor {
            Locked() {
                super(1, action -> named(new Thread(action)));
            }

            @Override
            protected <V> RunnableScheduledFuture<V> decorateTask(Runnable action, RunnableScheduledFuture<V> task) {
                return new Parts.Decorated<V>(task) {
                    @Override
                    public int compareTo(Delayed other) {
                        Enders.sleep(60_000);
                        return 0;
                    }
                };
            }
        }

        public HoldsItsLocks() {
            ScheduledThreadPoolExecutor executor = new Locked();
            every30Seconds(executor);
            Thread second = new Thread(() -> every30Seconds(executor), "holds the queue");
            second.setDaemon(true);
            second.start();
            while (second.getState() != Thread.State.TIMED_WAITING) {
                Thread.yield();
            }
        }

        @Override
        public void run() {}
    }

    static final class Decorating extends ScheduledThreadPoolExecutor {
        Decorating() {
            super(1, action -> named(new Thread(action)));
        }

        @Override
        protected <V> RunnableScheduledFuture<V> decorateTask(Runnable action, RunnableScheduledFuture<V> task) {
            return new Parts.Decorated<>(task);
        }
    }

    public static final class IsDecorated implements Runnable {
        public IsDecorated() {
            every30Seconds(new Decorating());
        }

        @Override
        public void run() {}
    }

    /** Uses futures that do not hold those of the JDK, and that hang if they are asked from outside of the executor. */
    public static final class HasItsOwnFutures implements Runnable {
        static final class Own<V> extends Parts.Decorated<V> {
            private final Thread user = Thread.currentThread();

            Own() {
                super(null);
            }

            @Override
            public boolean isPeriodic() {
                return hangOutside();
            }

            @Override
            public long getDelay(TimeUnit unit) {
                hangOutside();
                return unit.convert(30, TimeUnit.SECONDS);
            }

            private boolean hangOutside() {
                Thread current = Thread.currentThread();
                while (current != user && !current.getName().equals("ticks")) {
                    Enders.sleep(60_000);
                }
                return true;
            }
        }

        public HasItsOwnFutures() {
            every30Seconds(new ScheduledThreadPoolExecutor(1, action -> named(new Thread(action))) {
                @Override
                protected <V> RunnableScheduledFuture<V> decorateTask(Runnable code, RunnableScheduledFuture<V> task) {
                    return new Own<>();
                }
            });
        }

        @Override
        public void run() {}
    }

    /** Schedules one task, which is due before tmax. */
    public static final class IsDecoratedAndDone implements Runnable {
        public IsDecoratedAndDone() {
            new Decorating().schedule(new Parts.Tick(), 300, TimeUnit.MILLISECONDS);
        }

        @Override
        public void run() {}
    }

    public static final class IsAForkJoinPool implements Runnable {
        public IsAForkJoinPool() throws Exception {
            ForkJoinPool.class
                    .getMethod("scheduleAtFixedRate", Runnable.class, long.class, long.class, TimeUnit.class)
                    .invoke(new ForkJoinPool(2), new Parts.Tick(), 30, 30, TimeUnit.SECONDS);
        }

        @Override
        public void run() {}
    }

    /** Has a periodic task that is due, while the pool's only worker does something else. */
    public static final class IsABusyForkJoinPool implements Runnable {
        public IsABusyForkJoinPool() throws Exception {
            ForkJoinPool pool = new ForkJoinPool(1);
            CountDownLatch busy = new CountDownLatch(1);
            pool.execute(() -> {
                busy.countDown();
                Enders.sleep(60_000);
            });
            busy.await();
            ForkJoinPool.class
                    .getMethod("scheduleAtFixedRate", Runnable.class, long.class, long.class, TimeUnit.class)
                    .invoke(pool, new Parts.Tick(), 0, 30, TimeUnit.SECONDS);
        }

        @Override
        public void run() {}
    }

    static ForkJoinPool once(ForkJoinPool pool, long millis) throws Exception {
        schedule(pool, millis);
        return pool;
    }

    static Future<?> schedule(ForkJoinPool pool, long millis) throws Exception {
        return (Future<?>) ForkJoinPool.class
                .getMethod("schedule", Runnable.class, long.class, TimeUnit.class)
                .invoke(pool, new Parts.Tick(), millis, TimeUnit.MILLISECONDS);
    }

    /** Schedules two tasks of a fork-join pool that run once, before tmax. */
    public static final class IsAForkJoinPoolUntilTmax implements Runnable {
        public IsAForkJoinPoolUntilTmax() throws Exception {
            once(once(new ForkJoinPool(1), 250), 350);
        }

        @Override
        public void run() {}
    }

    /** Schedules two tasks of a fork-join pool that run once, one of them after tmax. */
    public static final class IsAForkJoinPoolAfterTmax implements Runnable {
        public IsAForkJoinPoolAfterTmax() throws Exception {
            once(once(new ForkJoinPool(1), 250), 30_000);
        }

        @Override
        public void run() {}
    }

    /** Cancels the tasks of a fork-join pool. */
    public static final class IsAForkJoinPoolWithoutTasks implements Runnable {
        public IsAForkJoinPoolWithoutTasks() throws Exception {
            ForkJoinPool pool = new ForkJoinPool(1);
            schedule(pool, 30_000).cancel(false);
            schedule(pool, 40_000).cancel(false);
        }

        @Override
        public void run() {}
    }

    /** Lets the JVM create the thread for delayed tasks of the common pool. */
    public static final class DelaysOnTheCommonPool implements Runnable {
        public DelaysOnTheCommonPool() {
            new CompletableFuture<Object>().orTimeout(30, TimeUnit.SECONDS);
        }

        @Override
        public void run() {}
    }

    public static final class IsTheCommonPool implements Runnable {
        static final class Own implements Runnable {
            @Override
            public void run() {}
        }

        public IsTheCommonPool() throws Exception {
            ForkJoinPool.class
                    .getMethod("scheduleAtFixedRate", Runnable.class, long.class, long.class, TimeUnit.class)
                    .invoke(ForkJoinPool.commonPool(), new Own(), 30, 30, TimeUnit.SECONDS);
        }

        @Override
        public void run() {}
    }

    static ThreadFactory virtualThreads() throws Exception {
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        return (ThreadFactory)
                Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    }

    /** Runs its tasks on virtual threads. */
    public static final class IsVirtual implements Runnable {
        public IsVirtual() throws Exception {
            every30Seconds(new ScheduledThreadPoolExecutor(2, virtualThreads()));
        }

        @Override
        public void run() {}
    }

    /** Runs its only task, which is due before tmax, on a virtual thread. */
    public static final class IsVirtualUntilTmax implements Runnable {
        public IsVirtualUntilTmax() throws Exception {
            ThreadFactory factory = virtualThreads();
            new ScheduledThreadPoolExecutor(1, factory).schedule(new Parts.Tick(), 200, TimeUnit.MILLISECONDS);
        }

        @Override
        public void run() {}
    }

    /** Sleeps on a virtual thread, which the JDK wakes by a delayed task of its own. */
    public static final class SleepsOnAVirtualThread implements Runnable {
        public SleepsOnAVirtualThread() throws Exception {
            virtualThreads().newThread(() -> Enders.sleep(60_000)).start();
        }

        @Override
        public void run() {}
    }

    /** Uses a thread in the system group with a name of a JDK thread. */
    public static final class LooksLikeTheSystem implements Runnable {
        public LooksLikeTheSystem() throws Exception {
            ThreadGroup group = Thread.currentThread().getThreadGroup();
            while (group.getParent() != null) {
                group = group.getParent();
            }
            Thread agent = new Thread(
                    group,
                    () -> every30Seconds(new ScheduledThreadPoolExecutor(1, action -> {
                        Thread thread = named(new Thread(action));
                        thread.setName("config-Poller");
                        return thread;
                    })));
            agent.start();
            agent.join();
        }

        @Override
        public void run() {}
    }

    /** Cancels its tasks but not the timer and the executor. */
    public static final class CancelsItsTasks implements Runnable {
        public CancelsItsTasks() {
            TimerTask task = new TimerTask() {
                @Override
                public void run() {}
            };
            new Timer("retired", true).schedule(task, 30_000, 30_000);
            task.cancel();
            new Decorating()
                    .scheduleAtFixedRate(new Parts.Tick(), 30, 30, TimeUnit.SECONDS)
                    .cancel(false);
            daemon(Thread::new)
                    .scheduleAtFixedRate(new Parts.Tick(), 30, 30, TimeUnit.SECONDS)
                    .cancel(false);
        }

        @Override
        public void run() {}
    }
}
