package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.AttemptBegan;
import io.github.persistenttasks.protocol.CallUntried;
import io.github.persistenttasks.protocol.StoppedBy;
import io.github.persistenttasks.protocol.ThreadTried;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reports what is tried to stop threads, each attempt before it is made, because it may end the JVM. */
final class TrialReports {

    private final Events events;
    private final Internals internals;
    private Map<Thread, String> untried = Collections.emptyMap();

    TrialReports(Events events, Internals internals) {
        this.events = events;
        this.internals = internals;
    }

    /** Reports that a way to stop the threads is about to be tried. */
    void attempt(StoppedBy way, Optional<String> call, Collection<Thread> attempted) {
        List<Long> numbers = new ArrayList<Long>();
        for (Thread thread : attempted) {
            numbers.add(internals.number(thread));
        }
        events.send(new AttemptBegan(way, call, numbers));
    }

    /** Reports that the thread has ended because of what was begun at this time of {@link System#nanoTime}. */
    void ended(Thread thread, StoppedBy way, Optional<String> call, long start) {
        tried(thread, way, call, OptionalLong.of((System.nanoTime() - start) / 1000000));
    }

    void tried(Thread thread, StoppedBy way, Optional<String> call, OptionalLong millis) {
        String other = untried.get(thread);
        boolean ofJdk = call.isPresent() && call.get().startsWith("java.");
        if (other != null && (ofJdk || way == StoppedBy.SHUTDOWN || isWithoutCall(way))) {
            events.send(new CallUntried(internals.number(thread), other));
        }
        events.send(new ThreadTried(internals.number(thread), way, call, millis));
    }

    private static boolean isWithoutCall(StoppedBy way) {
        return way == StoppedBy.NOTHING || way == StoppedBy.INTERRUPT || way == StoppedBy.GC;
    }

    /**
     * Sets the calls that may end threads and cannot be tried.
     *
     * @param calls how a user would write each
     */
    void setUntried(Map<Thread, String> calls) {
        untried = calls;
    }
}
