package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.StopTrial;
import io.github.persistenttasks.protocol.AttemptBegan;
import io.github.persistenttasks.protocol.CallUntried;
import io.github.persistenttasks.protocol.Cause;
import io.github.persistenttasks.protocol.PendingTask;
import io.github.persistenttasks.protocol.Pool;
import io.github.persistenttasks.protocol.Schedule;
import io.github.persistenttasks.protocol.StoppedBy;
import io.github.persistenttasks.protocol.ThreadFound;
import io.github.persistenttasks.protocol.ThreadIdentity;
import io.github.persistenttasks.protocol.ThreadTried;
import io.github.persistenttasks.protocol.Worker;
import io.github.persistenttasks.text.GeneratedNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the threads that were alive at the verdict of a fork, and what stopped them when that was tried. */
final class ThreadReader {

    private final Transcript transcript;
    private final StackReader stacks;

    ThreadReader(Transcript transcript, StackReader stacks) {
        this.transcript = transcript;
        this.stacks = stacks;
    }

    List<LiveThread> threads() {
        Map<Long, ThreadTried> tried = new HashMap<>();
        transcript.all(ThreadTried.class).forEach(trial -> tried.put(trial.thread, trial));
        Map<Long, String> untried = new HashMap<>();
        transcript.all(CallUntried.class).forEach(one -> untried.put(one.thread, one.call));
        Map<Long, List<String>> attempts = attemptsToStop();
        return transcript.all(ThreadFound.class).stream()
                .map(thread -> thread(
                        thread,
                        stopTrial(
                                Optional.ofNullable(tried.get(thread.identity.id)),
                                attempts.getOrDefault(thread.identity.id, List.of()),
                                Optional.ofNullable(untried.get(thread.identity.id)))))
                .toList();
    }

    /** Returns the ways to stop each thread that were tried, in this order. */
    private Map<Long, List<String>> attemptsToStop() {
        Map<Long, List<String>> attempts = new HashMap<>();
        for (AttemptBegan attempt : transcript.all(AttemptBegan.class)) {
            String way = attempt.call.orElseGet(() -> attempt.way.name().toLowerCase(Locale.ROOT));
            for (long thread : attempt.threads) {
                attempts.computeIfAbsent(thread, number -> new ArrayList<>()).add(way);
            }
        }
        return attempts;
    }

    private LiveThread thread(ThreadFound thread, Optional<StopTrial> stopTrial) {
        return new LiveThread(
                identity(thread.identity),
                new LiveThread.Code(
                        thread.code.className, thread.code.platform, thread.code.target, thread.code.factory),
                new LiveThread.Snapshot(
                        thread.activity.state, stacks.stack(thread.activity.stack), thread.activity.waitsFor),
                cause(thread.cause),
                thread.creation.map(stacks::origin),
                thread.worker.map(ThreadReader::pool),
                thread.schedule.map(ThreadReader::schedule),
                new LiveThread.End(
                        thread.worker.flatMap(worker -> FactReader.time(worker.endsInMillis)),
                        stopTrial,
                        jvmExit(),
                        transcript.isOfProgram()
                                && transcript
                                        .snapshot()
                                        .filter(taken -> taken.exited)
                                        .isPresent()));
    }

    private LiveThread.Cause cause(Cause cause) {
        return new LiveThread.Cause(
                transcript.initializer(cause.step),
                transcript.initializer(cause.meanwhile),
                transcript.initializer(cause.ofPool),
                cause.makers,
                cause.loadedElsewhere);
    }

    private LiveThread.Identity identity(ThreadIdentity identity) {
        return new LiveThread.Identity(
                transcript.number(),
                identity.id,
                GeneratedNames.stableText(identity.name),
                identity.daemon,
                identity.group.map(name -> new LiveThread.Group(name, identity.inSystemGroup)));
    }

    private static Optional<StopTrial> stopTrial(
            Optional<ThreadTried> result, List<String> attempts, Optional<String> untried) {
        if (result.isEmpty()) {
            return attempts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StopTrial(StopTrial.Means.UNKNOWN, Optional.empty(), attempts, Optional.empty()));
        }
        ThreadTried tried = result.get();
        List<String> ways = new ArrayList<>(attempts);
        // A call that was made for the sake of another thread may end this one as well.
        tried.call.filter(call -> !ways.contains(call)).ifPresent(ways::add);
        return Optional.of(
                new StopTrial(means(tried.stoppedBy), tried.call, ways, FactReader.time(tried.millis), untried));
    }

    private static StopTrial.Means means(StoppedBy way) {
        return switch (way) {
            case ITSELF -> StopTrial.Means.ITSELF;
            case SUCCEEDED -> StopTrial.Means.SUCCEEDED;
            case CLOSE -> StopTrial.Means.CLOSE;
            case CALL -> StopTrial.Means.CALL;
            case GC -> StopTrial.Means.GC;
            case INTERRUPT -> StopTrial.Means.INTERRUPT;
            case SHUTDOWN -> StopTrial.Means.SHUTDOWN;
            case NOTHING -> StopTrial.Means.NOTHING;
        };
    }

    /** Returns the time from <em>loaded</em> to the beginning of the shutdown; empty if the shutdown did not begin by itself. */
    private Optional<Duration> jvmExit() {
        return transcript
                .snapshot()
                .filter(snapshot -> snapshot.byItself)
                .map(snapshot -> Duration.ofMillis(snapshot.millis));
    }

    private static LiveThread.Pool pool(Worker worker) {
        Pool pool = worker.pool;
        return new LiveThread.Pool(
                pool.className,
                pool.common,
                new LiveThread.Size(pool.size.current, pool.size.core, pool.size.maximum),
                pool.queued,
                pool.shutdown,
                Duration.ofMillis(pool.keepAliveMillis),
                pool.workersEnd,
                worker.idle);
    }

    private static LiveThread.Schedule schedule(Schedule schedule) {
        return new LiveThread.Schedule(
                schedule.first.stream().map(ThreadReader::pending).toList(),
                schedule.total,
                schedule.periodic,
                FactReader.time(schedule.latestMillis));
    }

    private static LiveThread.Pending pending(PendingTask task) {
        return new LiveThread.Pending(
                task.className, FactReader.time(task.periodMillis), FactReader.time(task.inMillis));
    }
}
