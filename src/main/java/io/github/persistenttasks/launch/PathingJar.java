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
 * Writes a pathing jar: an empty jar whose manifest contains the class path. It is used for a class path that is too long for a command
 * line of JDK 8, which has no argument files, and for files whose names contain the path separator or a character that the system's charset
 * lacks.
 */
final class PathingJar {

    private PathingJar() {}

    /**
     * Writes the jar.
     *
     * @param classPath absolute URIs of the files; those of directories end with a slash
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

    /** Moves the server of a Windows share into the path, because class loaders ignore the authority of directory URIs. */
    private static String reference(URI file) {
        String text = file.toASCIIString();
        return file.getRawAuthority() == null ? text : text.replaceFirst("^file://", "file:////");
    }
}
