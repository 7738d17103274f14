package io.github.persistenttasks.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The probe's jar, which is a resource of the plugin; nothing else of the plugin is in the forked JVM. It contains only classes and no
 * manifest, because code under test that reads the first manifest of the class path would find it.
 */
public final class ProbeJar {

    private static final String RESOURCE = "/META-INF/persistent-tasks/probe.zip";

    private ProbeJar() {}

    /** Copies the jar to a file. */
    public static void copyTo(Path file) throws IOException {
        try (InputStream in = ProbeJar.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the plugin's jar is incomplete, it lacks " + RESOURCE);
            }
            Files.copy(in, file);
        }
    }
}
