package io.github.persistenttasks.classpath;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One element of a class path, read in the same way as by a class loader of a given Java version. */
abstract class ClassPathElement implements Closeable {

    static final String SERVICES = "META-INF/services/";
    static final String CLASS = ".class";
    static final String JAR = ".jar";
    static final String MODULE_INFO = "module-info.class";

    /**
     * Opens a jar or a directory. Any other file, for example a native library, counts as empty.
     *
     * @param feature the feature number of the Java version, for multi-release jars
     * @throws IOException if the file does not exist, or if it is a jar and cannot be read
     */
    static ClassPathElement open(Path file, int feature) throws IOException {
        if (Files.isDirectory(file)) {
            return new DirectoryElement(file);
        }
        if (!Files.exists(file)) {
            throw new FileNotFoundException("no such file");
        }
        return isArchive(file) ? new JarElement(file, feature) : new Nothing();
    }

    private static boolean isArchive(Path file) throws IOException {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    /** Returns the sorted names of the files directly in {@link #SERVICES}, without that prefix. */
    abstract List<String> services() throws IOException;

    /** Returns the resource names of all class files in any directory; for a multi-release jar those of the Java version. */
    abstract List<String> classFiles() throws IOException;

    /** Returns whether the resource exists. */
    abstract boolean has(String resource) throws IOException;

    /** Returns the resource names of all jars in any directory. */
    abstract List<String> jars() throws IOException;

    /** Returns whether there is a copy of the resource in a jar inside, or in another directory than a class loader looks. */
    boolean hasNested(String resource) throws IOException {
        if (classFiles().stream().anyMatch(name -> name.endsWith("/" + resource))) {
            return true;
        }
        for (String jar : jars()) {
            try (ZipInputStream entries = new ZipInputStream(open(jar))) {
                for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    if (entry.getName().equals(resource)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Opens a resource that exists. */
    abstract InputStream open(String resource) throws IOException;

    /** An artifact without classes, for example a native library. */
    private static final class Nothing extends ClassPathElement {

        @Override
        List<String> services() {
            return List.of();
        }

        @Override
        List<String> classFiles() {
            return List.of();
        }

        @Override
        List<String> jars() {
            return List.of();
        }

        @Override
        boolean has(String resource) {
            return false;
        }

        @Override
        InputStream open(String resource) throws IOException {
            throw new FileNotFoundException(resource);
        }

        @Override
        public void close() {}
    }
}
