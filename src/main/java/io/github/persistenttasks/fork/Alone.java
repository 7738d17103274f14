package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import java.util.List;
import java.util.Objects;

/**
 * What an exercise adds to the initializers that ran before it in its JVM.
 *
 * <p>It is put down to the exercise what the probe saw it start, and what came only after it had begun and was not there without it: a
 * provider's thread may start another one for the exercise.
 */
final class Alone {

    private final Initializer exercise;
    private final Observation before;
    private final Observation with;
    private final long begun;

    private Alone(Initializer exercise, Observation before, Observation with) {
        this.exercise = exercise;
        this.before = before;
        this.with = with;
        this.begun = with.attempts().stream()
                .filter(attempt -> attempt.initializer().equals(exercise))
                .mapToLong(Attempt::startMillis)
                .findFirst()
                .orElse(-1);
    }

    /**
     * Returns the observation of the exercise without what belongs to the initializers.
     *
     * @param before what was seen of the initializers alone
     * @param with what was seen of the initializers and the exercise together
     */
    static Observation of(Initializer exercise, Observation before, Observation with) {
        return new Alone(exercise, before, with).observation();
    }

    private Observation observation() {
        return new Observation(
                with.jvm(),
                with.byItself(),
                with.exitMillis(),
                with.attempts().stream()
                        .filter(attempt -> attempt.initializer().equals(exercise))
                        .toList(),
                with.threads().stream()
                        .filter(this::isOwn)
                        .map(thread -> thread.ledToBy(exercise))
                        .toList(),
                with.processes().stream().filter(this::isOwn).toList(),
                with.hooks().stream().filter(this::isOwn).toList(),
                with.uncaught().stream().filter(this::isOwn).toList(),
                with.deaths(),
                with.judged(),
                with.complete(),
                with.loadedMillis(),
                with.forks());
    }

    private boolean isOwn(LiveThread thread) {
        if (exercise.equals(thread.initializer())) {
            return true;
        }
        boolean later = thread.origin() != null && begun >= 0 && thread.origin().createdMillis() >= begun;
        return later && before.threads().stream().noneMatch(other -> isSame(thread, other));
    }

    private static boolean isSame(LiveThread thread, LiveThread other) {
        List<Frame> startedAt =
                other.origin() == null ? List.of() : other.origin().startedAt();
        return thread.type().equals(other.type()) && thread.origin().startedAt().equals(startedAt);
    }

    private boolean isOwn(ChildProcess process) {
        return exercise.equals(process.initializer())
                || process.initializer() == null
                        && before.processes().stream()
                                .noneMatch(other -> Objects.equals(other.commandLine(), process.commandLine()));
    }

    private boolean isOwn(Hook hook) {
        return exercise.equals(hook.initializer())
                || hook.initializer() == null
                        && before.hooks().stream()
                                .noneMatch(other -> other.type().equals(hook.type()));
    }

    private boolean isOwn(Uncaught uncaught) {
        return exercise.equals(uncaught.initializer())
                || uncaught.initializer() == null
                        && before.uncaught().stream()
                                .noneMatch(other -> other.error().equals(uncaught.error()));
    }
}
