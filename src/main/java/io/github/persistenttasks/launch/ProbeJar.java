package io.github.persistenttasks.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The probe's own jar, which travels inside the plugin: nothing else of the plugin is in the forked JVM. It holds classes and nothing else, not
 * even a manifest, which code under test would come upon when it asks for the first one of the class path.
 */
public final class ProbeJar {

    private static final String RESOURCE = "/META-INF/persistent-tasks/probe.zip";

    private ProbeJar() {}

    /** Copies the jar to this file. */
    public static void copyTo(Path file) throws IOException {
        try (InputStream in = ProbeJar.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the plugin's jar is incomplete, it lacks " + RESOURCE);
            }
            Files.copy(in, file);
        }
    }
}
