package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.StopTrial;
import java.time.Duration;

/** Whether a thread may have ended by itself while something was tried: then nobody knows what would stop it. */
final class Coincidence {

    /** A thread that an interrupt ends does not take longer. */
    private static final Duration PROMPT = Duration.ofMillis(500);

    private Coincidence() {}

    /**
     * Returns the thread without what seems to have ended it, if it may as well have ended by itself.
     *
     * <p>A collection does not wake a thread that sleeps or waits with a time limit; that wakes by itself.
     */
    static LiveThread without(LiveThread thread) {
        return thread.end()
                        .stopTrial()
                        .filter(trial -> isPossible(thread, trial))
                        .isPresent()
                ? thread.withoutStopTrial()
                : thread;
    }

    private static boolean isPossible(LiveThread thread, StopTrial trial) {
        Duration took = trial.after().orElse(Duration.ZERO);
        return switch (trial.means()) {
            case GC -> isTimed(thread) && !Quiescence.waits(thread, took);
            case INTERRUPT -> took.compareTo(PROMPT) > 0 && !Quiescence.waits(thread, took);
            case ITSELF, SUCCEEDED, CLOSE, CALL, SHUTDOWN, NOTHING, UNKNOWN -> false;
        };
    }

    private static boolean isTimed(LiveThread thread) {
        return thread.snapshot()
                .state()
                .filter(Thread.State.TIMED_WAITING::equals)
                .isPresent();
    }
}
