package io.github.persistenttasks.hostile;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.stream.Stream;

/**
 * Providers that do something when all shutdown hooks have ended, as a native library's destructor can. They need {@code java.lang} opened,
 * and {@code sun.misc}.
 */
public final class Natives {

    private Natives() {}

    /** Has this done after the shutdown hooks. */
    static void afterHooks(Runnable action) throws ReflectiveOperationException {
        Method add =
                Class.forName("java.lang.Shutdown").getDeclaredMethod("add", int.class, boolean.class, Runnable.class);
        add.setAccessible(true);
        add.invoke(null, 9, false, action);
    }

    public static final class Hangs implements Runnable {
        public Hangs() throws Exception {
            load();
            afterHooks(() -> Enders.sleep(600_000));
        }

        /** Loads a library of the JDK's as one of its own. */
        private static void load() throws Exception {
            Path copy = Files.createTempDirectory("native").resolve("libacme.so");
            try (Stream<Path> files = Files.walk(Paths.get(System.getProperty("java.home")))) {
                Path library = files.filter(file -> file.endsWith("libjsig.so"))
                        .findFirst()
                        .get();
                Files.copy(library, copy);
            }
            System.load(copy.toString());
        }

        @Override
        public void run() {}
    }

    public static final class Crashes implements Runnable {
        public Crashes() throws Exception {
            Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            field.setAccessible(true);
            Object unsafe = field.get(null);
            Method put = unsafe.getClass().getMethod("putAddress", long.class, long.class);
            afterHooks(() -> {
                try {
                    put.invoke(unsafe, 1L << 40, 0L);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Override
        public void run() {}
    }
}
