package io.github.persistenttasks.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar, open from the beginning: a broken one is refused at once. */
final class JarElement extends ClassPathElement {

    /** The oldest version that a jar may be read for. */
    private static final int OLDEST = 8;

    private final JarFile jar;

    JarElement(Path file, int feature) throws IOException {
        Runtime.Version version = Runtime.Version.parse(Integer.toString(Math.max(OLDEST, feature)));
        this.jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, version);
    }

    // Java never looks for a services file among the versions of a multi-release jar.
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
