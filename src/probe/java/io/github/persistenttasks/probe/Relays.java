package io.github.persistenttasks.probe;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Relays of threads: each lives for a moment, and another one like it takes its place. None of them lives long, and the JVM never exits.
 *
 * <p>Threads are alike that were created in the same place. In a relay of several kinds, one takes the place of another of which it is a
 * descendant.
 */
final class Relays {

    /** How many frames of a creation are compared. */
    private static final int FRAMES = 16;

    /** How often a thread whose creation is gone is looked for again: it has ended meanwhile, as each in a fast relay may do. */
    private static final int LOOKS = 1000;

    private final Internals internals;
    private final Origins origins;
    private final Set<Thread> own;
    private final Map<Thread, Object> places = new IdentityHashMap<Thread, Object>();

    /** The places where each thread and its ancestors were created. */
    private final Map<Thread, Set<Object>> kinds = new IdentityHashMap<Thread, Set<Object>>();

    /** Remembers where the threads of a snapshot were created. */
    Relays(Internals internals, Origins origins, Set<Thread> own, Snapshot snapshot, List<Thread> threads) {
        this.internals = internals;
        this.origins = origins;
        this.own = own;
        for (Thread thread : threads) {
            Origin origin = snapshot.originOf(thread);
            Object place = placeOf(thread, origin);
            places.put(thread, place);
            kinds.put(thread, kinds(place, origin));
        }
    }

    private static Set<Object> kinds(Object place, Origin origin) {
        Set<Object> kinds = new HashSet<Object>();
        kinds.add(place);
        for (Origin.Link ancestor : origin == null ? new Origin.Link[0] : origin.ancestors) {
            kinds.add(placeOf(ancestor.where));
        }
        return kinds;
    }

    private static Object placeOf(Thread thread, Origin origin) {
        if (origin == null) {
            return Arrays.asList(thread.getClass().getName(), thread.getName().replaceAll("[0-9]+", "#"));
        }
        return placeOf(origin.where);
    }

    private static Object placeOf(Throwable where) {
        StackTraceElement[] stack = where.getStackTrace();
        return Arrays.asList(Arrays.copyOf(stack, Math.min(stack.length, FRAMES)));
    }

    /** Returns the places where threads have been created since the snapshot and are alive. */
    private Set<Object> placesOfNewThreads() {
        Set<Object> now = new HashSet<Object>();
        for (int look = 0; look < LOOKS; look++) {
            boolean missed = false;
            for (Thread thread : internals.threads()) {
                if (!places.containsKey(thread) && !own.contains(thread) && !origins.isOlder(thread)) {
                    Origin origin = origins.of(thread);
                    missed |= origin == null && !thread.isAlive();
                    now.add(placeOf(thread, origin));
                }
            }
            if (!missed) {
                return now;
            }
        }
        return now;
    }

    /**
     * Returns those of the threads that belong to a relay: one of their kind has ended, and a new one is alive.
     *
     * @param threads threads of the snapshot
     * @param ended those that have ended by themselves
     */
    Set<Thread> among(Set<Thread> threads, Set<Thread> ended) {
        Set<Object> left = new HashSet<Object>();
        Set<Object> now = ended.isEmpty() ? new HashSet<Object>() : placesOfNewThreads();
        for (Thread thread : ended) {
            if (!Collections.disjoint(kinds.get(thread), now)) {
                left.add(places.get(thread));
            }
        }
        Set<Thread> relayed = Collections.newSetFromMap(new IdentityHashMap<Thread, Boolean>());
        for (Thread thread : threads) {
            if (left.contains(places.get(thread))) {
                relayed.add(thread);
            }
        }
        return relayed;
    }
}
