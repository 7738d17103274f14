package io.github.persistenttasks.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Providers that end their JVM. */
@SuppressWarnings("unused")
public final class Enders {

    private Enders() {}

    /** Sleeps without regard to interrupts. */
    public static void sleep(long millis) {
        long until = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
            Thread.interrupted();
        }
    }

    static String repeat(String text, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(text);
        }
        return all.toString();
    }

    static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            all.write(next);
        }
        return all.toByteArray();
    }

    /** Returns the process id of this JVM, as all of the versions under test name it. */
    static String pid() {
        return ManagementFactory.getRuntimeMXBean().getName().replaceFirst("@.*", "");
    }

    public static final class ExitsWithZero implements Runnable {
        public ExitsWithZero() {
            System.exit(0);
        }

        @Override
        public void run() {}
    }

    public static final class ExitsWithOne implements Runnable {
        public ExitsWithOne() {
            System.exit(1);
        }

        @Override
        public void run() {}
    }

    public static final class Halts implements Runnable {
        public Halts() {
            Runtime.getRuntime().halt(7);
        }

        @Override
        public void run() {}
    }

    /** Halts with an exit code of the probe. */
    public static final class HaltsLikeTheProbe implements Runnable {
        public HaltsLikeTheProbe() {
            Runtime.getRuntime().halt(Integer.parseInt(System.getenv("HALT_CODE")));
        }

        @Override
        public void run() {}
    }

    public static final class ExitsLater implements Runnable {
        public ExitsLater() {
            new Thread(() -> {
                        sleep(250);
                        System.exit(0);
                    })
                    .start();
        }

        @Override
        public void run() {}
    }

    public static final class HaltsLater implements Runnable {
        public HaltsLater() {
            new Thread(() -> {
                        sleep(150);
                        Runtime.getRuntime().halt(0);
                    })
                    .start();
        }

        @Override
        public void run() {}
    }

    /** Is still running when {@link HaltsLater} halts the JVM. */
    public static final class Slow implements Runnable {
        public Slow() {
            sleep(400);
        }

        @Override
        public void run() {}
    }

    public static final class InstallsHaltingHandler implements Runnable {
        public InstallsHaltingHandler() {
            Thread.setDefaultUncaughtExceptionHandler(
                    (thread, error) -> Runtime.getRuntime().halt(3));
            new Thread(() -> {
                        sleep(50);
                        throw new IllegalStateException("on purpose");
                    })
                    .start();
        }

        @Override
        public void run() {}
    }

    /** Installs a handler that halts the JVM when a thread of {@link ThrowsInBackground} dies. */
    public static final class OnlyInstallsHandler implements Runnable {
        public OnlyInstallsHandler() {
            Thread.setDefaultUncaughtExceptionHandler(
                    (thread, error) -> Runtime.getRuntime().halt(3));
        }

        @Override
        public void run() {}
    }

    public static final class ThrowsInBackground implements Runnable {
        public ThrowsInBackground() {
            new Thread(() -> {
                        throw new IllegalStateException("on purpose");
                    })
                    .start();
        }

        @Override
        public void run() {}
    }

    public static final class Crashes implements Runnable {
        public Crashes() throws ReflectiveOperationException {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
        }

        @Override
        public void run() {}
    }

    public static final class IsKilled implements Runnable {
        public IsKilled() throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-9", pid()).start().waitFor();
            sleep(5_000);
        }

        @Override
        public void run() {}
    }

    /** Kills the JVM the first time only. */
    public static final class IsKilledOnce implements Runnable {
        public IsKilledOnce() throws IOException {
            if (new java.io.File(System.getenv("ONCE")).createNewFile()) {
                Runtime.getRuntime().halt(137);
            }
        }

        @Override
        public void run() {}
    }

    public static final class ExhaustsTheHeap implements Runnable {
        public ExhaustsTheHeap() {
            List<byte[]> heap = new ArrayList<>();
            while (true) {
                heap.add(new byte[1 << 20]);
            }
        }

        @Override
        public void run() {}
    }

    /** Fills the heap and never frees it. */
    public static final class KeepsTheHeapFull implements Runnable {
        private static final List<Object> HEAP = new ArrayList<>();

        public KeepsTheHeapFull() {
            int size = 1 << 20;
            while (size > 8) {
                try {
                    HEAP.add(new byte[size]);
                } catch (OutOfMemoryError full) {
                    size /= 2;
                }
            }
            throw new OutOfMemoryError("on purpose");
        }

        @Override
        public void run() {}
    }
}
