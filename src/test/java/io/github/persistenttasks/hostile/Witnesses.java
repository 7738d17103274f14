package io.github.persistenttasks.hostile;

import java.io.File;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.reflect.Field;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ResponseCache;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** A provider that writes down all that it can see of its JVM, and a program that loads it as any program would. */
public final class Witnesses {

    /** Environment variable with the file to write. */
    static final String FILE = "WITNESS_FILE";

    private Witnesses() {}

    /** Loads the provider in a JVM without the plugin. */
    public static void main(String[] arguments) {
        for (Runnable provider : ServiceLoader.load(Runnable.class)) {
            provider.run();
        }
    }

    /** Writes a line {@code name = value} for each fact. */
    public static final class Testifies implements Runnable {

        private final List<String> lines = new ArrayList<String>();

        public Testifies() throws Exception {
            threads();
            streams();
            settings();
            properties();
            loaders();
            modules();
            management();
            processes();
            numbers();
            commonPool();
            PrintStream file = new PrintStream(System.getenv(FILE), "UTF-8");
            for (String line : lines) {
                file.println(line.replace('\n', ' '));
            }
            file.close();
        }

        @Override
        public void run() {}

        private void say(String name, Object value) {
            lines.add(name + " = " + value);
        }

        private void say(String name, Callable<?> value) {
            try {
                say(name, value.call());
            } catch (Throwable refused) {
                say(name, (Object) refused.getClass().getName());
            }
        }

        private static String typeOf(Object object) {
            return object == null ? "null" : object.getClass().getName();
        }

        private void threads() {
            Thread current = Thread.currentThread();
            say(
                    "thread",
                    current.getName() + " " + current.getClass() + " " + current.getPriority() + " "
                            + current.isDaemon() + " " + current.getId() + " " + current.isInterrupted());
            say(
                    "thread.group",
                    current.getThreadGroup() + " of " + current.getThreadGroup().getParent());
            say("thread.loader", typeOf(current.getContextClassLoader()));
            say("thread.handler", current.getUncaughtExceptionHandler() == current.getThreadGroup());
            say("thread.defaultHandler", typeOf(Thread.getDefaultUncaughtExceptionHandler()));
            say("thread.securityManager", typeOf(System.getSecurityManager()));
            Thread[] group = new Thread[100];
            say("thread.ofGroup", Arrays.asList(Arrays.copyOf(group, Thread.enumerate(group))));
            Set<String> all = new TreeSet<String>();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                all.add("thread.live." + thread.getName() + " = "
                        + (thread.isDaemon() ? "daemon" : "user") + " " + typeOf(thread) + " " + thread.getPriority()
                        + " " + thread.getThreadGroup());
            }
            lines.addAll(all);
            for (StackTraceElement frame : current.getStackTrace()) {
                say("stack", frame.getClassName());
            }
            for (String field :
                    new String[] {"threadLocals", "inheritableThreadLocals", "inheritedAccessControlContext"}) {
                say("thread.field." + field, reflected(Thread.class, field, current) == null);
            }
            say("hooks", reflected("java.lang.ApplicationShutdownHooks", "hooks"));
        }

        /** What code reaches that opens the JDK, up to 11 and in part up to 16. */
        private static Object reflected(Class<?> type, String field, Object of) {
            try {
                Field found = type.getDeclaredField(field);
                found.setAccessible(true);
                return found.get(of);
            } catch (Throwable encapsulated) {
                return "encapsulated";
            }
        }

        private static Object reflected(String type, String field) {
            try {
                return reflected(Class.forName(type), field, null);
            } catch (ClassNotFoundException e) {
                return "missing";
            }
        }

        private void streams() throws Exception {
            say("in", typeOf(System.in) + " " + System.in.available() + " " + System.in.markSupported());
            say("in.read", System.in.read());
            say("out", typeOf(System.out) + " " + System.out.checkError());
            say("err", typeOf(System.err) + " " + System.err.checkError());
            say("console", typeOf(System.console()));
            say("channel", System.inheritedChannel());
        }

