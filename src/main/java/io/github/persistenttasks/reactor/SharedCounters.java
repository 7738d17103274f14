package io.github.persistenttasks.reactor;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/**
 * Counters that all modules of a build share.
 *
 * <p>Modules that configure dependencies of the plugin have their own class loader for it. Therefore the shared object is of a class of the
 * JDK and is kept in the data of the build's session.
 */
public final class SharedCounters {

    private SharedCounters() {}

    /** Returns the counter with this name in the build of this session. */
    public static AtomicInteger of(RepositorySystemSession session, String name) {
        SessionData data = session.getData();
        data.set(name, null, new AtomicInteger());
        return (AtomicInteger) data.get(name);
    }
}
