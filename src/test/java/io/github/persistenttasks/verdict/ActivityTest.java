package io.github.persistenttasks.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.LiveThread.Pending;
import io.github.persistenttasks.observation.LiveThread.Pool;
import io.github.persistenttasks.observation.LiveThread.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Schedule NO_TASK = new Schedule(true, List.of(), 0, false, null);
    private static final Schedule ONE_TASK = new Schedule(true, List.of(new Pending("T", 0, 5)), 1, false, 5L);

    @Test
    void aThreadThatSleepsOrJoinsIsToldFromOneThatWaits() {
        assertThat(of("TIMED_WAITING", null, null, "java.lang.Thread.sleep", "com.acme.Poll.run"))
                .isEqualTo("sleeping");
        assertThat(of("WAITING", null, null, "java.lang.Object.wait", "java.lang.Thread.join", "com.acme.A.run"))
                .isEqualTo("waiting for a thread to end");
        assertThat(of("WAITING", null, null, "java.lang.Object.wait", "com.acme.Poll.run", "java.lang.Thread.run"))
                .isEqualTo("waiting");
    }

    @Test
    void whoTakesFromAQueueWaitsForWork() {
        assertThat(of(
                        "WAITING",
                        null,
                        null,
                        "jdk.internal.misc.Unsafe.park",
                        "java.util.concurrent.LinkedBlockingQueue.take",
                        "com.acme.Worker.run"))
                .isEqualTo("waiting for work");
    }

    @Test
    void anIdleWorkerWaitsForWorkOrItsNextRun() {
        assertThat(of("WAITING", pool(true), null, "jdk.internal.misc.Unsafe.park"))
                .isEqualTo("waiting for work");
        assertThat(of("WAITING", pool(true), ONE_TASK, "jdk.internal.misc.Unsafe.park"))
                .isEqualTo("waiting for its next run");
        assertThat(of("WAITING", pool(false), null, "jdk.internal.misc.Unsafe.park", "com.acme.A.work"))
                .isEqualTo("waiting");
    }

    @Test
    void aTimerWaitsForWorkOrItsNextRunUnlessItsTaskWaits() {
        assertThat(of("WAITING", null, NO_TASK, "java.lang.Object.wait", "java.util.TimerThread.mainLoop"))
                .isEqualTo("waiting for work");
        assertThat(of("TIMED_WAITING", null, ONE_TASK, "java.lang.Object.wait", "java.util.TimerThread.mainLoop"))
                .isEqualTo("waiting for its next run");
        assertThat(of(
                        "WAITING",
                        null,
                        ONE_TASK,
                        "java.lang.Object.wait",
                        "com.acme.T.run",
                        "java.util.TimerThread.mainLoop"))
                .isEqualTo("waiting");
    }

    @Test
    void whoWaitsForAPeerDoesNotRun() {
        assertThat(of("RUNNABLE", null, null, "sun.nio.ch.EPoll.wait", "com.acme.Loop.run"))
                .isEqualTo("waiting for input");
        assertThat(of("RUNNABLE", null, null, "com.acme.Loop.run")).isEqualTo("running");
        assertThat(of("RUNNABLE", null, null)).isEqualTo("running");
    }

    @Test
    void theStateTellsTheRest() {
        assertThat(of("BLOCKED", null, null, "com.acme.A.run")).isEqualTo("blocked on a lock");
        assertThat(of("TERMINATED", null, null)).isEqualTo("finished");
        assertThat(of("NEW", null, null)).isEqualTo("not started");
        assertThat(of(null, null, null)).isNull();
    }

    private static String of(String state, Pool pool, Schedule timer, String... stack) {
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
        return Activity.of(new LiveThread(
                1,
                9,
                "t",
                true,
                state,
                "java.lang.Thread",
                true,
                null,
                "main",
                false,
                null,
                null,
                frames,
                null,
                pool,
                timer,
                null,
                null,
                null,
                null));
    }

    private static Pool pool(boolean idle) {
        return new Pool("P", 1, 1, 1, 0, 0, false, false, idle, false);
    }
}
