package io.github.persistenttasks.goal;

import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.plan.Initializer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Logs how many trials are done and what the forks are doing, one line every few seconds. */
final class TrialProgress {

    private static final int MOST_LISTED = 3;

    private final Log log;
    private final Map<String, Supplier<String>> states = new LinkedHashMap<>();
    private final LogInterval interval = new LogInterval();
    private int planned;
    private int done;

    TrialProgress(Log log) {
        this.log = log;
    }

    /** Records that there is one more trial. */
    synchronized void planned() {
        planned++;
    }

    /** Records that a trial has ended. */
    synchronized void done(String name) {
        states.remove(name);
        done++;
    }

    /** Returns the listener for the forks of the trial with this name. */
    ForkListener of(String name) {
        return new ForkListener() {
            @Override
            public void runs(int fork, List<Initializer> plan, int index) {
                state(name, () -> "fork %d: %s, initializer %d of %d".formatted(fork, name, index + 1, plan.size()));
            }

            @Override
            public void loaded(int fork) {
                state(name, () -> "fork %d: %s, waiting for its exit".formatted(fork, name));
            }

            @Override
            public void waits(int fork) {
                log();
            }

            @Override
            public boolean keeps() {
                return log.isDebugEnabled();
            }

            @Override
            public void kept(int fork, String commandLine) {
                log.debug("To rerun fork " + fork + " (" + name + "): " + commandLine);
            }
        };
    }

    private synchronized void state(String name, Supplier<String> state) {
        states.put(name, state);
    }

    private synchronized void log() {
        interval.due(this::line).ifPresent(log::info);
    }

    private String line() {
        String forks =
                states.values().stream().limit(MOST_LISTED).map(Supplier::get).collect(Collectors.joining("; "));
        String more = states.size() > MOST_LISTED ? "; and %d more".formatted(states.size() - MOST_LISTED) : "";
        return "%d of %d trials are done%s%s".formatted(done, planned, forks.isEmpty() ? "" : "; ", forks + more);
    }
}