        private void settings() throws Exception {
            say("charset", Charset.defaultCharset());
            for (Locale.Category category : Locale.Category.values()) {
                say("locale." + category, Locale.getDefault(category));
            }
            say("zone", TimeZone.getDefault().getID());
            for (Provider provider : Security.getProviders()) {
                say("provider", provider);
            }
            say("random", Security.getProperty("securerandom.source"));
            say("cookies", CookieHandler.getDefault());
            say("cache", ResponseCache.getDefault());
            say("authenticator", new Callable<Object>() {
                @Override
                public Object call() throws Exception {
                    return Authenticator.class.getMethod("getDefault").invoke(null);
                }
            });
            say("url.factory", reflected(URL.class, "factory", null));
            say("assertions", Witnesses.class.desiredAssertionStatus());
            say("logging", reflected("java.util.logging.LogManager", "initialized"));
        }

        private void properties() {
            for (String name : new TreeSet<String>(System.getProperties().stringPropertyNames())) {
                say("property." + name, System.getProperty(name));
            }
            for (String name : new TreeSet<String>(System.getenv().keySet())) {
                say("variable." + name, System.getenv(name));
            }
            say(
                    "properties",
                    typeOf(System.getProperties()) + " "
                            + System.getProperties().size());
        }

        private void loaders() throws Exception {
            for (ClassLoader loader = Witnesses.class.getClassLoader(); loader != null; loader = loader.getParent()) {
                say("loader", typeOf(loader));
            }
            say("loader.system", ClassLoader.getSystemClassLoader() == Witnesses.class.getClassLoader());
            for (String resource :
                    new String[] {"", "META-INF/MANIFEST.MF", "META-INF/services/java.lang.Runnable", "META-INF"}) {
                for (URL url : Collections.list(ClassLoader.getSystemResources(resource))) {
                    say("resource." + resource, url);
                }
            }
            Set<String> packages = new TreeSet<String>();
            for (Package one : Package.getPackages()) {
                packages.add(one.getName());
            }
            for (String one : packages) {
                say("package", one);
            }
            say("source", Witnesses.class.getProtectionDomain().getCodeSource().getLocation());
            for (String name :
                    new String[] {"io.github.persistenttasks.probe.Probe", "com.sun.tools.attach.VirtualMachine"}) {
                say("class." + name, new Callable<Object>() {
                    @Override
                    public Object call() throws Exception {
                        return typeOf(Class.forName(name).getClassLoader());
                    }
                });
            }
        }

        private void modules() throws Exception {
            Class<?> layers;
            try {
                layers = Class.forName("java.lang.ModuleLayer");
            } catch (ClassNotFoundException before9) {
                return;
            }
            Class<?> type = Class.forName("java.lang.Module");
            Object boot = layers.getMethod("boot").invoke(null);
            Object own = Class.class.getMethod("getModule").invoke(Witnesses.class);
            Set<String> facts = new TreeSet<String>();
            for (Object module : (Collection<?>) layers.getMethod("modules").invoke(boot)) {
                facts.add("module." + type.getMethod("getName").invoke(module) + " = read "
                        + type.getMethod("canRead", type).invoke(own, module) + " reads "
                        + type.getMethod("canRead", type).invoke(module, own) + " native "
                        + invoke(type, "isNativeAccessEnabled", module));
                for (Object name : (Collection<?>) type.getMethod("getPackages").invoke(module)) {
                    List<Object> access = new ArrayList<Object>();
                    for (String method : new String[] {"isExported", "isOpen"}) {
                        access.add(type.getMethod(method, String.class).invoke(module, name));
                        access.add(type.getMethod(method, String.class, type).invoke(module, name, own));
                    }
                    facts.add("module.package." + name + " = " + access);
                }
            }
            lines.addAll(facts);
        }

        private static Object invoke(Class<?> type, String name, Object of) {
            try {
                return type.getMethod(name).invoke(of);
            } catch (ReflectiveOperationException missing) {
                return "missing";
            }
        }

