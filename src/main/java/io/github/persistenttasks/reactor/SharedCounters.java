package io.github.persistenttasks.reactor;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/**
 * Counters that all modules of a build share.
 *
 * <p>Modules that give the plugin other dependencies have class loaders of their own for it. So what they share is an object of the JDK's, in
 * the data of the build's session.
 */
public final class SharedCounters {

    private SharedCounters() {}

    /** Returns the counter of this name in the build that this is the session of. */
    public static AtomicInteger of(RepositorySystemSession session, String name) {
        SessionData data = session.getData();
        data.set(name, null, new AtomicInteger());
        return (AtomicInteger) data.get(name);
    }
}
