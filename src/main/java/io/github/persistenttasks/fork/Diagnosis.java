package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.Death.Kind;
import io.github.persistenttasks.observation.Frame;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.probe.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What is known of the end of a fork that gave no verdict.
 *
 * @param death what happened, and whom it is put down to so far
 * @param certain whether the fork itself showed who did it, so that nobody else need be tried
 */
record Diagnosis(Death death, boolean certain) {

    /** The exit code of a process that a signal ended, as {@link Process#exitValue} gives it, is this and the signal. */
    private static final int SIGNAL = 128;

    /** Reads the transcript of a fork that gave no verdict, and its crash log, if it wrote one. */
    static Diagnosis of(Transcript transcript, Path crashLog) {
        Message disaster = transcript.disaster();
        if (disaster != null && disaster.type().equals("blocked")) {
            return blocked(transcript, disaster);
        }
        if (disaster != null && disaster.type().equals("exited") && "exit".equals(disaster.text("cause"))) {
            return exited(transcript, disaster);
        }
        return silent(transcript, crashLog);
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
                new Death(transcript.number(), transcript.initializer(disaster), Kind.BLOCKED, message, stack), true);
    }

    private static Diagnosis exited(Transcript transcript, Message disaster) {
        Initializer initializer = transcript.initializer(disaster);
        String when = disaster.has("millis")
                ? disaster.number("millis", 0) + " ms after everything was loaded"
                : "while loading";
        String message = String.format(
                Locale.ROOT,
                "called System.exit(%d) on thread \"%s\" %s",
                transcript.exitCode(),
                disaster.text("thread"),
                when);
        boolean certain = initializer != null;
        return new Diagnosis(
                new Death(
                        transcript.number(),
                        certain ? initializer : transcript.running(),
                        Kind.EXITED,
                        message,
                        new Facts(transcript).stack(disaster, "stack")),
                certain);
    }

    private static Diagnosis silent(Transcript transcript, Path crashLog) {
        String crash = Logs.crash(crashLog);
        String thread = Logs.crashedThread(crashLog);
        Initializer running = transcript.running();
        int code = transcript.exitCode();
        if (transcript.killed() != null) {
            Kind kind = running == null ? Kind.LOST : Kind.BLOCKED;
            return new Diagnosis(new Death(transcript.number(), running, kind, transcript.killed(), List.of()), false);
        }
        if (!crash.isEmpty()) {
            String message = "crashed the JVM on thread \"" + thread + "\" with exit code " + code + ": " + crash;
            boolean certain = running != null && "main".equals(thread);
            return new Diagnosis(new Death(transcript.number(), running, Kind.CRASHED, message, List.of()), certain);
        }
        if (code > SIGNAL) {
            String message = "ended the JVM by signal " + (code - SIGNAL) + " (" + Signals.name(code - SIGNAL) + ")";
            return new Diagnosis(new Death(transcript.number(), running, Kind.CRASHED, message, List.of()), false);
        }
        Message disaster = transcript.disaster();
        String probe = disaster != null && disaster.type().equals("broken")
                ? "; the probe said: " + disaster.text("error")
                : "";
        String message = "ended the JVM with exit code " + code + ", without a shutdown" + probe;
        return new Diagnosis(new Death(transcript.number(), running, Kind.EXITED, message, List.of()), false);
    }

    /** Returns the same end, put down to this initializer. */
    Death blaming(Initializer initializer) {
        return new Death(death.fork(), initializer, death.kind(), death.message(), death.stack());
    }
}
