package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.StoppedBy;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the methods that may stop threads, those nearest to the user's own code in the creation stack first.
 *
 * <p>It looks at the objects that were on the stack when a thread was created, at those that can be reached from the thread, from the
 * provider or handle that its initializer made, and from static fields of the classes on that stack, and at the static methods of these
 * classes. Only methods count that a user can call, see {@link StopMethods}.
 */
final class StopCandidates {

    /** Maximum number of threads for which methods are looked for. */
    private static final int MOST_THREADS = 100;

    /** Maximum number of objects to visit for one thread. */
    private static final int MOST_OBJECTS = 5000;

    /** Maximum number of objects in which the owner of another one is recognized. */
    private static final int NEAR = 100;

    private static final int MOST_PER_THREAD = 10;

    /** Maximum number of objects on which the same method is tried, because the parts of an application may all be of one class. */
    private static final int MOST_PER_METHOD = 2;

    private static final int MOST_PER_OBJECT = 4;

    /** The distance of the ranks of two levels. */
    private static final int LEVEL = 1000;

    /** A rank after all methods of artifacts. */
    private static final int AFTER_ARTIFACTS = 1 << 30;

    private final Internals internals;
    private final Origins origins;
    private final StackObjects seen;
    private final MadeObjects made;
    private final StopMethods methods = new StopMethods();
    private final ReachableObjects reachable;
    private final JdkPools jdk;
    private final AccessPaths paths;

    /** The methods of objects that have been collected. */
    private final Map<Thread, String> lost = new IdentityHashMap<Thread, String>();

    private final Map<Thread, String> nearest = new IdentityHashMap<Thread, String>();

    /** Objects that lead to candidates and must not be collected before these are called. */
    private List<Object> held = Collections.emptyList();

    StopCandidates(Internals internals, Origins origins, MadeObjects made) {
        this.internals = internals;
        this.origins = origins;
        this.seen = origins.stackObjects();
        this.made = made;
        this.reachable = new ReachableObjects(internals);
        this.jdk = new JdkPools(internals, reachable);
        this.paths = new AccessPaths(internals, jdk);
    }

    /** Keeps the objects that have not been collected until {@link #release}; called when the time for the verdict has come. */
    void hold() {
        held = seen.alive();
        held.addAll(made.alive());
    }

    /** Lets all objects be collected. */
    void release() {
        held = Collections.emptyList();
    }

    /** The candidates for several threads, each method of an object once. */
    private static final class Found {
        private final Map<Object, Map<String, StopCandidate>> byObject =
                new IdentityHashMap<Object, Map<String, StopCandidate>>();
        private final List<StopCandidate> all = new ArrayList<StopCandidate>();

        void add(Thread thread, StopCandidate candidate, Object key) {
            Map<String, StopCandidate> byLabel = byObject.get(key);
            if (byLabel == null) {
                byLabel = new LinkedHashMap<String, StopCandidate>();
                byObject.put(key, byLabel);
            }
            StopCandidate known = byLabel.get(candidate.label);
            if (known == null) {
                byLabel.put(candidate.label, candidate);
                all.add(candidate);
                known = candidate;
            }
            known.add(thread, candidate.rank());
        }

        List<StopCandidate> inOrder() {
            Collections.sort(all, BY_RANK);
            return all;
        }
    }

    private static final Comparator<StopCandidate> BY_RANK = new Comparator<StopCandidate>() {
        @Override
        public int compare(StopCandidate one, StopCandidate other) {
            return Integer.compare(one.rank(), other.rank());
        }
    };

    /**
     * Returns the methods of artifacts in the order in which to try them.
     *
     * @param until the time of {@link System#nanoTime} at which to look no further
     */
    List<StopCandidate> of(List<Thread> threads, Snapshot snapshot, long until) {
        Found found = new Found();
        for (Thread thread : threads.subList(0, Math.min(threads.size(), MOST_THREADS))) {
            if (System.nanoTime() > until) {
                break;
            }
            try {
                addAll(thread, snapshot.originOf(thread), found);
            } catch (Throwable hostile) {
                continue;
            }
        }
        return found.inOrder();
    }

