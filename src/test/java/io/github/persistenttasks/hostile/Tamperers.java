package io.github.persistenttasks.hostile;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.Permission;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/** Providers that change global state of the JVM. */
@SuppressWarnings({"deprecation", "removal"})
public final class Tamperers {

    private Tamperers() {}

    /** As containers and job runners do, where the JDK lets them. */
    public static final class ForgetsWhatItInherited implements Runnable {
        public ForgetsWhatItInherited() throws Exception {
            for (String name : new String[] {"threadLocals", "inheritableThreadLocals"}) {
                Field field = Thread.class.getDeclaredField(name);
                field.setAccessible(true);
                field.set(Thread.currentThread(), null);
            }
        }

        @Override
        public void run() {}
    }

    /** Returns all threads of the JVM. */
    static Thread[] all() {
        return Thread.getAllStackTraces().keySet().toArray(new Thread[0]);
    }

    /** Deletes the content of the directory, as far as possible. */
    static void delete(File directory) {
        File[] files = directory.listFiles();
        for (File file : files == null ? new File[0] : files) {
            delete(file);
            file.delete();
        }
    }

    /** Returns the probe's deleted event file, found among the open files; empty if these are not visible. */
    static List<File> channel() throws IOException {
        File[] files = new File("/proc/self/fd").listFiles();
        List<File> found = new ArrayList<>();
        for (File file : files == null ? new File[0] : files) {
            try {
                if (Files.readSymbolicLink(file.toPath()).toString().contains("/events")) {
                    found.add(file);
                }
            } catch (NoSuchFileException closedInBetween) {
                continue;
            }
        }
        return found;
    }

    static void truncate(List<File> files) throws IOException {
        for (File file : files) {
            new FileOutputStream(file).close();
        }
    }

    /** Starts a thread that never ends. */
    static void leak() {
        new Thread(() -> Enders.sleep(60_000), "leak").start();
    }

    /** Stops or suspends each other thread, if the JDK still supports that. */
    static void each(String method) {
        for (Thread thread : all()) {
            if (thread != Thread.currentThread()) {
                try {
                    Thread.class.getMethod(method).invoke(thread);
                } catch (ReflectiveOperationException | LinkageError goneFromThisJdkOrBrokenByAStop) {
                    continue;
                }
            }
        }
    }

    public static final class ClosesTheStreams implements Runnable {
        public ClosesTheStreams() throws Exception {
            System.out.close();
            System.err.close();
            System.in.close();
            new FileOutputStream(FileDescriptor.out).close();
            new FileOutputStream(FileDescriptor.err).close();
            new FileInputStream(FileDescriptor.in).close();
        }

        @Override
        public void run() {}
    }

    public static final class ReplacesTheStreams implements Runnable {
        public ReplacesTheStreams() {
            System.setOut(null);
            System.setErr(null);
            System.setIn(null);
        }

        @Override
        public void run() {}
    }

    public static final class PrintsALot implements Runnable {
        public PrintsALot() throws Exception {
            try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
                for (int i = 0; i < 50; i++) {
                    out.write(new byte[1 << 20]);
                }
            }
        }

