package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.Death.Kind;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.probe.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of the end of a fork that gave no verdict.
 *
 * @param death what happened, and whom it is put down to so far
 * @param certain whether the fork itself showed who did it, so that nobody else need be tried
 */
record Diagnosis(Death death, boolean certain) {

    /** The exit code of a process that a signal ended, as {@link Process#exitValue} gives it, is this and the signal. */
    private static final int SIGNAL = 128;

    /** The exit code of a JVM that was told to end itself when its memory is exhausted. */
    private static final int OUT_OF_MEMORY = 3;

    /** Reads the transcript of a fork that gave no verdict, its crash log, if it wrote one, and its output. */
    static Diagnosis of(Transcript transcript, Path crashLog, Path log) {
        Message disaster = transcript.disaster();
        if (disaster != null && disaster.type().equals("blocked")) {
            return blocked(transcript, disaster);
        }
        if (disaster != null && disaster.type().equals("exited") && "exit".equals(disaster.text("cause"))) {
            return exited(transcript, disaster);
        }
        if (transcript.isLossy()) {
            return uncertain(transcript, Kind.LOST, "took away a part of what the probe had written down");
        }
        return silent(transcript, crashLog, log);
    }

    /**
     * Returns how a fork ended in the middle of its shutdown, behind its verdict; nothing where it came to its end. One hook that was
     * running then is to blame, of several nobody.
     */
    static Optional<Death> ofShutdown(Transcript transcript) {
        if (transcript.done()) {
            return Optional.empty();
        }
        List<Initializer> hooks = transcript.hooks();
        Optional<Initializer> culprit = hooks.size() == 1 ? Optional.ofNullable(hooks.get(0)) : Optional.empty();
        int code = transcript.exitCode();
        boolean signalled = code > SIGNAL;
        String what = transcript.killed() != null
                ? transcript.killed()
                : signalled
                        ? "ended the JVM by signal " + (code - SIGNAL) + " (" + Signals.name(code - SIGNAL) + ")"
                        : "ended the JVM with exit code " + code;
        Kind kind = transcript.killed() != null ? Kind.LOST : signalled ? Kind.CRASHED : Kind.EXITED;
        return Optional.of(
                new Death(transcript.number(), culprit, kind, what + " in the middle of its shutdown", List.of()));
    }

    private static Diagnosis blocked(Transcript transcript, Message disaster) {
        List<Frame> stack = new Facts(transcript).stack(disaster, "stack");
        String waits = disaster.text("waitsFor") == null ? "" : ", waiting for " + disaster.text("waitsFor");
        String message = String.format(
                Locale.ROOT,
                "did not return within %.1f s (%s%s)",
                disaster.number("millis", 0) / 1000.0,
                disaster.text("state"),
                waits);
        return new Diagnosis(
                new Death(
                        transcript.number(),
                        Optional.ofNullable(transcript.initializer(disaster)),
                        Kind.BLOCKED,
                        message,
                        stack),
                true);
    }

    private static Diagnosis exited(Transcript transcript, Message disaster) {
        Initializer initializer = transcript.initializer(disaster);
        String when = disaster.has("millis")
                ? disaster.number("millis", 0) + " ms after everything was loaded"
                : "while loading";
        String message = String.format(
                Locale.ROOT,
                "called System.exit%s on thread \"%s\" %s",
                transcript.stuck() ? "" : "(" + transcript.exitCode() + ")",
                disaster.text("thread"),
                when);
        boolean certain = initializer != null;
        return new Diagnosis(
                new Death(
                        transcript.number(),
                        Optional.ofNullable(certain ? initializer : transcript.running()),
                        Kind.EXITED,
                        message,
                        new Facts(transcript).stack(disaster, "stack")),
                certain);
    }

    private static Diagnosis silent(Transcript transcript, Path crashLog, Path log) {
        String crash = Logs.crash(crashLog);
        String thread = Logs.crashedThread(crashLog);
        Initializer running = transcript.running();
        int code = transcript.exitCode();
        if (transcript.killed() != null) {
            Kind kind = running == null ? Kind.LOST : Kind.BLOCKED;
            return uncertain(transcript, kind, transcript.killed());
        }
        if (!crash.isEmpty()) {
            String message = "crashed the JVM on thread \"" + thread + "\" with exit code " + code + ": " + crash;
            boolean certain = running != null && "main".equals(thread);
            return new Diagnosis(
                    new Death(transcript.number(), Optional.ofNullable(running), Kind.CRASHED, message, List.of()),
                    certain);
        }
        String exhausted = code == OUT_OF_MEMORY ? Logs.outOfMemory(log) : null;
        if (exhausted != null) {
            String message = "ended the JVM with exit code " + code + ": " + exhausted;
            return uncertain(transcript, Kind.CRASHED, message);
        }
        if (code > SIGNAL) {
            String message = "ended the JVM by signal " + (code - SIGNAL) + " (" + Signals.name(code - SIGNAL) + ")";
            return uncertain(transcript, Kind.CRASHED, message);
        }
        Message disaster = transcript.disaster();
        String probe = disaster != null && disaster.type().equals("broken")
                ? "; the probe said: " + disaster.text("error")
                : "";
        String message = "ended the JVM with exit code " + code + ", without a shutdown" + probe;
        return uncertain(transcript, Kind.EXITED, message);
    }

    /** Puts it down to the initializer that was running, if any, so far: others may have done it. */
    private static Diagnosis uncertain(Transcript transcript, Kind kind, String message) {
        return new Diagnosis(
                new Death(transcript.number(), Optional.ofNullable(transcript.running()), kind, message, List.of()),
                false);
    }

    /** Returns the same end, put down to this initializer. */
    Death blaming(Initializer initializer) {
        return new Death(death.fork(), Optional.of(initializer), death.kind(), death.message(), death.stack());
    }
}
