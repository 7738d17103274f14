package io.github.persistenttasks.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out which lock a blocked thread waits for and which thread holds it. Management beans are slow to load, so they are used only if a
 * thread is blocked.
 */
final class Locks {

    private Locks() {}

    /** Returns a description of the lock per blocked thread; none if this JVM has no management module. */
    static Map<Thread, String> waits(List<Thread> threads, Internals internals) {
        List<Thread> blocked = new ArrayList<Thread>();
        for (Thread thread : threads) {
            if (internals.state(thread) == Thread.State.BLOCKED) {
                blocked.add(thread);
            }
        }
        if (blocked.isEmpty()) {
            return Collections.emptyMap();
        }
        Map<Thread, String> waits = new IdentityHashMap<Thread, String>();
        try {
            long[] numbers = new long[blocked.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = internals.number(blocked.get(i));
            }
            ThreadInfo[] infos = ManagementFactory.getThreadMXBean().getThreadInfo(numbers);
            for (int i = 0; i < numbers.length; i++) {
                if (infos[i] != null && infos[i].getLockName() != null) {
                    String owner = infos[i].getLockOwnerName();
                    waits.put(
                            blocked.get(i),
                            Text.cut(infos[i].getLockName() + (owner == null ? "" : ", held by \"" + owner + "\"")));
                }
            }
        } catch (Throwable noManagement) {
            return waits;
        }
        return waits;
    }
}
