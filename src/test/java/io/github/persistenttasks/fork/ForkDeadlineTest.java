package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.jvm.Jvm;
import io.github.persistenttasks.launch.ForkSettings;
import io.github.persistenttasks.launch.ForkTimes;
import io.github.persistenttasks.launch.LaunchPaths;
import io.github.persistenttasks.launch.Program;
import io.github.persistenttasks.launch.UserSettings;
import io.github.persistenttasks.protocol.Event;
import io.github.persistenttasks.protocol.FirstThreadCreated;
import io.github.persistenttasks.protocol.Hello;
import io.github.persistenttasks.protocol.HooksBegan;
import io.github.persistenttasks.protocol.Loaded;
import io.github.persistenttasks.protocol.PrematureShutdown;
import io.github.persistenttasks.protocol.ProbeFailed;
import io.github.persistenttasks.protocol.ShutdownCause;
import io.github.persistenttasks.protocol.ShutdownEnded;
import io.github.persistenttasks.protocol.SnapshotTaken;
import io.github.persistenttasks.protocol.StackTrace;
import io.github.persistenttasks.protocol.StepBegan;
import io.github.persistenttasks.protocol.StepBlocked;
import io.github.persistenttasks.protocol.StepDelayed;
import io.github.persistenttasks.protocol.StepEnded;
import io.github.persistenttasks.protocol.TrialsEnded;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The limit of each wait and the message when it is exceeded, with a simulated clock. */
class ForkDeadlineTest {

    private static final long GRACE = ForkedJvm.GRACE.toSeconds();
    private static final int TMAX = 10;
    private static final int INITIALIZER = 30;
    private static final int STOP = 2;
    private static final int STEPS = 4;
    private static final long WHOLE = STEPS * INITIALIZER + 2 * TMAX + STOP + 3 * GRACE;

    /** Near the end of the range, so that the clock wraps around as {@link System#nanoTime} may. */
    private long nanos = Long.MAX_VALUE - Duration.ofSeconds(GRACE / 2).toNanos();

    private final ForkDeadline deadline = new ForkDeadline(settings(), STEPS, () -> nanos);

    @Test
    void aJvmMustStartWithinItsLimit() {
        assertEndsAfter(GRACE, "did not start within 20 s, and the JVM was killed");
    }

    static Stream<Arguments> waits() {
        return Stream.of(
                wait(new Hello("17", "", ""), 0, "start the next initializer"),
                wait(new StepBegan(0, 0), INITIALIZER, "return from an initializer"),
                wait(new StepEnded(0, 0, Optional.empty(), false), 0, "start the next initializer"),
                wait(new Loaded(0), TMAX, "report the verdict"),
                wait(new SnapshotTaken(true, false, 0), TMAX + STOP, "finish its shutdown"),
                wait(exit(), TMAX, "finish its shutdown"),
                wait(new StepBlocked(0, 0, Optional.empty(), Optional.empty(), StackTrace.empty()), 0, "end"),
                wait(new ProbeFailed(""), 0, "end"),
                wait(new ShutdownEnded(false, false, OptionalLong.of(1), List.of()), 0, "end"));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void eachEventBeginsAWaitWithItsLimit(Event event, long seconds, String awaited) {
        pass(GRACE - 1);
        deadline.heard(event);

        assertEndsAfter(
                seconds + GRACE, "did not " + awaited + " within " + (seconds + GRACE) + " s, and the JVM was killed");
    }

    @Test
    void aProgramMayTakeTmaxToBeginItsShutdownAndTmaxForItsHooks() {
        ForkDeadline ofProgram = new ForkDeadline(
                settings().with(new Program(Optional.empty(), "com.acme.Server", List.of())), 1, () -> nanos);
        ofProgram.heard(new SnapshotTaken(false, false, 0));

        pass(2 * TMAX + STOP + GRACE);
        assertThat(ofProgram.isOver()).isFalse();
        pass(1);
        assertThat(ofProgram.isOver()).isTrue();
    }

    @Test
    void aStepThatHadToWaitForAProcessorMayTakeLonger() {
        deadline.heard(new StepBegan(0, 0));
        pass(INITIALIZER);
        deadline.heard(new StepDelayed(1000 * WHOLE));

        assertEndsAfter(
                WHOLE + GRACE,
                "did not return from an initializer within " + (WHOLE + GRACE) + " s, and the JVM was killed");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void factsDoNotExtendTheDeadline(Event fact) {
        deadline.heard(new StepBegan(0, 0));
        pass(INITIALIZER);
        deadline.heard(fact);

        assertEndsAfter(GRACE, "did not return from an initializer within 50 s, and the JVM was killed");
    }

    static Stream<Event> facts() {
        return Stream.of(new FirstThreadCreated(0), new TrialsEnded(0), new HooksBegan(List.of()));
    }

    @Test
    void aJvmThatKeepsEachLimitMustEndWithinTheTotalLimit() {
        for (long passed = 0; passed < WHOLE - INITIALIZER; passed += INITIALIZER) {
            deadline.heard(new StepBegan(0, 0));
            pass(INITIALIZER);
        }
        deadline.heard(new StepBegan(0, 0));

        assertEndsAfter(
                WHOLE % INITIALIZER == 0 ? INITIALIZER : WHOLE % INITIALIZER,
                "did not end within " + WHOLE + " s, and the JVM was killed");
    }

    private void assertEndsAfter(long seconds, String reason) {
        assertThat(deadline.isOver()).as("at once").isFalse();
        pass(seconds);
        assertThat(deadline.isOver()).as("after " + seconds + " s").isFalse();
        nanos++;
        assertThat(deadline.isOver()).as("after more than " + seconds + " s").isTrue();
        assertThat(deadline.reason()).isEqualTo(reason);
    }

    private void pass(long seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }

    private static Arguments wait(Event event, long seconds, String awaited) {
        return Arguments.of(event, seconds, awaited);
    }

    private static Event exit() {
        return new PrematureShutdown(
                ShutdownCause.EXIT, OptionalInt.empty(), "main", OptionalLong.empty(), StackTrace.empty());
    }

    private static ForkSettings settings() {
        return new ForkSettings(
                new Jvm(Path.of("java"), Path.of("jvm"), "17", Optional.empty()),
                LaunchPaths.ofClassPath(List.of()),
                new ForkTimes(Duration.ofSeconds(TMAX), Duration.ofSeconds(INITIALIZER), Duration.ofSeconds(STOP)),
                UserSettings.NONE,
                Path.of("forks"));
    }
}
