package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.ChildProcess;
import io.github.persistenttasks.observation.Hook;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.protocol.Hello;
import io.github.persistenttasks.protocol.ShutdownEnded;
import io.github.persistenttasks.protocol.ThreadDied;
import io.github.persistenttasks.text.GeneratedNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Converts the events of a fork to facts. */
final class FactReader {

    private final Transcript transcript;
    private final StackReader stacks = new StackReader();

    FactReader(Transcript transcript) {
        this.transcript = transcript;
    }

    Observation.Jvm jvm() {
        Hello hello = transcript.hello().orElseThrow();
        return new Observation.Jvm(hello.version, hello.vendor, hello.home);
    }

    /** Returns the outcomes of the initializers that returned. */
    List<Attempt> attempts() {
        return new AttemptReader(transcript, stacks).attempts();
    }

    List<LiveThread> threads() {
        return new ThreadReader(transcript, stacks).threads();
    }

    List<Hook> hooks() {
        return new HookReader(transcript, stacks).hooks();
    }

    /**
     * Returns the processes that are left, with the probe's description if there is one: those that the plugin found alive, and those that
     * were alive after tmax and that only a shutdown hook or a trial may have ended.
     */
    List<ChildProcess> processes() {
        return new ProcessReader(transcript, stacks).processes();
    }

    /** Returns how a program ended that was asked to end; empty if it ended by itself, or the fork did not run a program. */
    Optional<Observation.Stop> stop() {
        boolean asked = transcript.isOfProgram()
                && transcript.snapshot().filter(taken -> !taken.byItself).isPresent();
        return transcript.all(ShutdownEnded.class).stream()
                .filter(ended -> asked)
                .findFirst()
                .map(ended -> new Observation.Stop(!ended.ignoredSignal, time(ended.millis)));
    }

    List<Uncaught> uncaught() {
        return transcript.all(ThreadDied.class).stream().map(this::uncaught).toList();
    }

    private Uncaught uncaught(ThreadDied died) {
        return new Uncaught(
                transcript.number(),
                GeneratedNames.stableText(died.thread),
                transcript.initializer(died.step),
                died.thrown.error,
                stacks.stack(died.thrown.stack),
                stacks.stack(died.startedAt),
                died.loadedElsewhere);
    }

    static Optional<Duration> time(OptionalLong millis) {
        return millis.isPresent() ? Optional.of(Duration.ofMillis(millis.getAsLong())) : Optional.empty();
    }
}
