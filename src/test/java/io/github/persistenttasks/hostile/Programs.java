package io.github.persistenttasks.hostile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Programs for {@link ProgramsTest}. */
final class Programs {

    private Programs() {}

    /** Writes to a file, the first argument, what it can see of its JVM. */
    public static final class Reports {
        public static void main(String[] arguments) throws IOException {
            Thread current = Thread.currentThread();
            StackTraceElement[] stack = new Throwable().getStackTrace();
            List<String> facts = new ArrayList<>();
            facts.add("thread " + current.getName() + " of "
                    + current.getThreadGroup().getName() + " of "
                    + current.getThreadGroup().getParent().getName() + " of "
                    + current.getThreadGroup().getParent().getParent());
            facts.add("stack " + Arrays.asList(stack));
            facts.add("command " + System.getProperty("sun.java.command"));
            facts.add("class path " + System.getProperty("java.class.path"));
            facts.add("working directory " + Paths.get("").toRealPath() + " " + System.getProperty("user.dir"));
            facts.add("temporary " + System.getProperty("java.io.tmpdir"));
            facts.add("loader is the system's "
                    + (current.getContextClassLoader() == ClassLoader.getSystemClassLoader()));
            facts.add("code source "
                    + Reports.class.getProtectionDomain().getCodeSource().getLocation());
            facts.add("manifests " + Collections.list(ClassLoader.getSystemResources("META-INF/MANIFEST.MF")));
            facts.add("standard input " + System.in.read());
            facts.add("opens java.lang " + opensJavaLang());
            facts.add("resource " + ClassLoader.getSystemResource("META-INF/services/java.lang.Runnable"));
            facts.add("arguments " + Arrays.asList(arguments));
            facts.add("options " + ManagementFactory.getRuntimeMXBean().getInputArguments());
            facts.add("boot class path " + System.getProperty("sun.boot.class.path"));
            facts.add("end of the process's arguments " + lastOfProcess());
            Files.write(Paths.get(arguments[0]), facts);
        }

        /** Returns the arguments of the process from the class path on, where Java knows them. */
        private static List<String> lastOfProcess() {
            List<String> known = ofProcess();
            return known.isEmpty() ? known : known.subList(known.indexOf("-cp"), known.size());
        }

        static List<String> ofProcess() {
            try {
                Class<?> handles = Class.forName("java.lang.ProcessHandle");
                Object info = handles.getMethod("info")
                        .invoke(handles.getMethod("current").invoke(null));
                Optional<?> all = (Optional<?>) Class.forName("java.lang.ProcessHandle$Info")
                        .getMethod("arguments")
                        .invoke(info);
                return Arrays.asList((String[]) all.get());
            } catch (ReflectiveOperationException java8) {
                return Collections.emptyList();
            }
        }

        private static boolean opensJavaLang() {
            try {
                Thread.class.getDeclaredField("tid").setAccessible(true);
                return true;
            } catch (Exception closed) {
                return false;
            }
        }
    }

    /** Returns. */
    public static final class Returns {
        public static void main(String[] arguments) {}
    }

    /** Inherits its {@code main}. */
    public static class Inherits extends Leaks {}

    /** Leaves a thread, which its shutdown hook does not end, and one that it ends. */
    public static class Leaks {
        public static void main(String[] arguments) {
            CountDownLatch stop = new CountDownLatch(1);
            start("stays", new CountDownLatch(1));
            start("stops", stop);
            Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "hook"));
        }
    }

    /** Starts processes, of which its shutdown hook ends one and another one ends by itself before that. */
    public static final class StartsProcesses {
        public static void main(String[] arguments) throws Exception {
            start("stays", new CountDownLatch(1));
            Process ended = new ProcessBuilder("sleep", "1001").start();
            new ProcessBuilder("sleep", "1002").start();
            Process brief = new ProcessBuilder("sleep", "0.1").start();
            Runtime.getRuntime().addShutdownHook(new Thread(ended::destroy, "hook"));
            brief.waitFor();
        }
    }

    /** Starts a thread that waits, and ends the JVM. */
    public static final class Exits {
        public static void main(String[] arguments) throws InterruptedException {
            start("cut off", new CountDownLatch(1));
            if (arguments.length > 1) {
                Thread other = new Thread(() -> System.exit(Integer.parseInt(arguments[0])), "exits");
                other.start();
                other.join();
            }
            System.exit(Integer.parseInt(arguments[0]));
        }
    }

    /** Ends the JVM after its {@code main} has returned. */
    public static final class ExitsLater {
        public static void main(String[] arguments) {
            new Thread(
                            () -> {
                                while (ExitsLater.mainIsAlive()) {
                                    Thread.yield();
                                }
                                System.exit(5);
                            },
                            "exits")
                    .start();
        }

        private static boolean mainIsAlive() {
            return Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals("main"));
        }
    }

    /** Throws. */
    public static final class Throws {
        public static void main(String[] arguments) {
            throw new IllegalStateException("no");
        }
    }

    /** Throws what its handler is waiting for, as Spring's devtools do. */
    public static final class HandlesItsException {
        public static void main(String[] arguments) {
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> System.exit(0));
            throw new IllegalStateException("handled");
        }
    }

    /** Starts itself again with the options of its JVM, as launchers and restarters do, and ends as that has ended. */
    public static final class StartsItselfAgain {
        public static void main(String[] arguments) throws Exception {
            if (arguments.length > 1) {
                System.exit(7);
            }
            List<String> command = new ArrayList<>();
            command.add(
                    Paths.get(System.getProperty("java.home"), "bin", "java").toString());
            if (arguments[0].equals("options")) {
                command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
                command.add("-cp");
                command.add(System.getProperty("java.class.path"));
                command.add(System.getProperty("sun.java.command").split(" ")[0]);
                command.add("again");
            } else {
                command.addAll(Reports.ofProcess());
            }
            command.add("again");
            System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
        }
    }

    /** Waits on its main thread. */
    public static final class Serves {
        public static void main(String[] arguments) throws InterruptedException {
            CountDownLatch stop = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "hook"));
            start("worker", stop);
            stop.await();
        }
    }

    /** Its shutdown hook does not end. */
    public static final class HangsAtTheEnd {
        public static void main(String[] arguments) {
            start("worker", new CountDownLatch(1));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> await(new CountDownLatch(1)), "hook"));
        }
    }

    /** Ends its thread on the signal that asks it to end, but handles it for so long; or ignores it. */
    public static final class HandlesTheSignal {
        public static void main(String[] arguments) throws Exception {
            CountDownLatch stop = new CountDownLatch(1);
            start("worker", stop);
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Class<?> signal = Class.forName("sun.misc.Signal");
            Object own = Proxy.newProxyInstance(
                    HandlesTheSignal.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, given) -> {
                        if (arguments.length > 0) {
                            Thread.sleep(Long.parseLong(arguments[0]));
                            stop.countDown();
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), own);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {}, "hook"));
        }
    }

    /** Has a {@code main} as JEP 512 permits it. */
    public static final class OfAnInstance {
        void main() {
            start("of an instance", new CountDownLatch(1));
        }
    }

    /** Has no {@code main} that any launcher calls. */
    public static final class NoMain {
        static int main(int argument) {
            return argument;
        }
    }

    private static void start(String name, CountDownLatch until) {
        new Thread(() -> await(until), name).start();
    }

    private static void await(CountDownLatch latch) {
        boolean ended = false;
        while (!ended) {
            try {
                latch.await();
                ended = true;
            } catch (InterruptedException ignored) {
                // As many servers do.
                Thread.yield();
            }
        }
    }
}
