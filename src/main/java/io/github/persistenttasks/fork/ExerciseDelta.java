package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Separates the tasks of an exercise from those of the initializers that ran before it in the same JVM.
 *
 * <p>A task belongs to the exercise if the probe attributes it to the exercise, or if it was created after the exercise began and does not
 * exist without the exercise, because a provider's thread may start another one for the exercise.
 */
final class ExerciseDelta {

    private final Initializer exercise;
    private final Observation before;
    private final Observation with;
    private final Optional<Duration> begun;

    private ExerciseDelta(Initializer exercise, Observation before, Observation with) {
        this.exercise = exercise;
        this.before = before;
        this.with = with;
        this.begun = with.attempts().stream()
                .filter(attempt -> attempt.initializer().equals(exercise))
                .findFirst()
                .flatMap(Attempt::run)
                .flatMap(Attempt.Run::start);
    }

    /**
     * Returns the observation of the exercise without the tasks of the initializers.
     *
     * @param before the observation of the initializers alone
     * @param with the observation of the initializers and the exercise together
     */
    static Observation of(Initializer exercise, Observation before, Observation with) {
        return new ExerciseDelta(exercise, before, with).observation();
    }

    private Observation observation() {
        return new Observation(
                with.jvm(),
                with.execution(),
                with.attempts().stream()
                        .filter(attempt -> attempt.initializer().equals(exercise))
                        .toList(),
                with.threads().stream()
                        .filter(this::isOwn)
                        .map(thread -> thread.attributedTo(exercise))
                        .toList(),
                with.processes().stream().filter(this::isOwn).toList(),
                with.hooks().stream().filter(this::isOwn).toList(),
                with.uncaught().stream().filter(this::isOwn).toList(),
                with.deaths());
    }

    private boolean isOwn(LiveThread thread) {
        if (isAttributed(thread.initializer())) {
            return true;
        }
        boolean later = thread.origin().isPresent()
                && begun.isPresent()
                && thread.origin().get().created().compareTo(begun.get()) >= 0;
        boolean appeared =
                thread.origin().isEmpty() && isAttributed(thread.cause().meanwhile());
        return (later || appeared) && before.threads().stream().noneMatch(other -> isSame(thread, other));
    }

    private static boolean isSame(LiveThread thread, LiveThread other) {
        return thread.code().type().equals(other.code().type())
                && startedAt(thread).equals(startedAt(other));
    }

    private static List<Frame> startedAt(LiveThread thread) {
        return thread.origin().map(Origin::startedAt).orElse(List.of());
    }

    private boolean isAttributed(Optional<Initializer> initializer) {
        return initializer.filter(exercise::equals).isPresent();
    }

    private boolean isOwn(ChildProcess process) {
        return isAttributed(process.initializer())
                || process.initializer().isEmpty()
                        && before.processes().stream()
                                .noneMatch(other -> other.commandLine().equals(process.commandLine()));
    }

    private boolean isOwn(Hook hook) {
        return isAttributed(hook.initializer())
                || hook.initializer().isEmpty()
                        && before.hooks().stream()
                                .noneMatch(other -> other.type().equals(hook.type()));
    }

    private boolean isOwn(Uncaught uncaught) {
        return isAttributed(uncaught.initializer())
                || uncaught.initializer().isEmpty()
                        && before.uncaught().stream()
                                .noneMatch(other -> other.error().equals(uncaught.error()));
    }
}
