package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.observation.StopTrial.Means;
import io.github.persistenttasks.result.Fate;
import java.time.Duration;
import java.util.Optional;

/** Decides whether a task ends by itself, and when. */
final class FateRule {

    /** A task that ends by itself only after this, such as with a keep-alive of Long.MAX_VALUE, is not lingering. */
    private static final Duration FORESEEABLE = Duration.ofDays(1);

    private FateRule() {}

    static Fate of(LiveThread thread, Duration tmax) {
        if (thread.end().cutOff()) {
            return Fate.HARMLESS;
        }
        if (thread.identity().daemon()) {
            Duration rest = tmax.minus(thread.end().jvmExit().orElse(tmax));
            boolean holdsTasks = thread.schedule()
                    .filter(schedule -> holdsTasksAfter(rest, schedule))
                    .isPresent();
            return holdsTasks ? Fate.PERSISTENT : Fate.HARMLESS;
        }
        return endsIn(thread).isPresent() ? Fate.LINGERING : Fate.PERSISTENT;
    }

    /** Returns whether there are tasks that are due after the rest of tmax, which the JVM's exit cuts off. */
    private static boolean holdsTasksAfter(Duration rest, LiveThread.Schedule schedule) {
        return schedule.periodic()
                || schedule.latest()
                        .filter(latest -> latest.compareTo(rest) > 0)
                        .isPresent();
    }

    /** Returns the time from the verdict until the task ends by itself, if it is known and foreseeable. */
    static Optional<Duration> endsIn(LiveThread thread) {
        return thread.end()
                .in()
                .or(() -> endedIn(thread))
                .or(() -> drainedIn(thread))
                .filter(time -> time.compareTo(FORESEEABLE) <= 0);
    }

    /** Returns the time from the verdict until it was seen to end by itself. */
    private static Optional<Duration> endedIn(LiveThread thread) {
        return thread.end()
                .stopTrial()
                .filter(trial -> trial.means() == Means.ITSELF)
                .flatMap(StopTrial::after);
    }

    /** Returns the time until an executor that was shut down has run its delayed tasks and ends. */
    private static Optional<Duration> drainedIn(LiveThread thread) {
        return thread.pool()
                .filter(LiveThread.Pool::shutdown)
                .flatMap(pool -> thread.schedule())
                .filter(schedule -> !schedule.periodic())
                .flatMap(LiveThread.Schedule::latest);
    }
}
