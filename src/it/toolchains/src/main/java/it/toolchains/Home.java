package it.toolchains;

import java.nio.file.Path;

/** Loads only where the environment names the JVM that it runs on. */
public final class Home implements Runnable {

    public Home() throws Exception {
        Path named = Path.of(System.getenv("JAVA_HOME")).toRealPath();
        Path real = Path.of(System.getProperty("java.home")).toRealPath();
        if (!named.equals(real)) {
            throw new IllegalStateException("JAVA_HOME is " + named + ", but this is " + real);
        }
    }

    @Override
    public void run() {}
}
