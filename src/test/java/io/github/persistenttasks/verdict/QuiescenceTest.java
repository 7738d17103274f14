package io.github.persistenttasks.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuiescenceTest {

    private static final String PARK = "jdk.internal.misc.Unsafe.park(Native Method)";
    private static final String WAIT = "java.lang.Object.wait(Native Method)";
    private static final String TAKE = "java.util.concurrent.LinkedBlockingQueue.take(Queue.java:1)";
    private static final String POLL = "java.util.concurrent.SynchronousQueue.poll(Queue.java:1)";
    private static final String DELAYED_TAKE =
            "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.take(Queue.java:1)";
    private static final String GET_TASK = "java.util.concurrent.ThreadPoolExecutor.getTask(Pool.java:1)";
    private static final String MAIN_LOOP = "java.util.TimerThread.mainLoop(Timer.java:1)";
    private static final String CODE = "a.Code.run(Code.java:1)";

    @ParameterizedTest
    @ValueSource(strings = {PARK, WAIT, "java.lang.Object.wait0(Native Method)"})
    void lastsIfEachThreadWaitsWithoutATimeout(String innermost) {
        RecordedThread worker = thread(Thread.State.WAITING, PARK, TAKE, GET_TASK);

        assertThat(lasts(worker, thread(Thread.State.WAITING, innermost, CODE).daemon()))
                .isTrue();
    }

    @Test
    void doesNotLastIfADaemonThreadMayActBeforeTmax() {
        RecordedThread worker = thread(Thread.State.WAITING, PARK, TAKE, GET_TASK);

        assertThat(lasts(worker, thread(Thread.State.TIMED_WAITING, WAIT, CODE).daemon()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Thread.State.class, mode = EnumSource.Mode.EXCLUDE, names = "WAITING")
    void doesNotLastIfAThreadIsInAnotherState(Thread.State state) {
        assertThat(lasts(thread(state, WAIT, CODE))).isFalse();
    }

    @Test
    void doesNotLastIfAThreadWasRunningWhenItsStackWasTaken() {
        assertThat(lasts(thread(Thread.State.WAITING, CODE))).isFalse();
        assertThat(lasts(thread(Thread.State.WAITING, "a.Code.wait(Code.java:1)")))
                .isFalse();
        assertThat(lasts(thread(Thread.State.WAITING))).isFalse();
        assertThat(lasts(RecordedThread.named("t").inState(Optional.empty()).at(WAIT, CODE)))
                .isFalse();
    }

    @Test
    void lastsUntilTheNextTaskOfATimerIsDue() {
        RecordedThread timer = thread(Thread.State.TIMED_WAITING, WAIT, MAIN_LOOP);

        assertThat(lasts(timer.withTasks(RecordedThread.every(30_000, "T", 2_001))))
                .isTrue();
        assertThat(lasts(timer.withTasks(RecordedThread.every(30_000, "T", 2_000))))
                .isFalse();
        assertThat(lasts(thread(Thread.State.TIMED_WAITING, WAIT, CODE, MAIN_LOOP)
                        .withTasks(RecordedThread.every(0, "T", 9_000))))
                .as("its task is running")
                .isFalse();
    }

    @Test
    void lastsUntilTheNextTaskOfAScheduledExecutorIsDue() {
        RecordedThread worker = thread(Thread.State.TIMED_WAITING, PARK, DELAYED_TAKE, GET_TASK)
                .withTasks(RecordedThread.every(30_000, "T", 9_000), RecordedThread.every(0, "T", 10_000));

        assertThat(lasts(worker.workingFor(RecordedThread.pool(1, false, false))))
                .isTrue();
        assertThat(lasts(worker.workingFor(RecordedThread.pool(1, false, true))))
                .as("its keep-alive may end it before")
                .isFalse();
    }

    @Test
    void lastsUntilTheKeepAliveOfAnIdleWorkerPasses() {
        RecordedThread worker = thread(Thread.State.TIMED_WAITING, PARK, POLL, GET_TASK)
                .workingFor(RecordedThread.pool(0, false, true));

        assertThat(lasts(worker)).isFalse();
        assertThat(lasts(worker.endingIn(60_000))).isTrue();
        assertThat(lasts(worker.endingIn(1_900))).isFalse();
        assertThat(lasts(thread(Thread.State.TIMED_WAITING, PARK, "a.Queue.poll(Queue.java:1)", GET_TASK)
                        .workingFor(RecordedThread.pool(0, false, true))
                        .endingIn(60_000)))
                .as("a queue that is not the JDK's may do anything")
                .isFalse();
    }

    @Test
    void doesNotDependOnTheThreadThatWaitsForTheOthers() {
        RecordedThread main = RecordedThread.named("DestroyJavaVM").inState(Thread.State.RUNNABLE);

        assertThat(lasts(main, thread(Thread.State.WAITING, WAIT, CODE))).isTrue();
        assertThat(lasts(main.daemon(), thread(Thread.State.WAITING, WAIT, CODE)))
                .isFalse();
    }

    @Test
    void doesNotApplyToAJvmThatExits() {
        assertThat(Quiescence.lasts(RecordedRun.of().exitingAfter(5L).observation(), Duration.ofSeconds(2)))
                .isFalse();
    }

    private static boolean lasts(RecordedThread... threads) {
        return Quiescence.lasts(RecordedRun.of(threads).observation(), Duration.ofSeconds(2));
    }

    private static RecordedThread thread(Thread.State state, String... stack) {
        return RecordedThread.named("t").inState(state).at(stack);
    }
}
