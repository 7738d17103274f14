package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.LibraryLoaded;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The native libraries that the code under test has loaded: their code may still run when Java's has ended. */
final class Libraries {

    /** The most libraries that are reported. */
    private static final int MOST = 100;

    private final Internals internals;
    private final Events events;
    private final String jdk = new File(System.getProperty("java.home")).getPath();
    private final Set<String> known = new HashSet<String>();
    private int size;

    Libraries(Internals internals, Events events) {
        this.internals = internals;
        this.events = events;
    }

    /** Reports the libraries that are new since the last call, as loaded by this step. */
    void look(int step) {
        Collection<?> loaded = internals.loadedLibraries();
        if (loaded == null || loaded.size() == size) {
            return;
        }
        size = loaded.size();
        for (String file : copy(loaded)) {
            if (known.add(file) && !file.startsWith(jdk + File.separator) && known.size() < MOST) {
                events.send(new LibraryLoaded(step, Text.cut(file)));
            }
        }
    }

    private static List<String> copy(Collection<?> files) {
        List<String> copy = new ArrayList<String>();
        try {
            for (Object file : files) {
                copy.add(String.valueOf(file));
            }
        } catch (RuntimeException changedMeanwhile) {
            // Another thread loads a library; the rest is seen after the next step.
            return copy;
        }
        return copy;
    }
}
