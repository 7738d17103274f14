package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.result.Pending;
import io.github.persistenttasks.result.Pool;
import io.github.persistenttasks.result.Snapshot;
import io.github.persistenttasks.result.Workload;
import io.github.persistenttasks.text.GeneratedNames;
import java.util.List;
import java.util.OptionalDouble;

/** What was seen of a thread, in the words of the report. */
final class ThreadFacts {

    private ThreadFacts() {}

    static Snapshot snapshot(LiveThread thread) {
        LiveThread.Snapshot seen = thread.snapshot();
        return new Snapshot(
                seen.state().orElse(null),
                Activity.of(thread).orElse(null),
                Stacks.strings(seen.stack()),
                seen.waitsFor().orElse(null));
    }

    static Workload workload(LiveThread thread) {
        return new Workload(
                thread.pool().map(ThreadFacts::pool).orElse(null),
                thread.schedule().map(ThreadFacts::pending).orElse(List.of()),
                thread.schedule().map(LiveThread.Schedule::total).orElse(0));
    }

    private static Pool pool(LiveThread.Pool pool) {
        return new Pool(
                pool.type(),
                pool.size().current(),
                pool.size().core(),
                pool.size().maximum(),
                pool.keepAlive().toMillis() / 1000.0,
                pool.ends(),
                pool.queued(),
                pool.shutdown());
    }

    private static List<Pending> pending(LiveThread.Schedule schedule) {
        return schedule.pending().stream()
                .map(one -> new Pending(
                        GeneratedNames.stable(one.type()),
                        Times.seconds(one.period()),
                        one.due()
                                .map(due -> OptionalDouble.of(Times.seconds(due)))
                                .orElse(OptionalDouble.empty())))
                .toList();
    }
}