        private void management() throws Exception {
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                say("collector", collector.getName());
            }
            for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
                say("pool", pool.getName() + " " + pool.getType());
            }
            say("processors", Runtime.getRuntime().availableProcessors());
            Set<String> names = new TreeSet<String>();
            for (Object name : ManagementFactory.getPlatformMBeanServer().queryNames(null, null)) {
                names.add(name.toString());
            }
            for (String name : names) {
                say("bean", name);
            }
            for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
                say("argument", argument);
            }
            say("bootClassPath", new Callable<Object>() {
                @Override
                public Object call() {
                    return ManagementFactory.getRuntimeMXBean().getBootClassPath();
                }
            });
            say("compiler", ManagementFactory.getCompilationMXBean().getName());
            Class<?> type = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
            Object bean = ManagementFactory.class
                    .getMethod("getPlatformMXBean", Class.class)
                    .invoke(null, type);
            for (Object option :
                    (List<?>) type.getMethod("getDiagnosticOptions").invoke(bean)) {
                say("option", option.toString().replaceAll("origin: .*", ""));
            }
        }

        private void processes() throws Exception {
            say("children", new Callable<Object>() {
                @Override
                public Object call() throws Exception {
                    Class<?> type = Class.forName("java.lang.ProcessHandle");
                    Object current = type.getMethod("current").invoke(null);
                    Object children = type.getMethod("children").invoke(current);
                    Class<?> stream = Class.forName("java.util.stream.Stream");
                    return stream.getMethod("count").invoke(children);
                }
            });
            say("directory", Arrays.asList(new File("").getCanonicalFile().list()));
            say("temporary", Arrays.asList(new File(System.getProperty("java.io.tmpdir")).list()));
            File[] descriptors = new File("/proc/self/fd").listFiles();
            List<String> open = new ArrayList<String>();
            for (File descriptor : descriptors == null ? new File[0] : descriptors) {
                try {
                    Path target = Files.readSymbolicLink(descriptor.toPath());
                    open.add(target.toString().replaceAll("\\d+", "#"));
                } catch (Exception gone) {
                    continue;
                }
            }
            Collections.sort(open);
            for (String target : open) {
                say("descriptor", target);
            }
            for (String file :
                    new String[] {"limits", "status", "coredump_filter", "oom_score_adj", "cgroup", "locks"}) {
                Path path = Paths.get("/proc/self", file);
                for (String line : Files.exists(path) ? Files.readAllLines(path) : new ArrayList<String>()) {
                    if (!line.matches(
                            "(Vm|Rss|voluntary|nonvoluntary|SigQ|Pid|PPid|Tgid|Ngid|NS|FDSize|Threads|Huge|State|Name).*")) {
                        say("proc." + file, line);
                    }
                }
            }
        }

        /** The JDK counts what is made, and shows it in names. */
        private void numbers() throws Exception {
            Thread first = new Thread();
            say("number.thread", first.getName());
            say("number.timer", new java.util.Timer(true).toString().replaceAll("@.*", ""));
            ExecutorService executor = Executors.newSingleThreadExecutor(Executors.defaultThreadFactory());
            say(
                    "number.pool",
                    executor.submit(new Callable<Object>() {
                                @Override
                                public Object call() {
                                    return Thread.currentThread().getName();
                                }
                            })
                            .get());
            executor.shutdown();
            ForkJoinPool pool = new ForkJoinPool(1);
            say(
                    "number.forkJoin",
                    pool.submit(new Callable<Object>() {
                                @Override
                                public Object call() {
                                    ForkJoinWorkerThread thread = (ForkJoinWorkerThread) Thread.currentThread();
                                    return thread.getName() + " " + typeOf(thread) + " "
                                            + typeOf(thread.getContextClassLoader());
                                }
                            })
                            .get());
            pool.shutdown();
            say("number.id", first.getId());
        }

        private void commonPool() throws Exception {
            say(
                    "commonPool",
                    ForkJoinPool.commonPool().getParallelism() + " "
                            + typeOf(ForkJoinPool.commonPool().getFactory()));
        }
    }
}
