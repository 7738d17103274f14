package io.github.persistenttasks.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A jar without content whose manifest names a class path: how a long one is given to JDK 8, which knows no argument files. */
final class ManifestJar {

    private ManifestJar() {}

    /** Writes the jar; its class path names the files as absolute URLs, directories with a slash at their end. */
    static void write(Path jar, List<Path> classPath) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(
                Attributes.Name.CLASS_PATH,
                classPath.stream().map(file -> file.toUri().toASCIIString()).collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
}
