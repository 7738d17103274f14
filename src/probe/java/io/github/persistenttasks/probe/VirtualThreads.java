package io.github.persistenttasks.probe;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The virtual threads of the JVM, since 21. No list of threads holds them. The JDK finds them, for a thread dump, through the executors and
 * scopes that have started them; so does the probe.
 */
final class VirtualThreads {

    /** Maximum number of virtual threads that are looked at; there may be any number. */
    static final int MOST = 1000;

    private static final String CONTAINERS = "jdk.internal.vm.ThreadContainers";

    private VirtualThreads() {}

    /** Returns whether one of the threads belongs to the JDK's machinery for virtual threads, without which there is none. */
    private static boolean mayExist(Collection<Thread> platform) {
        for (Thread thread : platform) {
            if (thread.getClass().getName().equals("jdk.internal.misc.CarrierThread")
                    || thread.getName().startsWith("VirtualThread-unpark")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the live virtual threads, at most {@link #MOST}.
     *
     * @param platform the platform threads
     */
    static List<Thread> alive(Collection<Thread> platform, Internals internals) {
        List<Thread> found = new ArrayList<Thread>();
        if (mayExist(platform)) {
            try {
                Class<?> containers = Class.forName(CONTAINERS);
                Object root = Opener.open(containers.getMethod("root")).invoke(null);
                Search search = new Search(internals, found);
                search.add(root, 0);
            } catch (Throwable unsupported) {
                return found;
            }
        }
        return found;
    }

    /** Collects the threads of containers; each container once. */
    private static final class Search {
        private static final int DEPTH = 20;

        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        private final Internals internals;
        private final List<Thread> found;
        private final Method threads;
        private final Method children;

        Search(Internals internals, List<Thread> found) throws ReflectiveOperationException {
            this.internals = internals;
            this.found = found;
            Class<?> container = Class.forName("jdk.internal.vm.ThreadContainer");
            this.threads = Opener.open(container.getMethod("threads"));
            this.children = Opener.open(container.getMethod("children"));
        }

        void add(Object container, int depth) throws ReflectiveOperationException {
            if (container == null || depth > DEPTH || !seen.add(container)) {
                return;
            }
            Iterator<?> its = ((Stream<?>) threads.invoke(container)).iterator();
            while (its.hasNext() && found.size() < MOST) {
                Thread thread = (Thread) its.next();
                if (internals.isVirtual(thread)) {
                    found.add(thread);
                }
            }
            Iterator<?> inner = ((Stream<?>) children.invoke(container)).iterator();
            while (inner.hasNext() && found.size() < MOST) {
                add(inner.next(), depth + 1);
            }
        }
    }
}
