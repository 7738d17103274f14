package io.github.persistenttasks.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A jar without content whose manifest names a class path: for JDK 8, which knows no argument files, and for what cannot be written into one:
 * files whose names hold the character that separates class path entries, or one that the system's charset lacks.
 */
final class PathingJar {

    private PathingJar() {}

    /**
     * Writes the jar.
     *
     * @param classPath absolute URIs of the files, those of directories with a slash at their end
     */
    static void write(Path jar, List<URI> classPath) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(
                Attributes.Name.CLASS_PATH,
                classPath.stream().map(PathingJar::reference).collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    /** The server of a Windows share must be part of the path: class loaders look for directories there without it. */
    private static String reference(URI file) {
        String text = file.toASCIIString();
        return file.getRawAuthority() == null ? text : text.replaceFirst("^file://", "file:////");
    }
}
