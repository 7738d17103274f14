package io.github.persistenttasks.verdict;

import static io.github.persistenttasks.verdict.RecordedThread.named;
import static io.github.persistenttasks.verdict.RecordedThread.once;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.LiveThread.Pool;
import io.github.persistenttasks.observation.LiveThread.Size;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityTest {

    @Test
    void sleepingAndJoiningThreadsAreDistinguishedFromWaitingOnes() {
        assertThat(of(in(State.TIMED_WAITING), "java.lang.Thread.sleep", "com.acme.Poll.run"))
                .isEqualTo("sleeping");
        assertThat(of(in(State.WAITING), "java.lang.Object.wait", "java.lang.Thread.join", "com.acme.A.run"))
                .isEqualTo("waiting for a thread to end");
        assertThat(of(in(State.WAITING), "java.lang.Object.wait", "com.acme.Poll.run", "java.lang.Thread.run"))
                .isEqualTo("waiting");
    }

    @Test
    void aThreadThatTakesFromAQueueWaitsForWork() {
        assertThat(of(
                        in(State.WAITING),
                        "jdk.internal.misc.Unsafe.park",
                        "java.util.concurrent.LinkedBlockingQueue.take",
                        "com.acme.Worker.run"))
                .isEqualTo("waiting for work");
    }

    @Test
    void anIdleWorkerWaitsForWorkOrItsNextRun() {
        assertThat(of(in(State.WAITING).workingFor(pool(true)), "jdk.internal.misc.Unsafe.park"))
                .isEqualTo("waiting for work");
        assertThat(of(
                        in(State.WAITING).workingFor(pool(true)).withTasks(once("T", 5)),
                        "jdk.internal.misc.Unsafe.park"))
                .isEqualTo("waiting for its next run");
        assertThat(of(in(State.WAITING).workingFor(pool(false)), "jdk.internal.misc.Unsafe.park", "com.acme.A.work"))
                .isEqualTo("waiting");
    }

    @Test
    void aTimerWaitsForWorkOrItsNextRunUnlessItsTaskWaits() {
        assertThat(of(in(State.WAITING).withTasks(), "java.lang.Object.wait", "java.util.TimerThread.mainLoop"))
                .isEqualTo("waiting for work");
        assertThat(of(
                        in(State.TIMED_WAITING).withTasks(once("T", 5)),
                        "java.lang.Object.wait",
                        "java.util.TimerThread.mainLoop"))
                .isEqualTo("waiting for its next run");
        assertThat(of(
                        in(State.WAITING).withTasks(once("T", 5)),
                        "java.lang.Object.wait",
                        "com.acme.T.run",
                        "java.util.TimerThread.mainLoop"))
                .isEqualTo("waiting");
    }

    @Test
    void aThreadThatWaitsForInputIsNotRunning() {
        assertThat(of(in(State.RUNNABLE), "sun.nio.ch.EPoll.wait", "com.acme.Loop.run"))
                .isEqualTo("waiting for input");
        for (String method : List.of(
                "epollWait0",
                "keventWait",
                "accept0",
                "read0",
                "WaitForMultipleObjects",
                "GetQueuedCompletionStatus")) {
            assertThat(of(in(State.RUNNABLE), "io.netty.Native." + method, "com.acme.Loop.run"))
                    .isEqualTo("waiting for input");
        }
        assertThat(of(in(State.RUNNABLE), "com.acme.Loop.read")).isEqualTo("running");
        assertThat(of(in(State.RUNNABLE), "com.acme.Loop.run")).isEqualTo("running");
        assertThat(of(in(State.RUNNABLE))).isEqualTo("running");
    }

    @Test
    void otherThreadsAreDescribedByTheirState() {
        assertThat(of(in(State.BLOCKED), "com.acme.A.run")).isEqualTo("blocked on a lock");
        assertThat(of(in(State.TERMINATED))).isEqualTo("finished");
        assertThat(of(in(State.NEW))).isEqualTo("not started");
        assertThat(of(named("t").inState(Optional.empty()))).isNull();
    }

    private static RecordedThread in(State state) {
        return named("t").inState(Optional.of(state));
    }

    private static String of(RecordedThread thread, String... stack) {
        List<Frame> frames = new ArrayList<>();
        for (String method : stack) {
            boolean platform = !method.startsWith("com.");
            int dot = method.lastIndexOf('.');
            frames.add(new Frame(
                    method.substring(0, dot),
                    method.substring(dot + 1),
                    platform ? "Native Method" : "A.java:1",
                    platform,
                    false));
        }
        return Activity.of(thread.at(frames).seen()).orElse(null);
    }

    private static Pool pool(boolean idle) {
        return new Pool("P", false, new Size(1, 1, 1), 0, false, Duration.ZERO, false, idle);
    }
}
