package io.github.persistenttasks.hostile;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.AccessibleObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.logging.LogManager;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Providers that look at the JVM that they are in, and throw where it is not as {@code java -cp} would have made it. */
public final class Onlookers {

    private Onlookers() {}

    static void expect(boolean asInAnyJvm, String otherwise) {
        if (!asInAnyJvm) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static int feature() {
        String version = System.getProperty("java.specification.version");
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    }

    /** As detectors of low memory do, which know memory pools and collectors by name. */
    public static final class LooksAtTheCollector implements Runnable {
        public LooksAtTheCollector() throws Exception {
            HotSpotDiagnosticMXBean own = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            Process java = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java", "-XX:+PrintFlagsFinal", "-version")
                    .redirectErrorStream(true)
                    .start();
            try (Scanner plain = new Scanner(java.getInputStream(), "ISO-8859-1")) {
                while (plain.hasNextLine()) {
                    Matcher flag = COLLECTOR.matcher(plain.nextLine());
                    if (flag.find()) {
                        String value = own.getVMOption(flag.group(1)).getValue();
                        expect(value.equals(flag.group(2)), flag.group(1) + " is " + value);
                    }
                }
            }
            java.waitFor();
        }

        private static final Pattern COLLECTOR = Pattern.compile("bool (Use(?:Serial|Parallel|G1)GC) .*= (\\w+)");

        @Override
        public void run() {}
    }

    /** As libraries do that look for the main thread, or for their own threads of an earlier start. */
    public static final class LooksAroundInItsThread implements Runnable {
        public LooksAroundInItsThread() {
            Thread current = Thread.currentThread();
            ThreadGroup group = current.getThreadGroup();
            Thread[] all = new Thread[100];
            int count = Thread.enumerate(all);
            expect(current.getName().equals("main") && !current.isDaemon(), "the thread is " + current);
            expect(count == 1 && all[0] == current, "the group holds " + java.util.Arrays.asList(all));
            expect(group.getClass() == ThreadGroup.class && group.getName().equals("main"), "the group is " + group);
            expect(group.activeGroupCount() == 0, "the group has groups");
            expect(group.getParent().getName().equals("system"), "its parent is " + group.getParent());
            expect(group.getParent().getParent() == null, "the parent has a parent");
            expect(group.getParent().activeGroupCount() <= 2, "the system has other groups");
            expect(Thread.getDefaultUncaughtExceptionHandler() == null, "there is a default handler");
            expect(current.getUncaughtExceptionHandler() == group, "the thread has a handler");
            expect(current.getPriority() == Thread.NORM_PRIORITY, "the priority is " + current.getPriority());
            expect(
                    current.getContextClassLoader() == ClassLoader.getSystemClassLoader(),
                    "the context loader is " + current.getContextClassLoader());
            for (Object key : System.getProperties().keySet()) {
                expect(!key.toString().contains("persistent"), "there is the property " + key);
            }
        }

        @Override
        public void run() {}
    }

    /** As libraries do that set a property before anybody else uses what reads it. */
    public static final class ConfiguresTheJdk implements Runnable {
        public static final class Factory implements ForkJoinWorkerThreadFactory {
            @Override
            public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
                return ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
            }
        }

        public static final class Loggers extends LogManager {}

        public ConfiguresTheJdk() {
            System.setProperty("java.util.concurrent.ForkJoinPool.common.threadFactory", Factory.class.getName());
            expect(ForkJoinPool.commonPool().getFactory() instanceof Factory, "the common pool is in use");
            System.setProperty("java.util.logging.manager", Loggers.class.getName());
            expect(LogManager.getLogManager() instanceof Loggers, "logging is in use");
        }

        @Override
        public void run() {}
    }

    /** The path of a Unix domain socket may have 107 bytes. */
    public static final class ListensOnAUnixSocket implements Runnable {
        public ListensOnAUnixSocket() throws Exception {
            Path socket = Files.createTempDirectory("agent-socket").resolve("agent.sock");
            int length = socket.toString().getBytes("UTF-8").length;
            expect(length <= 107, "the path has " + length + " bytes");
        }

        @Override
        public void run() {}
    }

    /** As cglib and others do, which take another way where they are let in. */
    public static final class TriesToReachIntoTheJdk implements Runnable {
        public TriesToReachIntoTheJdk() throws Exception {
            if (feature() < 16) {
                // Where nothing is encapsulated, or a first access is only warned about.
                return;
            }
            expect(isRefused(Thread.class.getDeclaredField("inheritableThreadLocals")), "java.lang is open");
            expect(isRefused(java.util.Timer.class.getDeclaredField("queue")), "java.util is open");
            expect(
                    isRefused(java.util.concurrent.FutureTask.class.getDeclaredField("callable")),
                    "java.util.concurrent is open");
        }

        private static boolean isRefused(AccessibleObject member) {
            try {
                member.setAccessible(true);
                return false;
            } catch (RuntimeException encapsulated) {
                return true;
            }
        }

        @Override
        public void run() {}
    }
}
