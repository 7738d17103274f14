package io.github.persistenttasks.goal;

import io.github.persistenttasks.fork.ForkListener;
import io.github.persistenttasks.plan.Initializer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Says how many of the trials are done and what the forks do, a line every few seconds. */
final class TrialProgress {

    private static final long QUIET_NANOS = 5_000_000_000L;
    private static final int MOST_TOLD = 3;

    private final Log log;
    private final Map<String, String> states = new LinkedHashMap<>();
    private long told = System.nanoTime();
    private int planned;
    private int done;

    TrialProgress(Log log) {
        this.log = log;
    }

    /** Notes that there is one trial more. */
    synchronized void planned() {
        planned++;
    }

    /** Notes that a trial is over. */
    synchronized void done(String name) {
        states.remove(name);
        done++;
    }

    /** Returns who listens to the forks of the trial of this name. */
    ForkListener of(String name) {
        return new ForkListener() {
            @Override
            public void runs(int fork, List<Initializer> plan, int index) {
                state(name, "fork %d: %s, initializer %d of %d".formatted(fork, name, index + 1, plan.size()));
            }

            @Override
            public void loaded(int fork) {
                state(name, "fork %d: %s, waiting for its exit".formatted(fork, name));
            }

            @Override
            public void waits(int fork) {
                tell();
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

    private synchronized void state(String name, String state) {
        states.put(name, state);
    }

    private synchronized void tell() {
        if (System.nanoTime() - told > QUIET_NANOS) {
            told = System.nanoTime();
            String forks = states.values().stream().limit(MOST_TOLD).collect(Collectors.joining("; "));
            String more = states.size() > MOST_TOLD ? "; and %d more".formatted(states.size() - MOST_TOLD) : "";
            log.info(
                    "%d of %d trials are done%s%s".formatted(done, planned, forks.isEmpty() ? "" : "; ", forks + more));
        }
    }
}
