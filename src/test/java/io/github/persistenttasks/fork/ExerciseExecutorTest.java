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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
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

        assertThat(forks.plans()).containsExactly("A B C", "C A", "C first", "C second");
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
    void exercisesAreReportedInOrder() throws Exception {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        ForkRunner overtaking = plan -> {
            if (plan.contains(FIRST)) {
                secondIsDone.await();
            }
            Transcript transcript = forks.run(plan);
            if (plan.contains(SECOND)) {
                secondIsDone.countDown();
            }
            return transcript;
        };

        Observation seen = new ExerciseExecutor(overtaking, 2).run(alone(), List.of(FIRST, SECOND));

        assertThat(forks.plans()).containsExactly("A B C", "A B C second", "A B C first");
        assertThat(outcomes(seen)).endsWith("first LOADED", "second LOADED");
    }

    @Test
    void theAllowedNumberRunsAtTheSameTime() throws Exception {
        CyclicBarrier two = new CyclicBarrier(2);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ForkRunner counting = plan -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            await(two);
            running.decrementAndGet();
            await(two);
            return forks.run(plan);
        };

        new ExerciseExecutor(counting, 2).run(alone(), List.of(FIRST, SECOND, exercise("third"), exercise("fourth")));

        assertThat(most).hasValue(2);
    }

    @Test
    void aJvmThatCannotStartEndsTheOthers() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        ForkException cannot = new ForkException("Cannot start the JVM", null);
        ForkRunner failing = plan -> {
            if (plan.contains(FIRST)) {
                begun.await();
                throw cannot;
            }
            try {
                begun.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(true);
                throw e;
            }
            return forks.run(plan);
        };
        Observation alone = alone();

        assertThatThrownBy(() -> new ExerciseExecutor(failing, 2).run(alone, List.of(FIRST, SECOND)))
                .isSameAs(cannot);
        assertThat(interrupted).isTrue();
    }

    private Observation run() throws Exception {
        return new ExerciseExecutor(forks, 1).run(alone(), List.of(FIRST, SECOND));
    }

    /** Returns the observation of the initializers without exercises. */
    private Observation alone() throws Exception {
        return new PlanExecutor(forks, List.of()).run(List.of(A, B, C));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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
