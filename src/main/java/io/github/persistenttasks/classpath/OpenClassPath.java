package io.github.persistenttasks.classpath;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class path whose elements are opened on first use and stay open until it is closed. The directory of a jar, whose reading is most of
 * the cost, is so read only once. This class is thread-safe.
 */
public final class OpenClassPath implements Closeable {

    private final ClassPath classPath;
    private final int feature;
    private final List<Element> elements;

    /**
     * Creates an open class path without opening an element.
     *
     * @param feature the feature version of the JVM that loads the classes
     */
    public OpenClassPath(ClassPath classPath, int feature) {
        this.classPath = classPath;
        this.feature = feature;
        this.elements = classPath.entries().stream().map(Element::new).toList();
    }

    /** Returns the class path. */
    public ClassPath classPath() {
        return classPath;
    }

    /** Returns the feature version of the JVM that loads the classes. */
    public int feature() {
        return feature;
    }

    /**
     * Reads the artifact at this index of the class path. The result reports what is wrong with it.
     *
     * @param withClasses whether to list its classes as well
     */
    public ArtifactContents contents(int index, boolean withClasses) {
        return new ArtifactInspector(feature)
                .inspect(classPath.entries().get(index).file(), () -> root(index), withClasses);
    }

    /**
     * Returns the element at this index of the class path.
     *
     * @throws IOException if it cannot be opened, now or by an earlier call
     */
    ClassPathElement root(int index) throws IOException {
        return elements.get(index).root();
    }

    /** Closes the open elements. */
    @Override
    public void close() {
        elements.forEach(Element::close);
    }

    private final class Element {
        private final Entry entry;
        private @Nullable ClassPathElement root;
        private @Nullable IOException failure;
        private boolean closed;

        Element(Entry entry) {
            this.entry = entry;
        }

        synchronized void open() {
            if (root != null || failure != null || closed) {
                return;
            }
            try {
                root = ClassPathElement.open(entry.file(), feature);
            } catch (IOException e) {
                failure = e;
            } catch (IllegalArgumentException e) {
                failure = new IOException(e.getMessage(), e);
            }
        }

        synchronized ClassPathElement root() throws IOException {
            open();
            if (root == null) {
                throw failure == null ? new IOException("the class path is closed") : failure;
            }
            return root;
        }

        synchronized void close() {
            closed = true;
            if (root != null) {
                try {
                    root.close();
                } catch (IOException nothingWasWritten) {
                    failure = nothingWasWritten;
                }
                root = null;
            }
        }
    }
}