    /** Returns the methods of objects that created the threads and have been collected since. */
    Map<Thread, String> lost() {
        return lost;
    }

    /** Returns for each thread the method nearest to the user's own code, if it is one of an object or class that created the thread. */
    Map<Thread, String> nearest() {
        return nearest;
    }

    private void addAll(Thread thread, Origin origin, Found all) {
        CreationPath path = new CreationPath(origin, seen);
        int initializer = origins.initializerOf(thread, origin).orElse(-1);
        Found found = new Found();
        for (Object provider : made.closableBy(initializer)) {
            addClose(thread, provider, found);
        }
        List<Object> roots = new ArrayList<Object>();
        roots.add(thread);
        roots.addAll(path.objects());
        roots.addAll(made.by(initializer));
        List<String> classes = path.classes();
        for (int level = 0; level < classes.size(); level++) {
            addStatic(thread, classes.get(level), level, found, roots);
        }
        Map<Object, Integer> owners = owners(path);
        Set<Object> ofThread = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        ofThread.addAll(reachable.from(Collections.singleton(thread), MOST_OBJECTS));
        List<Object> objects = reachable.from(roots, MOST_OBJECTS);
        for (int distance = 0; distance < objects.size(); distance++) {
            Object object = objects.get(distance);
            int level = path.levelOf(object);
            Integer owned = owners.get(object);
            int rank = level < path.length() ? LEVEL * level : LEVEL * path.length() + distance * MOST_PER_OBJECT;
            addMethods(thread, object, owned == null ? rank : Math.min(rank, owned), found);
        }
        List<StopCandidate> best = best(found.inOrder(), ofThread);
        for (StopCandidate candidate : best) {
            all.add(thread, candidate, candidate.key());
        }
        addUntried(thread, path, best.isEmpty() ? null : best.get(0));
        Object pool = jdk.of(thread);
        AccessPath toPool = pool == null ? null : paths.to(pool, path);
        if (toPool != null) {
            addAt(thread, toPool, all);
        }
        jdk.lookForTimer(thread, objects);
    }

    /**
     * Returns the first candidates, and only a few of those that are the same method of different objects.
     *
     * @param ofThread the objects to which the thread refers, whose methods are never omitted for this reason
     */
    private static List<StopCandidate> best(List<StopCandidate> candidates, Set<Object> ofThread) {
        List<StopCandidate> best = new ArrayList<StopCandidate>();
        Map<String, Integer> counts = new HashMap<String, Integer>();
        for (StopCandidate candidate : candidates) {
            Integer known = counts.get(candidate.label);
            int count = known == null ? 1 : known + 1;
            counts.put(candidate.label, count);
            boolean isFar = !ofThread.contains(candidate.key());
            if (!(isFar && count > MOST_PER_METHOD) && best.size() < MOST_PER_THREAD) {
                best.add(candidate);
            }
        }
        return best;
    }

    private void addUntried(Thread thread, CreationPath path, StopCandidate best) {
        Class<?> type = path.nearestLost();
        List<StopMethods.Stop> stops = type == null ? Collections.<StopMethods.Stop>emptyList() : methods.of(type);
        int rank = best == null ? Integer.MAX_VALUE : best.rank();
        if (!stops.isEmpty()) {
            lost.put(thread, stops.get(0).label);
        }
        if (!stops.isEmpty() && LEVEL * path.levelOfClass(type) <= rank) {
            nearest.put(thread, stops.get(0).label);
        } else if (rank < LEVEL * path.length()) {
            nearest.put(thread, best.label);
        }
    }

    /** Adds the methods of a pool or timer of the JDK that a user can get, to be tried after all methods of artifacts. */
    private static void addAt(Thread thread, AccessPath path, Found all) {
        int rank = AFTER_ARTIFACTS;
        for (Method method : JdkPools.ends(path.object)) {
            all.add(thread, StopCandidate.at(path, method, rank++), path.object);
        }
    }

