package io.github.persistenttasks.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar. Its services and its module are known from its directory; for anything else it is opened. */
final class JarRoot extends Root {

    private final Path file;
    private final int feature;
    private final Optional<CentralDirectory> directory;
    private JarFile jar;
    private boolean closed;

    JarRoot(Path file, int feature, CentralDirectory.Reader reader) throws IOException {
        this.file = file;
        this.feature = feature;
        this.directory = reader.read(file);
        if (directory.isEmpty()) {
            jar();
        }
    }

    // Java never looks for a services file among the versions of a multi-release jar.
    @Override
    List<String> services() throws IOException {
        if (directory.isPresent()) {
            return directory.get().services();
        }
        return jar().stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(SERVICES))
                .map(name -> name.substring(SERVICES.length()))
                .filter(name -> !name.isEmpty() && name.indexOf('/') < 0)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    List<String> classFiles() throws IOException {
        return jar().versionedStream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(CLASS))
                .toList();
    }

    @Override
    boolean has(String resource) throws IOException {
        return jar().getEntry(resource) != null;
    }

    @Override
    boolean isModule() throws IOException {
        boolean known = directory.isPresent()
                && !(directory.get().module() && directory.get().versions());
        return known ? directory.get().module() : super.isModule();
    }

    @Override
    InputStream open(String resource) throws IOException {
        return jar().getInputStream(jar().getEntry(resource));
    }

    private synchronized JarFile jar() throws IOException {
        if (closed) {
            throw new IOException("the jar is closed");
        }
        if (jar == null) {
            // One that is known to have no versions need not be asked for them, for which its manifest would be read.
            Runtime.Version version = directory.isPresent() && !directory.get().versions()
                    ? JarFile.baseVersion()
                    : Runtime.Version.parse(Integer.toString(Math.max(8, feature)));
            jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, version);
        }
        return jar;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (jar != null) {
            jar.close();
        }
    }
}
