package io.github.persistenttasks.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar, opened by the constructor, which refuses a broken one. */
final class JarElement extends ClassPathElement {

    /** The oldest Java version for which a jar can be read. */
    private static final int OLDEST = 8;

    private final JarFile jar;

    JarElement(Path file, int feature) throws IOException {
        Runtime.Version version = Runtime.Version.parse(Integer.toString(Math.max(OLDEST, feature)));
        this.jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, version);
    }

    // Class loaders do not look for services files in the versions of a multi-release jar.
    @Override
    List<String> services() {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(SERVICES))
                .map(name -> name.substring(SERVICES.length()))
                .filter(name -> !name.isEmpty() && name.indexOf('/') < 0)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    List<String> classFiles() {
        return jar.versionedStream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(CLASS))
                .toList();
    }

    @Override
    List<String> jars() {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(JAR))
                .toList();
    }

    @Override
    boolean has(String resource) {
        return jar.getEntry(resource) != null;
    }

    @Override
    InputStream open(String resource) throws IOException {
        return jar.getInputStream(jar.getEntry(resource));
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