        @Override
        public void run() {}
    }

    /** Prints ten megabytes and text that looks like messages of the protocol. */
    public static final class Prints implements Runnable {
        public Prints() throws Exception {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false);
            byte[] bytes =
                    Enders.repeat("PTM1\0\0\0\0[ERROR] \u001b[2J\r\n", 500).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1_000; i++) {
                out.write(bytes);
            }
            out.flush();
        }

        @Override
        public void run() {}
    }

    public static final class ClearsTheProperties implements Runnable {
        public ClearsTheProperties() {
            System.setProperties(new Properties());
            System.getProperties().clear();
        }

        @Override
        public void run() {}
    }

    public static final class ChangesTheDefaults implements Runnable {
        public ChangesTheDefaults() {
            Locale.setDefault(new Locale("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Thread.setDefaultUncaughtExceptionHandler((thread, error) -> Enders.sleep(60_000));
            for (java.security.Provider provider : Security.getProviders()) {
                Security.removeProvider(provider.getName());
            }
        }

        @Override
        public void run() {}
    }

    public static final class ChangesTheLoaders implements Runnable {
        public ChangesTheLoaders() {
            for (Thread thread : all()) {
                thread.setContextClassLoader(null);
            }
        }

        @Override
        public void run() {}
    }

    /** Installs a security manager that forbids to exit, if the JDK still supports that. */
    public static final class ForbidsToExit implements Runnable {
        static final class Warden extends SecurityManager {
            @Override
            public void checkPermission(Permission permission) {
                if (permission.getName().startsWith("exitVM")) {
                    throw new SecurityException("forbidden");
                }
            }
        }

        public ForbidsToExit() {
            leak();
            try {
                System.setSecurityManager(new Warden());
            } catch (UnsupportedOperationException goneFromThisJdk) {
                Thread.yield();
            }
        }

        @Override
        public void run() {}
    }

    /** Interrupts all threads and lowers their priority repeatedly. */
    public static final class HarassesEveryThread implements Runnable {
        public HarassesEveryThread() {
            leak();
            new Thread(
                            () -> {
                                while (System.nanoTime() != 0) {
                                    for (Thread thread : all()) {
                                        if (thread != Thread.currentThread()) {
                                            thread.interrupt();
                                            thread.setPriority(Thread.MIN_PRIORITY);
                                        }
                                    }
                                    Thread.yield();
                                }
                            },
                            "harasser")
                    .start();
        }

        @Override
        public void run() {}
    }

    public static final class RenamesEveryThread implements Runnable {
        public RenamesEveryThread() {
            for (Thread thread : all()) {
                thread.setName("\u001b[31m\n<b>bold</b>");
            }
        }

        @Override
        public void run() {}
    }

    public static final class DestroysTheGroups implements Runnable {
        public DestroysTheGroups() {
            leak();
            ThreadGroup group = Thread.currentThread().getThreadGroup();
            while (group != null) {
                try {
                    group.setMaxPriority(Thread.MIN_PRIORITY);
                    group.setDaemon(true);
                    group.destroy();
                } catch (IllegalThreadStateException notEmpty) {
                    Thread.yield();
                }
                group = group.getParent();
            }
        }

        @Override
        public void run() {}
    }

    public static final class StopsEveryThread implements Runnable {
        public StopsEveryThread() {
            each("stop");
            leak();
        }

        @Override
        public void run() {}
    }

    public static final class SuspendsEveryThread implements Runnable {
        public SuspendsEveryThread() {
            each("suspend");
            leak();
        }

        @Override
        public void run() {}
    }

    /** Stops all other threads repeatedly, including the main thread. */
    public static final class KeepsStoppingThreads implements Runnable {
        public KeepsStoppingThreads() {
            new Thread(
                            () -> {
                                while (System.nanoTime() != 0) {
                                    each("stop");
                                    Enders.sleep(10);
                                }
                            },
                            "stopper")
                    .start();
            Enders.sleep(100);
        }

        @Override
        public void run() {}
    }

    public static final class DeletesWhatItFinds implements Runnable {
        public DeletesWhatItFinds() {
            leak();
            delete(new File(System.getProperty("java.io.tmpdir")));
            delete(new File("."));
            delete(new File("").getAbsoluteFile());
        }

        @Override
        public void run() {}
    }

    public static final class WritesIntoTheChannel implements Runnable {
        public WritesIntoTheChannel() throws Exception {
            leak();
            for (File file : channel()) {
                try (FileOutputStream out = new FileOutputStream(file, true)) {
                    out.write(Enders.repeat("PTM1", 100_000).getBytes(StandardCharsets.UTF_8));
                }
            }
        }

        @Override
        public void run() {}
    }

    public static final class TruncatesTheChannel implements Runnable {
        public TruncatesTheChannel() throws Exception {
            leak();
            truncate(channel());
        }

        @Override
        public void run() {}
    }

    /** Truncates the channel repeatedly, so that most messages are lost before they are read. */
    public static final class KeepsTruncatingTheChannel implements Runnable {
        public KeepsTruncatingTheChannel() throws Exception {
            leak();
            List<File> channel = channel();
            Thread truncater = new Thread(
                    () -> {
                        while (System.nanoTime() != 0) {
                            try {
                                truncate(channel);
                            } catch (IOException goneInBetween) {
                                Thread.yield();
                            }
                        }
                    },
                    "truncater");
            truncater.setDaemon(true);
            truncater.start();
        }

        @Override
        public void run() {}
    }

    /** Throws an exception if the event file is in the working directory. */
    public static final class FindsTheChannel implements Runnable {
        public FindsTheChannel() {
            for (String name : new File("").getAbsoluteFile().list()) {
                if (name.contains("event")) {
                    throw new IllegalStateException("the channel is " + name);
                }
            }
        }

        @Override
        public void run() {}
    }
}
