package it.toolchains;

import java.nio.file.Path;

/** Loads only if JAVA_HOME names the JVM that runs it. */
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
