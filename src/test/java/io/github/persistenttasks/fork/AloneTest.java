package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Origin;
import io.github.persistenttasks.plan.Initializer;
import java.util.List;
import org.junit.jupiter.api.Test;

class AloneTest {

    private static final long BEGUN = 100;

    private final Initializer provider = Initializer.provider("g:a:1", "S", "P");
    private final Initializer exercise = Initializer.exercise("g:p:1", "e", "Exercise_e");

    @Test
    void whatTheExerciseStartedIsItsOwn() {
        assertThat(alone(List.of(), List.of(thread("own", exercise, 120, "E")))).containsExactly("own");
    }

    @Test
    void whatTheInitializersStartedIsNot() {
        LiveThread leak = thread("leak", provider, 50, "P");
        assertThat(alone(List.of(leak), List.of(leak))).isEmpty();
        assertThat(alone(List.of(), List.of(leak))).isEmpty();
    }

    @Test
    void whatAnInitializersThreadStartedForTheExerciseIsTheExercises() {
        LiveThread worker = thread("worker", provider, 150, "P");
        Observation seen = Alone.of(exercise, seen(List.of()), seen(List.of(worker)));
        assertThat(seen.threads()).extracting(LiveThread::initializer).containsExactly(exercise);
    }

    @Test
    void whatAnInitializersThreadStartsAgainAndAgainIsNot() {
        LiveThread before = thread("again-1", provider, 60, "P");
        LiveThread later = thread("again-7", provider, 150, "P");
        assertThat(alone(List.of(before), List.of(later))).isEmpty();
    }

    @Test
    void hooksAndProcessesOfTheInitializersAreLeftOutToo() {
        Observation before = with(List.of(process("old", null)), List.of(hook("A", provider)));
        Observation both = with(
                List.of(process("old", null), process("new", null), process("own", exercise)),
                List.of(hook("A", provider), hook("B", exercise)));
        Observation seen = Alone.of(exercise, before, both);
        assertThat(seen.processes()).extracting(ChildProcess::commandLine).containsExactly("new", "own");
        assertThat(seen.hooks()).extracting(Hook::type).containsExactly("B");
    }

    @Test
    void onlyTheExercisesAttemptIsKept() {
        assertThat(Alone.of(exercise, seen(List.of()), seen(List.of())).attempts())
                .extracting(Attempt::initializer)
                .containsExactly(exercise);
    }

    private List<String> alone(List<LiveThread> before, List<LiveThread> with) {
        return Alone.of(exercise, seen(before), seen(with)).threads().stream()
                .map(LiveThread::name)
                .toList();
    }

    private Observation seen(List<LiveThread> threads) {
        return observation(threads, List.of(), List.of());
    }

    private Observation with(List<ChildProcess> processes, List<Hook> hooks) {
        return observation(List.of(), processes, hooks);
    }

    private Observation observation(List<LiveThread> threads, List<ChildProcess> processes, List<Hook> hooks) {
        return new Observation(
                null,
                true,
                5L,
                List.of(attempt(provider, 10), attempt(exercise, BEGUN)),
                threads,
                processes,
                hooks,
                List.of(),
                List.of(),
                true,
                true,
                0,
                1);
    }

    private static Attempt attempt(Initializer initializer, long startMillis) {
        return new Attempt(initializer, Attempt.Outcome.LOADED, 1, startMillis, 1, null, false, List.of(), List.of());
    }

    private static LiveThread thread(String name, Initializer initializer, long createdMillis, String creator) {
        Origin origin = new Origin(
                List.of(new Frame(creator, "start", creator + ".java:1", false, false)),
                "main",
                createdMillis,
                List.of());
        return new LiveThread(
                1,
                9,
                name,
                true,
                "WAITING",
                "java.lang.Thread",
                true,
                null,
                "main",
                false,
                initializer,
                origin,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ChildProcess process(String commandLine, Initializer initializer) {
        return new ChildProcess(1, 1, commandLine, commandLine, initializer);
    }

    private static Hook hook(String type, Initializer initializer) {
        return new Hook(1, "h", type, initializer, List.of(), 1L, "finished", null, List.of(), false);
    }
}
