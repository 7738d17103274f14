package io.github.persistenttasks.goal;

import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.plan.Initializer;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.plugin.logging.Log;

/** Logs the progress of a long probe, one line every few seconds. */
final class Progress implements ForkListener {

    private final Log log;
    private final int artifacts;
    private final String tmax;
    private final LogInterval interval = new LogInterval();
    private boolean testing;
    private Supplier<String> state = () -> "The forked JVM is starting.";

    /**
     * Creates a listener.
     *
     * @param artifacts the number of probed artifacts
     * @param tmax the value of tmax, as text for messages
     */
    Progress(Log log, int artifacts, String tmax) {
        this.log = log;
        this.artifacts = artifacts;
        this.tmax = tmax;
    }

    @Override
    public synchronized void runs(int fork, List<Initializer> plan, int index) {
        testing = plan.get(index).kind() == Initializer.Kind.TEST;
        state = () -> running(fork, plan, index);
    }

    private String running(int fork, List<Initializer> plan, int index) {
        Initializer initializer = plan.get(index);
        return switch (initializer.kind()) {
            case EXERCISE ->
                initializer.name().equals("exercise")
                        ? "Running the exercise (fork %d).".formatted(fork)
                        : "Running the exercise %s (fork %d).".formatted(initializer.name(), fork);
            case TEST ->
                "Running the test class %s: %d of %d (fork %d)."
                        .formatted(initializer.name(), index + 1, plan.size(), fork);
            case MAIN -> "Running the program %s (fork %d).".formatted(initializer.name(), fork);
            case PROVIDER, CLASS ->
                "Probing %s: initializer %d of %d, %d artifacts in all (fork %d)."
                        .formatted(initializer.artifact(), index + 1, plan.size(), artifacts, fork);
        };
    }

    @Override
    public synchronized void loaded(int fork) {
        String what = testing ? "The tests have ended" : "Everything is loaded";
        state = () -> "%s; waiting up to %s for the JVM to exit (fork %d).".formatted(what, tmax, fork);
    }

    @Override
    public void tried(int fork, long millis) {
        log.debug("The stop trials took " + millis + " ms.");
    }

    @Override
    public synchronized void waits(int fork) {
        interval.due(state).ifPresent(log::info);
    }

    @Override
    public boolean keeps() {
        return log.isDebugEnabled();
    }

    @Override
    public void kept(int fork, String commandLine) {
        log.debug("To rerun fork " + fork + ": " + commandLine);
    }
}
