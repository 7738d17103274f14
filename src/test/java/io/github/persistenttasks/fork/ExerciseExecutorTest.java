package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseExecutorTest {

    private static final Initializer A = Initializer.type("g:a:1", "A");
    private static final Initializer B = Initializer.type("g:b:1", "B");
    private static final Initializer C = Initializer.type("g:c:1", "C");
    private static final Initializer FIRST = exercise("first");
    private static final Initializer SECOND = exercise("second");

    @TempDir
    private Path directory;

    private ScriptedForks forks;

    @BeforeEach
    void script() {
        forks = new ScriptedForks(directory);
    }

    @Test
    void eachExerciseRunsInAJvmOfItsOwnAfterTheInitializers() throws Exception {
        Observation seen = run();

        assertThat(forks.plans()).containsExactly("A B C", "A B C first", "A B C second");
        assertThat(outcomes(seen)).containsExactly("A LOADED", "B LOADED", "C LOADED", "first LOADED", "second LOADED");
        assertThat(seen.execution().forks()).isEqualTo(3);
        assertThat(seen.execution().byItself()).isTrue();
    }

    @Test
    void initializersThatDidNotLoadAreOmitted() throws Exception {
        forks.with(A, fork -> fork.fails("java.lang.Error: no")).with(B, ScriptedFork::blocks);

        Observation seen = run();

        assertThat(forks.plans()).containsExactly("A B C", "A C", "C first", "C second");
        assertThat(outcomes(seen))
                .containsExactly("A FAILED", "B BLOCKED", "C LOADED", "first LOADED", "second LOADED");
    }

    @Test
    void tasksOfInitializersAreNotAttributedToExercises() throws Exception {
        forks.with(A, fork -> fork.leavesThread("of A")).with(SECOND, fork -> fork.leavesThread("of second"));

        assertThat(run().threads())
                .extracting(thread -> thread.identity().name(), LiveThread::initializer)
                .containsExactly(tuple("of A", Optional.of(A)), tuple("of second", Optional.of(SECOND)));
    }

    @Test
    void aThreadThatDiesWithoutTheExerciseTooIsNotAttributedToIt() throws Exception {
        forks.with(A, fork -> fork.letsThreadDie("of A", "java.lang.Error: a"))
                .with(SECOND, fork -> fork.letsThreadDie("of second", "java.lang.Error: b"));

        assertThat(run().uncaught()).extracting(Uncaught::thread).containsExactly("of A", "of second");
    }

    @Test
    void otherExercisesContinueIfOneEndsItsJvm() throws Exception {
        forks.with(A, ScriptedFork::startsThread).with(FIRST, fork -> fork.halts(4));

        Observation seen = run();

        assertThat(forks.plans()).containsExactly("A B C", "A B C first", "A B C second");
        assertThat(outcomes(seen)).endsWith("first EXITED", "second LOADED");
        assertThat(seen.deaths()).extracting(Death::initializer).containsExactly(Optional.of(FIRST));
    }

    @Test
    void exercisesRunOneAfterTheOther() throws Exception {
        AtomicInteger running = new AtomicInteger();
        List<Integer> numbers = new ArrayList<>();
        ForkRunner counting = plan -> {
            numbers.add(running.incrementAndGet());
            Transcript transcript = forks.run(plan);
            running.decrementAndGet();
            return transcript;
        };

        new ExerciseExecutor(counting).run(alone(), List.of(FIRST, SECOND, exercise("third")));

        assertThat(numbers).containsExactly(1, 1, 1);
        assertThat(forks.plans()).containsExactly("A B C", "A B C first", "A B C second", "A B C third");
    }

    @Test
    void noExerciseRunsAfterAJvmThatCannotStart() throws Exception {
        ForkException cannot = new ForkException("Cannot start the JVM", null);
        ForkRunner failing = plan -> {
            throw cannot;
        };
        Observation alone = alone();

        assertThatThrownBy(() -> new ExerciseExecutor(failing).run(alone, List.of(FIRST, SECOND)))
                .isSameAs(cannot);
        assertThat(forks.plans()).containsExactly("A B C");
    }

    private Observation run() throws Exception {
        return new ExerciseExecutor(forks).run(alone(), List.of(FIRST, SECOND));
    }

    /** Returns the observation of the initializers without exercises. */
    private Observation alone() throws Exception {
        return new PlanExecutor(forks, List.of()).run(List.of(A, B, C));
    }

    private static Initializer exercise(String name) {
        return Initializer.exercise("g:p:1", name, "Exercise_" + name);
    }

    private static List<String> outcomes(Observation seen) {
        return seen.attempts().stream()
                .map(attempt -> attempt.initializer().name() + " " + attempt.outcome())
                .toList();
    }
}
