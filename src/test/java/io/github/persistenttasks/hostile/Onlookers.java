package io.github.persistenttasks.hostile;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InaccessibleObjectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.logging.LogManager;

/** Providers that look at the JVM that they are in, and throw where it is not as {@code java -cp} would have made it. */
public final class Onlookers {

    private Onlookers() {}

    static void expect(boolean asInAnyJvm, String otherwise) {
        if (!asInAnyJvm) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** As detectors of low memory do, which know memory pools and collectors by name. */
    public static final class LooksAtTheCollector implements Runnable {
        public LooksAtTheCollector() throws Exception {
            HotSpotDiagnosticMXBean own = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            Process java = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java", "-XX:+PrintFlagsFinal", "-version")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String plain = new String(java.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            java.waitFor();
            for (String collector : List.of("UseSerialGC", "UseParallelGC", "UseG1GC", "UseZGC")) {
                expect(
                        plain.lines()
                                .anyMatch(line -> line.matches(" *bool " + collector + " .*= "
                                        + own.getVMOption(collector).getValue() + " .*")),
                        collector + " is " + own.getVMOption(collector).getValue());
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
            ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                    .bind(UnixDomainSocketAddress.of(socket))
                    .close();
        }

        @Override
        public void run() {}
    }

    /** As cglib and others do, which take another way where they are let in. */
    public static final class TriesToReachIntoTheJdk implements Runnable {
        public TriesToReachIntoTheJdk() throws Exception {
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
            } catch (InaccessibleObjectException encapsulated) {
                return true;
            }
        }

        @Override
        public void run() {}
    }
}
