package io.github.persistenttasks.reactor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * The order of what modules print. If one call runs several modules at the same time, each of them prints in its turn, in the order of the
 * build; otherwise a module prints at once, but what it prints as a whole is not mixed with the lines of another module.
 *
 * <p>Modules may have their own class loaders for the plugin, so the turns are objects of a class of the JDK's.
 */
public final class OrderedOutput implements AutoCloseable {

    private static final String TURNS = OrderedOutput.class.getName() + ".turns";
    private static final String LOCK = OrderedOutput.class.getName() + ".lock";

    private final MavenSession session;
    private final Map<MavenProject, Turn> turns;

    private OrderedOutput(MavenSession session, Map<MavenProject, Turn> turns) {
        this.session = session;
        this.turns = turns;
    }

    /** Returns the output of a call that runs only one module, which prints at once. */
    static OrderedOutput ofOne(MavenSession session) {
        return new OrderedOutput(session, Map.of());
    }

    /** Begins a call that runs these modules; what they print waits for their turn. */
    static OrderedOutput begin(MavenSession session, List<MavenProject> modules) {
        Map<MavenProject, Turn> turns = new LinkedHashMap<>();
        modules.forEach(module -> turns.put(module, new Turn()));
        session.getRepositorySession().getData().set(TURNS, turns);
        return new OrderedOutput(session, turns);
    }

    /** Returns what executes the statements with which a module prints, each as a whole and in the module's turn. */
    public static Executor of(MavenSession session, MavenProject module) {
        SessionData data = session.getRepositorySession().getData();
        Map<?, ?> turns = (Map<?, ?>) data.get(TURNS);
        if (turns != null && turns.get(module) instanceof Executor turn) {
            return turn;
        }
        data.set(LOCK, null, new Object());
        Object lock = data.get(LOCK);
        return statement -> {
            synchronized (lock) {
                statement.run();
            }
        };
    }

    /** Begins the turn of a module. */
    void next(MavenProject module) {
        Turn turn = turns.get(module);
        if (turn != null) {
            turn.begin();
        }
    }

    /** Prints what still waits. */
    @Override
    public void close() {
        if (!turns.isEmpty()) {
            session.getRepositorySession().getData().set(TURNS, null);
            turns.values().forEach(Turn::begin);
        }
    }

    /** Executes statements at once after it has begun, and keeps them until then. */
    private static final class Turn implements Executor {

        private final List<Runnable> waiting = new ArrayList<>();
        private boolean begun;

        @Override
        public synchronized void execute(Runnable statement) {
            if (begun) {
                statement.run();
            } else {
                waiting.add(statement);
            }
        }

        synchronized void begin() {
            // First, because a statement may execute others.
            begun = true;
            waiting.forEach(Runnable::run);
            waiting.clear();
        }
    }
}
