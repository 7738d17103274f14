package io.github.persistenttasks.probe;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a thread comes from, recorded by the thread that created it while it was being constructed. */
final class Origin {

    private static final Map<String, String> NOTHING = Collections.emptyMap();

    /** How many ancestors are kept; a chain of threads, each started by the one before, must not keep all of them. */
    static final int ANCESTORS = 8;

    /** The stack of the creation. */
    final Throwable where;

    /** The name of the creating thread at that time. */
    final String creatorName;

    /** Number of the initializer that led to the thread, or -1 if that is not certain. */
    final int initializer;

    /** Number of the initializer that ran on the main thread at that time, or -1. */
    final int meanwhile;

    /** The classes on the stacks of its and its ancestors' creation that loaders of the code under test have defined. */
    final Map<String, String> loadedElsewhere;

    /** The URL of the file with the code of the task that the creating thread only passed on; {@code null} if it is not known. */
    private String passedFrom;

    final long createdNanos = System.nanoTime();

    /** The creating thread, which may have ended, then the thread that created that one, and so on; at most {@link #ANCESTORS}. */
    final Link[] ancestors;

    /** An ancestor of a thread. */
    static final class Link {
        final String name;
        final WeakReference<Thread> thread;
        final Throwable where;

        Link(String name, Thread thread, Throwable where) {
            this.name = name;
            this.thread = new WeakReference<Thread>(thread);
            this.where = where;
        }
    }

    private Origin(
            Throwable where,
            Thread creator,
            int initializer,
            int meanwhile,
            Link[] ancestors,
            Map<String, String> ofAncestors) {
        this.where = where;
        this.creatorName = creator.getName();
        this.initializer = initializer;
        this.meanwhile = meanwhile;
        this.ancestors = ancestors;
        this.loadedElsewhere = union(Loaders.onStack(), ofAncestors);
    }

    private static Map<String, String> union(Map<String, String> own, Map<String, String> others) {
        if (own.isEmpty() || others.isEmpty()) {
            return own.isEmpty() ? others : own;
        }
        Map<String, String> both = new LinkedHashMap<String, String>(others);
        both.putAll(own);
        return both;
    }

    /** Returns the origin of a thread that the main thread creates during an initializer. */
    static Origin onMain(Throwable where, Thread main, int initializer) {
        return new Origin(where, main, initializer, initializer, new Link[0], NOTHING);
    }

    /**
     * Returns the origin of a thread that is created by a thread which the JVM shares among all code. The code that made the JVM start that
     * thread does not matter.
     */
    static Origin onShared(Throwable where, Thread creator, int initializer, int meanwhile) {
        return new Origin(where, creator, initializer, meanwhile, new Link[0], NOTHING);
    }

    /** Returns the origin of a thread that is created by a thread with this origin, for an initializer. */
    Origin child(Throwable where, Thread creator, int initializer, int meanwhile) {
        int length = Math.min(ancestors.length + 1, ANCESTORS);
        Link[] links = new Link[length];
        links[0] = new Link(creator.getName(), creator, this.where);
        System.arraycopy(ancestors, 0, links, 1, length - 1);
        return new Origin(where, creator, initializer, meanwhile, links, loadedElsewhere);
    }

    /** Adds the file with the code of the task that the creating thread only passed on, {@code null} if it is not known. */
    Origin passing(String file) {
        passedFrom = file;
        return this;
    }

    /** Returns the files with the code for which the thread was created, if that is not on the stack. */
    List<String> makers() {
        return passedFrom == null ? Collections.<String>emptyList() : Collections.singletonList(passedFrom);
    }
}
