package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExerciseDeltaTest {

    private static final Duration BEGUN = Duration.ofMillis(100);

    private final Initializer provider = Initializer.provider("g:a:1", "S", "P");
    private final Initializer exercise = Initializer.exercise("g:p:1", "e", "Exercise_e");

    @Test
    void threadsOfTheExerciseAreKept() {
        assertThat(alone(List.of(), List.of(thread("own", exercise, 120, "E")))).containsExactly("own");
    }

    @Test
    void threadsOfTheInitializersAreRemoved() {
        LiveThread leak = thread("leak", provider, 50, "P");
        assertThat(alone(List.of(leak), List.of(leak))).isEmpty();
        assertThat(alone(List.of(), List.of(leak))).isEmpty();
    }

    @Test
    void aThreadThatAnInitializersThreadStartsDuringTheExerciseIsKept() {
        LiveThread worker = thread("worker", provider, 150, "P");
        Observation seen = ExerciseDelta.of(exercise, seen(List.of()), seen(List.of(worker)));
        assertThat(seen.threads()).extracting(LiveThread::initializer).containsExactly(Optional.of(exercise));
    }

    @Test
    void threadsThatAnInitializersThreadStartsRepeatedlyAreRemoved() {
        LiveThread before = thread("again-1", provider, 60, "P");
        LiveThread later = thread("again-7", provider, 150, "P");
        assertThat(alone(List.of(before), List.of(later))).isEmpty();
    }

    @Test
    void hooksAndProcessesOfTheInitializersAreRemoved() {
        Observation before = with(List.of(process("old")), List.of(hook("A", provider)));
        Observation both = with(
                List.of(process("old"), process("new"), process("own", exercise)),
                List.of(hook("A", provider), hook("B", exercise)));
        Observation seen = ExerciseDelta.of(exercise, before, both);
        assertThat(seen.processes())
                .extracting(process -> process.commandLine().get())
                .containsExactly("new", "own");
        assertThat(seen.hooks()).extracting(Hook::type).containsExactly("B");
    }

    @Test
    void deathOfAThreadWithoutAKnownStarterIsTheExercisesUnlessItIsSeenWithoutIt() {
        Observation before =
                died(uncaught("again", Optional.empty()), uncaught("of the provider", Optional.of(provider)));
        Observation both = died(
                uncaught("again", Optional.empty()),
                uncaught("of the provider", Optional.of(provider)),
                uncaught("new", Optional.empty()),
                uncaught("own", Optional.of(exercise)));

        assertThat(ExerciseDelta.of(exercise, before, both).uncaught())
                .extracting(Uncaught::error)
                .containsExactly("new", "own");
    }

    @Test
    void onlyTheExercisesAttemptIsKept() {
        assertThat(ExerciseDelta.of(exercise, seen(List.of()), seen(List.of())).attempts())
                .extracting(Attempt::initializer)
                .containsExactly(exercise);
    }

    private List<String> alone(List<LiveThread> before, List<LiveThread> with) {
        return ExerciseDelta.of(exercise, seen(before), seen(with)).threads().stream()
                .map(thread -> thread.identity().name())
                .toList();
    }

    private Observation seen(List<LiveThread> threads) {
        return observation(threads, List.of(), List.of(), List.of());
    }

    private Observation with(List<ChildProcess> processes, List<Hook> hooks) {
        return observation(List.of(), processes, hooks, List.of());
    }

    private Observation died(Uncaught... uncaught) {
        return observation(List.of(), List.of(), List.of(), List.of(uncaught));
    }

    private static Uncaught uncaught(String error, Optional<Initializer> initializer) {
        return new Uncaught(1, "worker", initializer, error, List.of(), List.of(), Map.of());
    }

    private Observation observation(
            List<LiveThread> threads, List<ChildProcess> processes, List<Hook> hooks, List<Uncaught> uncaught) {
        return new Observation(
                Optional.empty(),
                new Observation.Execution(1, true, true, Duration.ZERO, true, Optional.of(Duration.ofMillis(5))),
                List.of(attempt(provider, Duration.ofMillis(10)), attempt(exercise, BEGUN)),
                threads,
                processes,
                hooks,
                uncaught,
                List.of());
    }

    private static Attempt attempt(Initializer initializer, Duration start) {
        return new Attempt(
                initializer,
                Attempt.Outcome.LOADED,
                Optional.of(new Attempt.Run(1, Optional.of(start), Optional.of(Duration.ZERO))),
                Optional.empty(),
                List.of());
    }

    private static LiveThread thread(String name, Initializer initializer, long createdMillis, String creator) {
        Origin origin = new Origin(
                List.of(new Frame(creator, "start", creator + ".java:1", false, false)),
                "main",
                Duration.ofMillis(createdMillis),
                List.of());
        return new LiveThread(
                new LiveThread.Identity(1, 9, name, true, Optional.empty()),
                new LiveThread.Code("java.lang.Thread", true, Optional.empty(), Optional.empty()),
                new LiveThread.Snapshot(Optional.of(Thread.State.WAITING), List.of(), Optional.empty()),
                LiveThread.Cause.of(initializer),
                Optional.of(origin),
                Optional.empty(),
                Optional.empty(),
                LiveThread.End.UNKNOWN);
    }

    private static ChildProcess process(String commandLine) {
        return new ChildProcess(
                1,
                1,
                Optional.of(commandLine),
                Optional.of(commandLine),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static ChildProcess process(String commandLine, Initializer initializer) {
        return new ChildProcess(
                1,
                1,
                Optional.of(commandLine),
                Optional.of(commandLine),
                Optional.of(initializer),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static Hook hook(String type, Initializer initializer) {
        Hook.Result result = new Hook.Result(
                Hook.Outcome.FINISHED,
                Optional.of(Duration.ofMillis(1)),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Hook(1, "h", type, Optional.of(initializer), List.of(), Map.of(), false, result);
    }
}
