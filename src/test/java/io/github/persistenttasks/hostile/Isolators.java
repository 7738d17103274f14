package io.github.persistenttasks.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Providers that load a copy of {@link Copied} in a class loader of their own. */
public final class Isolators {

    private Isolators() {}

    /** Starts a thread. It belongs to the first artifact that brings it, unless another loader has defined it. */
    public static final class Copied {
        public static void start() {
            new Thread(Copied::sleep, "isolated").start();
        }

        public static void registerAHook() {
            Runtime.getRuntime().addShutdownHook(new Thread(Copied::fail, "isolated"));
        }

        public static void startAThreadThatDies() throws InterruptedException {
            Thread thread = new Thread(Copied::fail, "isolated");
            thread.start();
            thread.join();
        }

        public static void startAProcess() throws IOException {
            new ProcessBuilder("sleep", "4341").start();
        }

        private static void fail() {
            throw new IllegalStateException("isolated");
        }

        private static void sleep() {
            Object lock = new Object();
            synchronized (lock) {
                while (true) {
                    try {
                        lock.wait();
                    } catch (InterruptedException again) {
                        continue;
                    }
                }
            }
        }
    }

    public static final class Nothing implements Runnable {
        @Override
        public void run() {}
    }

    /** Returns the copy in a file that belongs to no artifact. */
    static Class<?> copy() throws Exception {
        Path jar = Files.createTempFile("copy", ".jar");
        jar.toFile().deleteOnExit();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(resource()));
            out.write(bytes());
        }
        ClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
        return loader.loadClass(Copied.class.getName());
    }

    public static final class FromAFile implements Runnable {
        public FromAFile() throws Exception {
            copy().getMethod("start").invoke(null);
        }

        @Override
        public void run() {}
    }

    public static final class LetsACopyRegisterAHook implements Runnable {
        public LetsACopyRegisterAHook() throws Exception {
            copy().getMethod("registerAHook").invoke(null);
        }

        @Override
        public void run() {}
    }

    public static final class LetsACopyStartAThreadThatDies implements Runnable {
        public LetsACopyStartAThreadThatDies() throws Exception {
            copy().getMethod("startAThreadThatDies").invoke(null);
        }

        @Override
        public void run() {}
    }

    public static final class LetsACopyStartAProcess implements Runnable {
        public LetsACopyStartAProcess() throws Exception {
            copy().getMethod("startAProcess").invoke(null);
        }

        @Override
        public void run() {}
    }

    /** Defines the copy without a file, and calls it on a thread that runs nothing else. */
    public static final class FromBytes implements Runnable {
        public FromBytes() throws Exception {
            Class<?> copy = new Loader().loadClass(Copied.class.getName());
            copy.getMethod("start").invoke(null);
        }

        @Override
        public void run() {}
    }

    /** A loader that belongs to the artifact of its user. */
    private static final class Loader extends ClassLoader {
        Loader() {
            super(null);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
                byte[] bytes = bytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (Exception e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static String resource() {
        return Copied.class.getName().replace('.', '/') + ".class";
    }

    private static byte[] bytes() throws Exception {
        try (InputStream in = Isolators.class.getResourceAsStream("/" + resource())) {
            return Enders.readAll(in);
        }
    }
}