    /**
     * Returns the rank of local variables that are not on the creation path themselves but refer to an object that is: what a factory is
     * about to return, whose part has created the thread. What such a part refers to itself, as to an argument of its constructor, is not its
     * owner.
     */
    private Map<Object, Integer> owners(CreationPath path) {
        Map<Object, Integer> owners = new IdentityHashMap<Object, Integer>();
        for (int level = 0; level < path.length(); level++) {
            for (Object local : path.objects(level)) {
                boolean isOwner = path.levelOf(local) == path.length()
                        && !owners.containsKey(local)
                        && !methods.of(local.getClass()).isEmpty();
                if (isOwner && ownsFurther(local, level, path)) {
                    owners.put(local, LEVEL * level + LEVEL / 2);
                }
            }
        }
        return owners;
    }

    private boolean ownsFurther(Object owner, int level, CreationPath path) {
        Map<Object, Boolean> inner = new IdentityHashMap<Object, Boolean>();
        for (int i = level + 1; i < path.length(); i++) {
            for (Object object : path.objects(i)) {
                inner.put(object, true);
            }
        }
        for (Object part : inner.keySet()) {
            boolean refersBack = path.levelOf(part) < path.length()
                    && !methods.of(part.getClass()).isEmpty()
                    && reachable.leads(part, owner, NEAR);
            if (part != owner && refersBack) {
                return false;
            }
        }
        for (Object part : reachable.from(Collections.singleton(owner), NEAR)) {
            if (part != owner && inner.containsKey(part)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the method that closes a provider, even if a user cannot name its class. */
    private void addClose(Thread thread, Object object, Found found) {
        Method method = MadeObjects.closeMethod(object);
        String label = StopMethods.label(object.getClass(), method.getName());
        found.add(thread, new StopCandidate(StoppedBy.CLOSE, object, method, label, -1), object);
    }

    private void addStatic(Thread thread, String name, int level, Found found, List<Object> roots) {
        Class<?> type = internals.loadedClass(Loaders.APPLICATION, name);
        if (type == null || StopMethods.isOfJdk(type)) {
            return;
        }
        int rank = LEVEL * level + LEVEL / 4;
        for (StopMethods.Stop stop : first(methods.staticOf(type))) {
            found.add(
                    thread,
                    new StopCandidate(StoppedBy.CALL, null, stop.method, stop.label, rank++),
                    stop.method.getDeclaringClass());
        }
        for (Field field : ReachableObjects.fields(type)) {
            if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                roots.add(internals.read(field, null));
            }
        }
    }

    private void addMethods(Thread thread, Object object, int rank, Found found) {
        int next = rank;
        for (StopMethods.Stop stop : first(methods.of(object.getClass()))) {
            boolean ofClass = Modifier.isStatic(stop.method.getModifiers());
            Object target = ofClass ? null : object;
            Object key = ofClass ? stop.method.getDeclaringClass() : object;
            found.add(thread, new StopCandidate(StoppedBy.CALL, target, stop.method, stop.label, next++), key);
        }
    }

    private static List<StopMethods.Stop> first(List<StopMethods.Stop> stops) {
        return stops.subList(0, Math.min(stops.size(), MOST_PER_OBJECT));
    }

    /** Returns the methods of the JDK's pools and timers, the last resort. */
    List<StopCandidate> ofJdk(List<Thread> threads) {
        Found found = new Found();
        for (Thread thread : threads.subList(0, Math.min(threads.size(), MOST_THREADS))) {
            try {
                for (Object object : jdk.endable(thread)) {
                    addEnds(thread, object, found);
                }
            } catch (Throwable hostile) {
                continue;
            }
        }
        return found.inOrder();
    }

    private static void addEnds(Thread thread, Object object, Found found) {
        int rank = 0;
        for (Method method : JdkPools.ends(object)) {
            String label = JdkPools.label(object, method);
            found.add(thread, new StopCandidate(StoppedBy.CALL, object, method, label, rank++), object);
        }
    }
}
