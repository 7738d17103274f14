package io.github.persistenttasks.launch;

import io.github.persistenttasks.protocol.Markers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The jar that makes a JVM start the probe before its launcher runs a program. It contains nothing but its manifest. */
public final class AgentJar {

    private AgentJar() {}

    /** Writes the jar. */
    public static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Markers.AGENT_CLASS);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
}
